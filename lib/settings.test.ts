import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, isOff, isWider, type Settings, withoutSites } from './settings.ts';

test.each([
  ['kabar.example', ['kabar.example'], true],
  ['news.kabar.example', ['kabar.example'], true],
  ['kabar.example', ['news.kabar.example'], false],
  ['sekabar.example', ['kabar.example'], false],
  ['kabar.example', [], false],
])('%s with %j switched off: %s', (site, sitesOff, expected) => {
  expect(isOff(site, sitesOff)).toBe(expected);
});

test.each([
  [['kabar.example'], ['news.kabar.example'], []],
  [['news.kabar.example'], ['kabar.example'], ['news.kabar.example']],
  [['kabar.example', 'warta.example'], ['warta.example'], ['kabar.example']],
])('of %j, when %j are switched on, there stay off: %j', (sitesOff, sites, expected) => {
  expect(withoutSites(sitesOff, sites)).toEqual(expected);
});

test.each<[string, Partial<Settings>, Partial<Settings>, boolean]>([
  ['switched on again by itself', { automatic: true }, { automatic: false }, true],
  ['a site is no longer off', { sitesOff: ['a.example'] }, { sitesOff: ['a.example', 'b.example'] }, true],
  ['a site is off', { sitesOff: ['a.example'] }, { sitesOff: [] }, false],
  [
    'a site is no longer off, but nothing is marked by itself',
    { automatic: false },
    { sitesOff: ['a.example'] },
    false,
  ],
  ['another language', { language: 'en' }, { language: 'id' }, false],
])('what may be read has become more where %s', (_, now, before, wider) => {
  expect(isWider({ ...DEFAULT_SETTINGS, ...now }, { ...DEFAULT_SETTINGS, ...before })).toBe(wider);
});
