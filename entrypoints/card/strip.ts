import type { Annotation, Kind } from '../../lib/model/annotation.ts';
import { h } from './element.ts';
import { KIND_LETTERS, paragraphAt, paragraphsOf } from './facts.ts';
import { t } from './texts.ts';

/** Ticks are drawn like the kind's underline, so that kinds differ without colour. */
const TICKS: Readonly<
  Record<Kind, { readonly d: (x: number) => string; readonly look: Readonly<Record<string, string>> }>
> = {
  official: { d: (x) => `M${x} 6v10`, look: { 'stroke-width': '2' } },
  institution: {
    d: (x) => `M${x} 7.2v7.8`,
    look: { 'stroke-width': '2.4', 'stroke-linecap': 'round', 'stroke-dasharray': '0 3.8' },
  },
  date: { d: (x) => `M${x} 6v10`, look: { 'stroke-width': '2', 'stroke-dasharray': '4.4 2.2' } },
  person: { d: (x) => `M${x + 0.5} 6v10`, look: { 'stroke-width': '1' } },
};
const WIDTH = 254;
/** Mentions whose paragraphs are told in numbers. */
const MOST_PLACES = 12;

/** Where in the article the mentions are: its paragraphs as a line in pieces, the mentions as ticks that lead there. */
export function strip(
  text: string,
  mentions: readonly Annotation[],
  index: number,
  jump: (mention: Annotation) => void,
): HTMLElement {
  const kind = mentions[index]?.kind ?? 'person';
  const starts = paragraphsOf(text);
  const x = (offset: number): number => Math.round((2 + (offset / Math.max(1, text.length)) * (WIDTH - 4)) * 10) / 10;
  const pieces = starts.map((start, i) => {
    const end = x(starts[i + 1] ?? text.length);
    return { from: x(start), to: Math.max(x(start) + 1, end - (i + 1 < starts.length ? 2 : 0)) };
  });
  const line = (parts: typeof pieces): string => parts.map(({ from, to }) => `M${from} 19.5H${to}`).join('');
  const { d, look } = TICKS[kind];
  const at = mentions.map((mention) => x(mention.start));
  const here = at[index] ?? 0;
  const paragraphs = mentions.map((mention) => paragraphAt(starts, mention.start));
  // Of many the first ones: the line above them shows all.
  const places = new Intl.ListFormat(t.locale, { type: 'unit' }).format([
    ...paragraphs
      .slice(0, MOST_PLACES)
      .map((n) => (n === 0 ? t('cardHeadline') : String(n)))
      .map((word, i) => (i === paragraphs.findIndex((n) => n > 0) ? t('cardParagraph', word) : word)),
    ...(paragraphs.length > MOST_PLACES ? ['…'] : []),
  ]);
  return h(
    'div',
    {},
    h(
      `div.strip.k-${KIND_LETTERS[kind]}`,
      { role: 'img', 'aria-label': t.count('cardStrip', mentions.length, t.format.number(index + 1)) },
      h(
        'svg',
        { viewBox: `0 0 ${WIDTH} 22`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        h('path.head', { d: line(pieces.slice(0, 1)) }),
        h('path.base', { d: line(pieces.slice(1)) }),
        h('path', { d: at.map((tick, i) => (i === index ? '' : d(tick))).join(''), ...look }),
        h('path.on', { d: `M${here} 6v10` }),
        h('path.arrow', { d: `M${here - 4} 0h8l-4 4.5z` }),
      ),
      // For the pointer alone: previous and next do the same by keyboard.
      ...mentions.map((mention, i) => {
        const tick = h('button', { type: 'button', tabindex: -1, 'aria-hidden': 'true', onclick: () => jump(mention) });
        tick.style.left = `${((at[i] ?? 0) / WIDTH) * 100}%`;
        return tick;
      }),
    ),
    h('span.sub', {}, t.count('cardMentions', mentions.length, places)),
  );
}
