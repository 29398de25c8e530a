import type { TextRange } from '../article/index.ts';
import type { Painted } from './names.ts';

/** Elements that hold a paragraph of text. */
const PARAGRAPHS = 'h1,h2,h3,li,p';
export const ANYWHERE = ':root';
/** All places that there are. */
export const PLACES: readonly string[] = /* @__PURE__ */ `${PARAGRAPHS},${ANYWHERE}`.split(',');

/**
 * Where marks stand: rules for paragraphs alone spare the browser looking at all other elements of the page again (decision 7).
 * @returns selectors: local names of paragraphs, and the root where a mark stands in none of them
 */
export function placesOf(marks: readonly Painted[]): string[] {
  const placeOf = ({ startContainer }: TextRange): string =>
    startContainer.parentElement?.closest(PARAGRAPHS)?.localName ?? ANYWHERE;
  return [...new Set(marks.flatMap(({ ranges }) => ranges.map(placeOf)))];
}
