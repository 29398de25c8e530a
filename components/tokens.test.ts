import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
type Palette = Readonly<Record<string, string>>;

const css = readFileSync('components/tokens.css', 'utf8');
const read = (part: string): Palette =>
  Object.fromEntries([...part.matchAll(/--so-([\w-]+):\s*(#[0-9a-f]{6}|rgb\([^)]*\))/g)].map((m) => [m[1], m[2]]));
const darkFrom = css.indexOf('@media (prefers-color-scheme: dark)');
const light = read(css.slice(0, darkFrom));
const dark = { ...light, ...read(css.slice(darkFrom, css.indexOf('@media (forced-colors'))) };

function parse(colour: string | undefined): Colour {
  if (!colour) throw new Error('No such token.');
  const hex = /^#(..)(..)(..)$/.exec(colour);
  const numbers = hex
    ? [...hex.slice(1).map((pair) => Number.parseInt(pair, 16)), 1]
    : (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1];
}

const over = ([r, g, b, a]: Colour, under: Colour): Colour => [
  r * a + under[0] * (1 - a),
  g * a + under[1] * (1 - a),
  b * a + under[2] * (1 - a),
  1,
];

/** WCAG 2.2, relative luminance. */
function luminance([r, g, b]: Colour): number {
  const [x, y, z] = [r, g, b].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (x ?? 0) + 0.7152 * (y ?? 0) + 0.0722 * (z ?? 0);
}

function contrast(palette: Palette, front: string, back: string): number {
  const ground = over(parse(palette[back]), parse(palette.paper));
  const [a, b] = [luminance(over(parse(palette[front]), ground)), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const KINDS = ['official', 'institution', 'date', 'person'];
const PANES = ['paper', 'desk', 'raised', 'hover', 'selected'];

/** Colour, what it stands on, and the least contrast: 4.5 for words, 3 for lines and edges. */
const NEEDED: readonly (readonly [front: string, backs: readonly string[], least: number])[] = [
  ['ink', [...PANES, 'found', 'phase-1', 'phase-2'], 4.5],
  ['ink-2', [...PANES, 'phase-2', 'phase-3'], 4.5],
  ['ink-3', [...PANES, 'phase-1'], 4.5],
  ['ink', KINDS.map((kind) => `${kind}-tint-on`), 4.5],
  ['action-ink', ['action', 'action-hover'], 4.5],
  ['lamp-ink', ['lamp'], 4.5],
  ['danger', ['paper', 'raised'], 4.5],
  ...KINDS.map((kind) => [`${kind}-text`, [...PANES, `${kind}-tint`], 4.5] as const),
  ['phase-day-ink', ['phase-day'], 4.5],
  ['edge', PANES, 3],
  ['focus', PANES, 3],
  ['lamp-edge', ['lamp', 'paper', 'raised'], 3],
  ...KINDS.map((kind) => [`${kind}-line`, ['paper', 'desk', 'raised', `${kind}-tint`], 3] as const),
  ['date-line', ['phase-1', 'phase-2', 'phase-3'], 3],
  ['phase-day-date', ['phase-day'], 3],
  ['bar', ['paper', 'raised'], 3],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('contrast of the tokens, %s', (_, palette) => {
  test.each(NEEDED)('%s on %s: at least %d', (front, backs, least) => {
    for (const back of backs)
      expect(contrast(palette, front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(least);
  });
});

test('dark and forced colours define nothing that light does not', () => {
  const names = (part: string): Set<string> => new Set(part.match(/--so-[\w-]+(?=:)/g) ?? []);
  const base = names(css.slice(0, darkFrom));
  expect([...names(css.slice(darkFrom))].filter((name) => !base.has(name))).toEqual([]);
});

test('style sheets use tokens, no colours of their own', () => {
  for (const file of ['base', 'controls', 'kinds', 'surfaces', 'card']) {
    expect(readFileSync(`components/css/${file}.css`, 'utf8')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i);
  }
});

test('every movement takes its time from the tokens, and none where the reader wants none', () => {
  const sheets = globSync(['components/css/*.css', 'entrypoints/**/*.css']);
  expect(sheets.length).toBeGreaterThan(8);
  const moving = sheets.flatMap((path) =>
    (readFileSync(path, 'utf8').match(/(?:animation|transition)[\w-]*:[^;}]*/g) ?? []).map(
      (rule) => `${path}: ${rule}`,
    ),
  );
  expect(moving.length).toBeGreaterThan(4);
  expect(moving.filter((rule) => !/var\(--so-(?:fast|appear)\) var\(--so-ease\)$/.test(rule))).toEqual([]);
  const [, reduced = ''] = css.split('@media (prefers-reduced-motion: reduce)');
  for (const name of ['fast', 'appear']) expect(reduced).toContain(`--so-${name}: 0ms;`);
});
