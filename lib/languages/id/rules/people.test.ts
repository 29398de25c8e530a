import { expect, test } from 'vitest';
import { readDocument } from '../../../text/document.ts';
import { createIndonesian } from '../index.ts';

const rules = createIndonesian();

/** Names that are said to be of people without an office. */
const laymen = (text: string): string[] =>
  rules
    .propose(readDocument({ text: `Berita\n\n${text}` }))
    .flatMap((p) =>
      p.layer === 'name' && p.standing !== undefined ? [`Berita\n\n${text}`.slice(p.start, p.end)] : [],
    );

test.each([
  ['Hal itu dibantah kuasa hukum pemohon, Budi Santoso, kemarin.', ['Budi Santoso']],
  ['Hal itu dibantah kuasa hukum Budi Santoso kemarin.', ['Budi Santoso']],
  ['Hal itu dibantah warga Kecamatan Lasolo, Siti Aminah, kemarin.', ['Siti Aminah']],
  ['Hal itu dibantah saksi nomor tiga, Siti Aminah, kemarin.', ['Siti Aminah']],
  ['Ujar cucunya Siti Aminah kemarin.', ['Siti Aminah']],
  ['Ujar Siti Aminah, warga Batam, kemarin.', ['Siti Aminah']],
  ['Ketua asosiasi warga, Siti Aminah, hadir.', []],
  ['Di depan warga, Bupati Ngawi Siti Aminah, hadir.', []],
  ['Di depan warga yang marah, dan pedagang, Kata Siti Aminah benar.', []],
])('%s', (text, expected) => {
  expect(laymen(text)).toEqual(expected);
});
