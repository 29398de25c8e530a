import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sizeOfPng } from '../lib/png.ts';
import { GUIDE_PICTURES, LANGUAGES, STORE_PICTURES, STORE_SIZE } from './wanted.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PICTURES = join(ROOT, 'store', 'pictures');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('pictures of the stores', () => {
  test('there is each in each language, and no other', () => {
    const wanted = STORE_PICTURES.flatMap((name) => Object.keys(LANGUAGES).map((l) => `${name}.${l}.png`));
    expect(readdirSync(PICTURES).sort()).toEqual(wanted.sort());
  });

  test.each(readdirSync(PICTURES))('%s has the size and the kind that stores take', (name) => {
    const png = readFileSync(join(PICTURES, name));
    expect(sizeOfPng(png)).toEqual(STORE_SIZE);
    // Eight bits a channel, three channels: no transparency.
    expect([...png.subarray(24, 26)]).toEqual([8, 2]);
  });

  test('all together they stay small', () => {
    const bytes = readdirSync(PICTURES).reduce((sum, name) => sum + readFileSync(join(PICTURES, name)).length, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });
});

test.each(Object.keys(LANGUAGES))('the guide (%s) shows pictures that there are, and all made for it', (language) => {
  const guide = read(`docs/guide.${language}.md`);
  const shown = [...guide.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
  for (const path of shown) expect(sizeOfPng(readFileSync(join(ROOT, 'docs', path))).width).toBeGreaterThan(300);
  expect(shown).toEqual(expect.arrayContaining(GUIDE_PICTURES.map((name) => `pictures/${name}.${language}.png`)));
});

describe.each(Object.keys(LANGUAGES))('the store text (%s)', (language) => {
  const text = read(`store/listing.${language}.md`);
  const messages = JSON.parse(read(`public/_locales/${language}/messages.json`)) as Record<string, { message: string }>;
  const section = (number: number): string => text.split(/^## .*$/m)[number]?.trim() ?? '';

  test('its summary is the description in the manifest, and short enough for all stores', () => {
    expect(section(1)).toBe(messages.extensionDescription?.message);
    // Chrome takes 132 characters, Firefox 250.
    expect(section(1).length).toBeLessThanOrEqual(132);
  });

  test('its name fits: 75 characters at Chrome, 50 at Firefox', () => {
    expect(messages.extensionName?.message.length).toBeLessThanOrEqual(50);
    expect(text.split('\n')[0]?.replace(/^# /, '').length).toBeLessThanOrEqual(75);
  });

  test('its description is told at length, and not too long', () => {
    expect(section(2).length).toBeGreaterThan(250);
    expect(section(2).length).toBeLessThanOrEqual(16_000);
  });
});

test('every permission that is asked for has its reason among the store texts', () => {
  const asked = read('store/permissions.md');
  const config = read('wxt.config.ts');
  const permissions = /permissions: \[([^\]]+)\]/.exec(config)?.[1]?.match(/\w+/g) ?? [];
  expect(permissions.length).toBeGreaterThan(3);
  for (const permission of permissions) expect(asked).toMatch(new RegExp(`^\\| ${permission} \\| .*\\w{3,}`, 'm'));
});
