export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** How far a sentence is followed to either side, in UTF-16 units. */
const REACH = 300;
/** The end of a sentence; a capital word of up to three letters before the dot is taken for an abbreviation ("Plt.", "Kab."). */
const END = /(?:\n|(?<!(?<!\p{L})\p{Lu}\p{L}{0,2})[.!?]["”]?(?=\s|$))\s*/gu;

/** The sentence around a place, on one line. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const begin = [...before.matchAll(END)].at(-1);
  const close = after.matchAll(END).next().value;
  const from = begin ? begin.index + begin[0].length : 0;
  const to = close ? close.index + close[0].length : after.length;
  return oneLine(before.slice(from) + text.slice(start, end) + after.slice(0, to));
}
