import type { Reading } from './reading.ts';

/** First names that are written short, with a dot: nothing but a name begins with them. */
export const SHORT_FIRST: ReadonlySet<string> = new Set('muh moh mhd abd much moch mohd ach'.split(' '));

/** "Anak Agung", "La Ode": a title of several words, which a name begins with and nothing else. */
export const opensTitledName = (r: Reading, at: number): boolean => (r.listed('name-title', at)?.to ?? at) > at + 1;

/** A word that is also an everyday word ("Bagus", "Surya", "Rudi" is not). */
export const isCommonName = (r: Reading, at: number): boolean => r.nameWord(at)?.common ?? true;
