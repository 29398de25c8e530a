import type { Annotation } from '../../lib/model/annotation.ts';
import type { GoldAnnotation } from './gold.ts';
import type { Annotated } from './score.ts';

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.0001];

const letters = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const overlaps = (a: GoldAnnotation, b: Annotation): boolean => a.start < b.end && b.start < a.end;

/** Right by the rules of the scorer; null when the mark stands on a neutral stretch. */
export function isRight(mark: Annotation, gold: readonly GoldAnnotation[]): boolean | null {
  const right = gold.some((g) => {
    if (g.kind !== mark.kind || !overlaps(g, mark)) return false;
    if ((mark.kind === 'official' || mark.kind === 'person') && g.name != null)
      return mark.name !== null && letters(mark.name) === letters(g.name);
    return [g, ...(g.alternatives ?? [])].some((s) => s.start === mark.start && s.end === mark.end);
  });
  if (right) return true;
  return gold.some((g) => (g.kind === 'ignore' || g.optional) && overlaps(g, mark)) ? null : false;
}

/** How many of the marks with about this confidence are right: one line a range. */
export function calibrationTable(articles: readonly Annotated[], kind: Annotation['kind']): string[] {
  const bins = EDGES.slice(1).map(() => ({ n: 0, right: 0, sum: 0 }));
  for (const { gold, found } of articles)
    for (const mark of found) {
      if (mark.kind !== kind) continue;
      const right = isRight(mark, gold.annotations);
      if (right === null) continue;
      const bin = bins[EDGES.findIndex((edge, i) => mark.confidence >= edge && mark.confidence < EDGES[i + 1]!)];
      if (!bin) continue;
      bin.n++;
      bin.sum += mark.confidence;
      if (right) bin.right++;
    }
  return bins.flatMap((bin, i) =>
    bin.n === 0
      ? []
      : [
          `${kind.padEnd(12)} ${EDGES[i]!.toFixed(2)} to ${Math.min(1, EDGES[i + 1]!).toFixed(2)}  said ${(bin.sum / bin.n).toFixed(3)}  right ${(bin.right / bin.n).toFixed(3)}  (${bin.n} marks)`,
        ],
  );
}
