/** Words of a title for comparing: letters and digits, lower case. */
export const words = (title: string): string[] => title.toLowerCase().match(/[a-z0-9\u00c0-\u024f]+/g) ?? [];

/** How alike two titles are, 0 to 1: shared words (Dice), and 1 when one begins with the other. */
export const likeness = (a: string, b: string): number => likenessOf(words(a), words(b));

/** The same of titles taken apart into words. */
export function likenessOf(x: readonly string[], y: readonly string[]): number {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length > 2 && short.every((word, i) => word === long[i])) return 1;
  const [one, other] = [new Set(x), new Set(y)];
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size || 1);
}
