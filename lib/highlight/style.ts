import { KINDS, type Kind } from '../model/annotation.ts';
import { highlightName, OWN } from './names.ts';
import { ANYWHERE } from './places.ts';

/** What the page's ground is; the marks' colours follow it, not the reader's colour scheme. */
export type Ground = 'light' | 'dark';

interface MarkStyle {
  readonly line: string;
  readonly tint: string;
  /** While the entity's card is open. */
  readonly tintOn: string;
}

/** How each kind is underlined: told apart by this in forced colours, and by those who see colours differently. */
export const UNDERLINES: Readonly<Record<Kind, { readonly style: string; readonly thickness: string }>> = {
  official: { style: 'solid', thickness: '2px' },
  institution: { style: 'dotted', thickness: '2.5px' },
  date: { style: 'dashed', thickness: '2px' },
  person: { style: 'solid', thickness: '1px' },
};
/** A share of the letters that the line stands under, wherever the rule is inherited from: an em would be that of the element it is written for. */
export const UNDERLINE_OFFSET = '17%';

/**
 * The colours of `components/tokens.css`, spelt out: custom properties do not reach `::highlight` without touching the page.
 * A test compares them with that file.
 */
export const PALETTE: Readonly<Record<Ground, Readonly<Record<Kind, MarkStyle>>>> = {
  light: {
    official: { line: '#0072b2', tint: 'rgb(0 114 178 / .09)', tintOn: 'rgb(0 114 178 / .24)' },
    institution: { line: '#009e73', tint: 'rgb(0 158 115 / .10)', tintOn: 'rgb(0 158 115 / .26)' },
    date: { line: '#d55e00', tint: 'rgb(213 94 0 / .09)', tintOn: 'rgb(213 94 0 / .23)' },
    person: { line: '#aa4499', tint: 'rgb(170 68 153 / .07)', tintOn: 'rgb(170 68 153 / .20)' },
  },
  dark: {
    official: { line: '#4faae6', tint: 'rgb(79 170 230 / .15)', tintOn: 'rgb(79 170 230 / .34)' },
    institution: { line: '#1fbf92', tint: 'rgb(31 191 146 / .13)', tintOn: 'rgb(31 191 146 / .30)' },
    date: { line: '#f5803e', tint: 'rgb(245 128 62 / .14)', tintOn: 'rgb(245 128 62 / .32)' },
    person: { line: '#d184c2', tint: 'rgb(209 132 194 / .12)', tintOn: 'rgb(209 132 194 / .30)' },
  },
};
/** What the reader marked by hand: of no kind, so without a colour of its own. */
const OWN_INK: Readonly<Record<Ground, MarkStyle>> = {
  light: { line: '#15181a', tint: 'rgb(21 24 26 / .08)', tintOn: 'rgb(21 24 26 / .18)' },
  dark: { line: '#e8ebec', tint: 'rgb(232 235 236 / .12)', tintOn: 'rgb(232 235 236 / .24)' },
};

const underline = (style: string, thickness: string): string =>
  `text-decoration-line:underline;text-decoration-style:${style};text-decoration-thickness:${thickness};text-underline-offset:${UNDERLINE_OFFSET};text-decoration-skip-ink:none`;

/**
 * The style sheet of the marks for a page of that ground. Forced colours keep the underline and its style, in system colours.
 * @param places selectors of the elements that the marks stand in (`placesOf`), where what stands deeper inherits its highlights from
 * them; without, every element is matched
 */
export function markSheet(ground: Ground, places: readonly string[] = []): string {
  const where = places.length === 0 ? '' : places.includes(ANYWHERE) ? ANYWHERE : `:is(${places})`;
  const rule = (name: string, declarations: string): string => `${where}::highlight(${name}){${declarations}}`;
  const rules: string[] = [];
  const forced: string[] = [];
  const add = (kind: Kind | typeof OWN, { line, tint, tintOn }: MarkStyle, style: string, thickness: string): void => {
    const [name, on] = [highlightName(kind, false), highlightName(kind, true)];
    rules.push(rule(name, `background-color:${tint};text-decoration-color:${line};${underline(style, thickness)}`));
    rules.push(rule(on, `background-color:${tintOn}`));
    // Chromium paints the ground of highlights as it paints what is selected, whatever is said here; the underline in the colour of
    // the page's ground is lost below that box, and tells the kinds apart within it.
    forced.push(
      rule(name, 'background-color:Canvas;color:CanvasText;text-decoration-color:CanvasText;text-underline-offset:4%'),
    );
    forced.push(rule(on, 'background-color:Highlight;color:HighlightText'));
  };
  for (const kind of KINDS) add(kind, PALETTE[ground][kind], UNDERLINES[kind].style, UNDERLINES[kind].thickness);
  add(OWN, OWN_INK[ground], 'double', '1px');
  // On paper there is the page, and nothing of ours.
  const paper = ([...KINDS, OWN] as const).flatMap((kind) =>
    [false, true].map((on) => rule(highlightName(kind, on), 'background-color:transparent;text-decoration-line:none')),
  );
  return `${rules.join('\n')}\n@media (forced-colors:active){${forced.join('\n')}}\n@media print{${paper.join('\n')}}`;
}
