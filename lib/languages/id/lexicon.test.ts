import { expect, test } from 'vitest';
import { findTerms, lookUp } from '../../lexicon/lexicon.ts';
import { WaitingTerms } from '../../lexicon/waiting-terms.ts';
import { tokenize } from '../../text/tokens.ts';
import { districtsNamed } from './district-list.ts';
import { addInstitutionTerms } from './institution-list.ts';
import { indonesianLexicon, institutionById, isDegree, knownAs, nameWord } from './lexicon.ts';
import { addRegionTerms, officialName, regionsByCode } from './region-list.ts';

test('38 provinces, 514 regencies and cities', () => {
  const levels = [...regionsByCode().values()].map((r) => r.level);
  expect(levels.filter((l) => l === 'province')).toHaveLength(38);
  expect(levels.filter((l) => l === 'city')).toHaveLength(98);
  expect(levels.filter((l) => l === 'regency')).toHaveLength(416);
});

test.each([
  ['82.04', 'Kabupaten Halmahera Selatan'],
  ['21.71', 'Kota Batam'],
  ['21', 'Provinsi Kepulauan Riau'],
  ['31', 'Provinsi DKI Jakarta'],
  ['62.71', 'Kota Palangka Raya'],
  ['52.72', 'Kota Bima'],
])('%s is %s', (code, name) => {
  expect(officialName(regionsByCode().get(code)!)).toBe(name);
});

test('every alias leads to a region, and no list is empty', () => {
  const lists = new WaitingTerms<{ readonly ambiguity: number; readonly seat: boolean }>();
  addRegionTerms(lists.add, (text, _, ambiguity, seat) => ({ text, value: { ambiguity, seat } }));
  const terms = [...lists].map(({ text, value }) => ({ text, ...value }));
  expect(terms.filter((t) => t.seat).length).toBeGreaterThan(150);
  expect(terms.filter((t) => t.ambiguity === 0).length).toBeGreaterThan(700);
  for (const t of terms) expect(t.text).toMatch(/^[\p{Lu}\d]/u);
});

test('every form of every body is found in the trie', () => {
  const lists = new WaitingTerms<string>();
  addInstitutionTerms(lists.add, (text, { id }, ambiguous) => ({ text, value: `${id} ${ambiguous}` }));
  const forms = [...lists];
  expect(forms.length).toBeGreaterThan(1500);
  const lost = forms.filter(({ text, value }) => {
    const bodies = lookUp(indonesianLexicon(), text).map((v) =>
      v.list === 'institution' ? `${v.institution.id} ${v.ambiguous}` : '',
    );
    return !bodies.includes(value);
  });
  // Texts have "Exxon" and "Mobil", two words that lost their space, and a mark before "Aisyiyah".
  expect(lost.map((term) => term.text).filter((text) => !/^'|[a-z][A-Z]/.test(text))).toEqual([]);
});

test('districts know their code', () => {
  expect(districtsNamed('Krui Selatan').map((d) => d.code)).toEqual(['18.13.08']);
  expect(districtsNamed('Tidak Ada')).toEqual([]);
});

const listsIn = (text: string): string[] =>
  findTerms(indonesianLexicon(), tokenize(text)).map((h) => `${text.slice(h.start, h.end)}:${h.values[0]?.list}`);

test.each([
  ['Ketua Bawaslu Halsel', ['Ketua:office', 'Bawaslu:institution', 'Halsel:region']],
  ['Pj. Bupati Muko-Muko', ['Pj:office-status', 'Bupati:office', 'Muko-Muko:region']],
  ['AKBP Drs. Maruli Simanjuntak', ['AKBP:rank', 'Drs:honorific', 'Simanjuntak:clan']],
  ['Badan Pengawas Pemilihan Umum', ['Badan Pengawas Pemilihan Umum:institution']],
  [
    'Duta Besar AS dan Perancis di Kuala Lumpur',
    ['Duta Besar:office', 'AS:abroad', 'Perancis:abroad', 'Kuala Lumpur:abroad'],
  ],
  ['as roda, oman, dan lima', []],
  ['batu karang di kota', []],
])('%s', (text, expected) => {
  expect(listsIn(text)).toEqual(expected);
});

test('an implied institution exists', () => {
  for (const text of ['Kapolres', 'Gubernur', 'Dandim', 'Kajari', 'Mendagri']) {
    const value = lookUp(indonesianLexicon(), text).find((v) => v.list === 'office');
    const id = value?.list === 'office' ? value.title.institution : null;
    expect(institutionById(id ?? ''), text).toBeDefined();
  }
});

test('names, degrees and nicknames', () => {
  expect(nameWord('Muhammad')).toMatchObject({ first: 9 });
  expect(nameWord('Pemilu')).toBeNull();
  expect(['S.Pd', 'SH', 'M.Si.', 'S.Sos'].every(isDegree)).toBe(true);
  expect(isDegree('KPU')).toBe(false);
  expect(knownAs('Jokowi')).toBe('Joko Widodo');
});
