import type { Span } from '../text/span.ts';

/**
 * Mentions at once behind each other with a hyphen or dash between them, as running mates are written: "Ganjar-Mahfud".
 * @param mentions in any order
 * @returns pairs of indices into `mentions`
 */
export function tickets(mentions: readonly Span[], text: string): (readonly [number, number])[] {
  const starts = new Map(mentions.map((m, i) => [m.start, i]));
  return mentions.flatMap((m, i) => {
    const second = starts.get(m.end + 1);
    return second !== undefined && /^[-–]$/.test(text.slice(m.end, m.end + 1)) ? [[i, second] as const] : [];
  });
}
