import { expect, test } from 'vitest';
import { tokenize } from '../../text/tokens.ts';
import { officialName, readRegionContext, resolveRegion } from './regions.ts';

const cases: [phrase: string, article: string, expected: string | null][] = [
  ['Halsel', '', '82.04 Kabupaten Halmahera Selatan'],
  ['Kabupaten Halsel', '', '82.04 Kabupaten Halmahera Selatan'],
  ['Halamahera Selatan', '', '82.04 Kabupaten Halmahera Selatan'],
  ['Kepri', '', '21 Provinsi Kepulauan Riau'],
  ['Provinsi Kepri', '', '21 Provinsi Kepulauan Riau'],
  ['Rohul', '', '14.06 Kabupaten Rokan Hulu'],
  ['Sulsel', '', '73 Provinsi Sulawesi Selatan'],
  ['DIY', '', '34 Provinsi DI Yogyakarta'],
  ['DKI', '', '31 Provinsi DKI Jakarta'],
  ['DKI Jakarta', '', '31 Provinsi DKI Jakarta'],
  ['Jaksel', '', '31.74 Kota Jakarta Selatan'],
  ['Kota Bandung', '', '32.73 Kota Bandung'],
  ['Kab. Bandung', '', '32.04 Kabupaten Bandung'],
  ['Kab Bandung Barat', '', '32.17 Kabupaten Bandung Barat'],
  ['KBB', '', '32.17 Kabupaten Bandung Barat'],
  ['Bandung', '', null],
  ['Bandung', 'Wali Kota Bandung dan warga Kota Bandung', '32.73 Kota Bandung'],
  ['Bandung', 'Bupati Bandung hadir.', '32.04 Kabupaten Bandung'],
  ['Magelang', 'KPU Kota Magelang', '33.71 Kota Magelang'],
  ['Gorontalo', '', '75 Provinsi Gorontalo'],
  ['Kabupaten Gorontalo', '', '75.01 Kabupaten Gorontalo'],
  ['Kota Gorontalo', '', '75.71 Kota Gorontalo'],
  ['Muko-Muko', '', '17.06 Kabupaten Mukomuko'],
  ['Tanjungpinang', '', '21.72 Kota Tanjung Pinang'],
  ['Lhoksumawe', '', '11.73 Kota Lhokseumawe'],
  ['Mura', '', null],
  ['Kabupaten Mura', 'Kalimantan Tengah', '62.12 Kabupaten Murung Raya'],
  ['Kabupaten Mura', 'Sumatera Selatan', '16.05 Kabupaten Musi Rawas'],
  ['Banjar', 'Kota Banjar di Jawa Barat', '32.79 Kota Banjar'],
  ['Kecamatan Krui Selatan', '', '18.13.08 Kecamatan Krui Selatan'],
  ['Kecamatan Simpang Empat', '', null],
  ['Kecamatan Simpang Empat', 'di Kabupaten Asahan', '12.09.12 Kecamatan Simpang Empat'],
  ['Entah Berantah', '', null],
  ['', '', null],
];

test.each(cases)('%s (%s) → %s', (phrase, article, expected) => {
  const region = resolveRegion(phrase, readRegionContext(tokenize(article)));
  expect(region && `${region.code} ${officialName(region)}`).toBe(expected);
});
