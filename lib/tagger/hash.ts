/** Bits of a feature's number. Two features with one number share their weights; at this width hardly any do. */
export const HASH_BITS = 24;
const MASK = (1 << HASH_BITS) - 1;

/** 32-bit FNV-1a over UTF-16 code units. */
export function hashText(text: string, seed = 0): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Folds a value into a running hash. */
export function mix(h: number, value: number): number {
  let x = Math.imul(h ^ value, 0x9e3779b1);
  x ^= x >>> 15;
  return Math.imul(x, 0x85ebca77) ^ (x >>> 13);
}

/** What each template begins its features' numbers with. */
const SEEDS = Int32Array.from({ length: 2048 }, (_, template) => mix(0x2545f491, template));

/** The number of a feature: its template (below 2,048) and its value. */
export const featureOf = (template: number, value: number): number => {
  const x = mix(SEEDS[template]!, value);
  return (x ^ (x >>> 8)) & MASK;
};
