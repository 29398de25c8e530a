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
    const [x1, y1] = POINTS[i]!;
    const [x0, y0] = POINTS[i - 1]!;
    if (raw <= x1) return y0 + ((Math.max(0, raw) - x0) / (x1 - x0)) * (y1 - y0);
  }
  return POINTS.at(-1)![1];
}
