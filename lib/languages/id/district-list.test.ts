import { expect, test } from 'vitest';
import districts from './data/districts.json' with { type: 'json' };
import { districtsNamed } from './district-list.ts';

test('every district of the list is found under its name, in any case and spelling of spaces', () => {
  const missed: string[] = [];
  for (const [regency, list] of Object.entries(districts))
    for (const entry of list.split(',')) {
      const name = entry.slice(entry.indexOf(':') + 1);
      for (const asked of [name, name.toUpperCase(), name.replace(/ /g, ''), name.replace(/ /g, '-')])
        if (!districtsNamed(asked).some((d) => d.code.startsWith(`${regency}.`) && d.name === name)) missed.push(asked);
    }
  expect(missed).toEqual([]);
});

test.each([
  ['Krui Selatan', ['18.13.08']],
  ['Tanah Lembayung', []],
  ['', []],
  ['’', []],
])('%s: %j', (name, codes) => {
  expect(districtsNamed(name).map((d) => d.code)).toEqual(codes);
});
