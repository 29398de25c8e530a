import { byPosition, type Span } from '../text/span.ts';

/**
 * Does something with spans in the order of the text, and gives the results back in the order in which the spans came.
 * @param work must return one result a span
 */
export function inTextOrder<S extends Span, R>(spans: readonly S[], work: (sorted: readonly S[]) => readonly R[]): R[] {
  const order = spans.map((_, i) => i).sort((a, b) => byPosition(spans[a]!, spans[b]!));
  const results = work(order.map((i) => spans[i]!));
  const out = new Array<R>(spans.length);
  order.forEach((i, n) => {
    out[i] = results[n]!;
  });
  return out;
}
