/**
 * Raw confidence and the share of marks that were right, from cross-validation over the annotated articles (docs/recognition/
 * tagger.md): rules and model are too sure of themselves in the middle.
 */
const POINTS: readonly (readonly [raw: number, right: number])[] = [
  [0, 0],
  [0.5, 0.37],
  [0.65, 0.55],
  [0.75, 0.65],
  [0.88, 0.82],
  [0.93, 0.84],
  [0.97, 0.87],
  [0.99, 0.95],
  [1, 0.985],
];

/** The share of marks that is right among those with this raw confidence, 0 to 1; rises with it. */
export function calibrated(raw: number): number {
  for (let i = 1; i < POINTS.length; i++) {
    const end = POINTS[i]!;
    if (raw > end[0]) continue;
    const start = POINTS[i - 1]!;
    return start[1] + ((Math.max(0, raw) - start[0]) / (end[0] - start[0])) * (end[1] - start[1]);
  }
  return POINTS.at(-1)![1];
}
