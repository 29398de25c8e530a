/** Words that were looked for, as a reader would see them: quotes keep words together. */
export function wordsOf(query: string): string[] {
  const words = [...query.matchAll(/"([^"]+)"|(\S+)/gu)].map((m) => (m[1] ?? m[2] ?? '').trim().toLowerCase());
  return [...new Set(words.map((w) => w.replaceAll('"', '')).filter((w) => w.length > 1))];
}

interface FoundProps {
  readonly text: string;
  readonly words: readonly string[];
}

/** Text with the words that a search was for marked grey. */
export function Found({ text, words }: FoundProps) {
  if (words.length === 0) return <>{text}</>;
  return (
    <>
      {splitAt(text, words).map(([piece, hit], index) => {
        const key = `${index} ${piece}`;
        return hit ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
      })}
    </>
  );
}

/** Pieces of a text in order, each with whether it is one of the words (compared without regard to case). */
export function splitAt(text: string, words: readonly string[]): [piece: string, hit: boolean][] {
  const lower = text.toLowerCase();
  // Lower case may change the length of rare letters; then places would not fit, so nothing is marked.
  if (lower.length !== text.length) return [[text, false]];
  const pieces: [string, boolean][] = [];
  let from = 0;
  while (from < text.length) {
    let [at, length] = [text.length, 0];
    for (const word of words) {
      const found = lower.indexOf(word, from);
      if (found >= 0 && (found < at || (found === at && word.length > length))) [at, length] = [found, word.length];
    }
    if (at > from) pieces.push([text.slice(from, at), false]);
    if (length > 0) pieces.push([text.slice(at, at + length), true]);
    from = at + length;
  }
  return pieces;
}

/** The part of a text around the first word that was looked for, on one line; the beginning when there is none. */
export function snippetOf(text: string, words: readonly string[], before = 24, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const lower = line.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  if (first <= before) return line.slice(0, length);
  const from = line.indexOf(' ', first - before) + 1;
  return `… ${line.slice(from, from + length)}`;
}
