import type { Level } from '../model/annotation.ts';

/** What a language knows of an institution from its printed name alone. */
export interface InstitutionIdentity {
  /** Canonical name, spelt out as far as known. */
  readonly name: string;
  /** Equal for equal names, whatever their letter case and punctuation. */
  readonly key: string;
  readonly level: Level | null;
  /** Official region code. */
  readonly region: string | null;
  readonly category: string | null;
  /** Id of the body that the name begins with ("kpu"); null for a body that no list knows. */
  readonly head: string | null;
  /** A body that exists at several places, named without its place: short for a fuller one. */
  readonly bare: boolean;
  /** Every part of the name was understood. */
  readonly resolved: boolean;
  /** Abbreviations that the printed name explains. */
  readonly acronyms: readonly { readonly short: string; readonly long: string }[];
}
