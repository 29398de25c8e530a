import { expect, test } from 'vitest';
import { isOff, withoutSites } from './settings.ts';

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
