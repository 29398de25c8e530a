/**
 * Which documents of a segment hold a term: their numbers, ascending, as differences in groups of seven bits (as in
 * Lucene's and most other inverted indexes).
 */
export function encode(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let before = -1;
  for (const number of numbers) {
    let gap = number - before - 1;
    before = number;
    while (gap >= 0x80) {
      bytes.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
}

/** Sets the bit of each number. */
export function decodeInto(bytes: Uint8Array, bits: Uint32Array): void {
  let number = -1;
  let gap = 0;
  let shift = 0;
  for (const byte of bytes) {
    gap |= (byte & 0x7f) << shift;
    if (byte & 0x80) {
      shift += 7;
      continue;
    }
    number += gap + 1;
    bits[number >>> 5]! |= 1 << (number & 31);
    gap = 0;
    shift = 0;
  }
}

/** How many numbers were encoded: each ends with a byte whose highest bit is not set. */
export function countOf(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 0x80) count++;
  return count;
}

export const bitsFor = (size: number): Uint32Array => new Uint32Array((size + 31) >>> 5);

export function intersect(a: Uint32Array, b: Uint32Array): void {
  for (let i = 0; i < a.length; i++) a[i]! &= b[i]!;
}

export function subtract(a: Uint32Array, b: Uint32Array): void {
  for (let i = 0; i < a.length; i++) a[i]! &= ~b[i]!;
}

/** Numbers whose bits are set, ascending. */
export function* numbersOf(bits: Uint32Array): Generator<number, void, void> {
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i]!; word !== 0; word &= word - 1) yield i * 32 + 31 - Math.clz32(word & -word);
  }
}
