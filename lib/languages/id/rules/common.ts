import type { Reading } from './reading.ts';

/** A word that is also an everyday word ("Bagus", "Surya", "Rudi" is not). */
export const isCommonName = (r: Reading, at: number): boolean => r.nameWord(at)?.common ?? true;
