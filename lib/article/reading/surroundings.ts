/** Texts around a story's body, in document order: where dates and names of writers stand. */
export interface Surroundings {
  /** Shortly before the headline, between headline and first paragraph, and shortly after the last. */
  readonly above: readonly string[];
  readonly between: readonly string[];
  readonly below: readonly string[];
}
