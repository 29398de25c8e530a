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

test('codes are those of a plain reading of the list', () => {
  const plain = new Map<string, string[]>();
  for (const [regency, list] of Object.entries(districts)) {
    let number = 0;
    for (const entry of list.split(',')) {
      const [given, name] = entry.includes(':') ? entry.split(':') : [null, entry];
      number = given ? Number(given) : number + 1;
      const key = (name ?? '').toLowerCase().replace(/[\s'’.-]+/g, '');
      plain.set(key, [...(plain.get(key) ?? []), `${regency}.${String(number).padStart(2, '0')}`]);
    }
  }
  const found = [...plain.keys()].map((key) => [key, districtsNamed(key).map((d) => d.code)]);
  expect(found).toEqual([...plain]);
});

test.each([
  ['Krui Selatan', ['18.13.08']],
  ['Tanah Lembayung', []],
  ['', []],
  ['’', []],
])('%s: %j', (name, codes) => {
  expect(districtsNamed(name).map((d) => d.code)).toEqual(codes);
});
