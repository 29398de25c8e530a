import { expect, test } from 'vitest';
import type { Layer, Proposal } from '../../grammar/proposal.ts';
import { tokenize } from '../../text/tokens.ts';
import { trimmed, trimmedAll } from './trim.ts';

function marked(layer: Layer, text: string, more: Partial<Proposal> = {}): string[] {
  const tokens = tokenize(text);
  const whole = {
    layer,
    from: 0,
    to: tokens.length,
    start: 0,
    end: text.length,
    by: 'tagger',
    confidence: 0.9,
    ...more,
  };
  return trimmed(whole, tokens).map((p) => {
    expect([tokens[p.from]?.start, tokens[p.to - 1]?.end]).toEqual([p.start, p.end]);
    return `${p.layer}: ${text.slice(p.start, p.end)}`;
  });
}

test.each([
  ['Amira Vansoto Selasa', ['name: Amira Vansoto']],
  ['Mahfud Wiratno Kota Solo', ['name: Mahfud Wiratno']],
  ['Lili Kota', ['name: Lili Kota']],
  ['Kamis Wiratno', ['name: Kamis Wiratno']],
  ['Budi Minggu Wiratno', ['name: Budi Minggu Wiratno']],
  ['Madani Indonesia Budi Wiratno', ['institution: Madani Indonesia', 'name: Budi Wiratno']],
  ['Dwi Indonesia', ['name: Dwi Indonesia']],
  ['Banten Abuya Wiratno', ['name: Abuya Wiratno']],
  ['Kalteng Agus Wiratno', ['name: Agus Wiratno']],
  ['Islam', []],
  ['Islam Wiratno', ['name: Islam Wiratno']],
  ['Indonesia Wiratno', ['name: Indonesia Wiratno']],
  ['Amira Vansoto (AMV', ['name: Amira Vansoto']],
  ['Amira (Mira) Vansoto', ['name: Amira (Mira) Vansoto']],
  ['Suara Syndicate Budi Wiratno', ['institution: Suara Syndicate', 'name: Budi Wiratno']],
])('the tagger’s name "%s"', (text, expected) => {
  expect(marked('name', text)).toEqual(expected);
});

test.each([
  ['Kabarlembayung.com', 1, ['Kabarlembayung.com']],
  ['Kabarlembayung.co.id', 2, ['Kabarlembayung.co.id']],
  ['Kabarlembayung. Com', 1, ['Kabarlembayung']],
  ['Tanah Papua', 2, []],
  ['Universitas Papua', 2, ['Universitas Papua']],
  ['FKUB Papua Pendeta Wiratno', 3, ['FKUB Papua']],
  ['KPU Sumenep H.M. Wiratno', 5, ['KPU Sumenep']],
  ['BPBD Kutai Barat Drs. H. Wiratno', 6, ['BPBD Kutai Barat']],
  ['RSUD dr. H. Wiratno', 6, ['RSUD dr. H. Wiratno']],
  ['Polres Kutai Barat I Wayan Wiratno', 6, ['Polres Kutai Barat']],
  ['Gereja Kristus Raja', 3, ['Gereja Kristus Raja']],
])('"%s", of which the tagger took the first %i tokens for a body', (text, to, expected) => {
  const tokens = tokenize(text);
  const end = tokens[to - 1]!.end;
  const body = { layer: 'institution', from: 0, to, start: 0, end, by: 'tagger', confidence: 0.9 } as const;
  expect(trimmed(body, tokens).map((p) => text.slice(p.start, p.end))).toEqual(expected);
});

test.each([
  ['Han Duck-soo', 2, 'Han Duck-soo'],
  ['Han Duck-soo', 3, 'Han Duck-soo'],
  ['Ganjar Wiratno-lah', 2, 'Ganjar Wiratno'],
  ['Duck-soo', 1, 'Duck'],
  ['Ganjar Wiratno-Mahfud', 2, 'Ganjar Wiratno'],
])('"%s", of which the tagger drew the first %i tokens', (text, to, expected) => {
  const tokens = tokenize(text);
  const drawn = {
    layer: 'name',
    from: 0,
    to,
    start: 0,
    end: tokens[to - 1]!.end,
    by: 'tagger',
    confidence: 0.9,
  } as const;
  expect(trimmed(drawn, tokens).map((p) => text.slice(p.start, p.end))).toEqual([expected]);
});

test.each([
  ['Pj Bupati Ngawi Ajak', ['office: Pj Bupati Ngawi']],
  ['Ketua KPU Ngawi', ['office: Ketua KPU Ngawi']],
])('the tagger’s office "%s"', (text, expected) => {
  expect(marked('office', text)).toEqual(expected);
});

test('who is named behind the verb does not hold the office', () => {
  const [office] = trimmed(
    {
      layer: 'office',
      from: 0,
      to: 3,
      start: 0,
      end: 23,
      by: 'tagger',
      confidence: 0.9,
      holder: { from: 3, to: 4 },
    },
    tokenize('Politikus NasDem Dukung Anies'),
  );
  expect(office).toMatchObject({ to: 2, holder: 'nobody' });
});

test('bodies are named after cities', () => {
  expect(marked('institution', 'Bawaslu Kota Solo')).toEqual(['institution: Bawaslu Kota Solo']);
});

test.each([
  ['Ketua KPU Sumenep H.M. Budi Wiratno', 9, ['institution: KPU Sumenep', 'name: H.M. Budi Wiratno']],
  ['Ketua KPU Sumenep H.M. Budi Wiratno', 7, ['institution: KPU Sumenep', 'name: H.M. Budi Wiratno']],
] as const)('whom the tagger took into a body ("%s", up to token %i) is somebody again', (text, to, expected) => {
  const tokens = tokenize(text);
  const part = (layer: Layer, from: number, end: number): Proposal => ({
    layer,
    from,
    to: end,
    start: tokens[from]!.start,
    end: tokens[end - 1]!.end,
    by: 'tagger',
    confidence: 0.9,
  });
  const names = to < tokens.length ? [part('name', to, tokens.length)] : [];
  const found = trimmedAll([part('institution', 1, to), ...names], tokens);
  expect(found.map((p) => `${p.layer}: ${text.slice(p.start, p.end)}`)).toEqual(expected);
});
