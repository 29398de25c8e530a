import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KINDS } from '../model/annotation.ts';
import { markSheet, PALETTE, UNDERLINE_OFFSET, UNDERLINES } from './style.ts';

const tokens = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const token = (css: string, name: string): string | undefined =>
  new RegExp(`--so-${name}:\\s*([^;]+);`).exec(css.split('@media (forced-colors')[0] ?? '')?.[1]?.trim();

test.each(KINDS)('marks of kind %s have the colours and lines of the tokens', (kind) => {
  for (const [ground, css] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    expect(PALETTE[ground][kind]).toEqual({
      line: token(css, `${kind}-line`),
      tint: token(css, `${kind}-tint`),
      tintOn: token(css, `${kind}-tint-on`),
    });
  }
  expect(UNDERLINES[kind]).toEqual({
    style: token(light, `${kind}-style`),
    thickness: token(light, `${kind}-thickness`),
  });
});

test('the underline stands off as the tokens say', () => {
  expect(`${Number.parseFloat(UNDERLINE_OFFSET) / 100}em`).toBe(`0${token(light, 'underline-offset')}`);
});

test('nothing of it is printed', () => {
  for (const ground of ['light', 'dark'] as const) {
    const [, paper = ''] = markSheet(ground).split('@media print');
    for (const name of ['official', 'institution', 'date', 'person', 'own'])
      for (const on of ['', '-on'])
        expect(paper).toContain(
          `::highlight(sorot-${name}${on}){background-color:transparent;text-decoration-line:none}`,
        );
  }
});

test('the sheet styles our own highlights and nothing else', () => {
  for (const ground of ['light', 'dark'] as const) {
    const selectors = markSheet(ground).match(/[^{}]+(?=\{)/g) ?? [];
    for (const selector of selectors)
      expect(selector.trim()).toMatch(/^(::highlight\(sorot-[a-z-]+\)|@media \([a-z:-]+\)|@media print)$/);
  }
});

test.each([
  [[], ''],
  [['p'], ':is(p)'],
  [['h1', 'p'], ':is(h1,p)'],
  [['p', ':root'], ':root'],
])('in the places %j', (places, selector) => {
  const [first = ''] = markSheet('light', places).split('{');
  expect(first).toBe(`${selector}::highlight(sorot-official)`);
});
