import { describe, expect, test } from 'vitest';
import { isIndonesian, kindOfAddress, likeness } from './gate.ts';

describe('what an address tells', () => {
  const cases: [string, ReturnType<typeof kindOfAddress>][] = [
    ['https://www.kabar.com/', 'front'],
    ['https://www.kabar.com/index.php', 'front'],
    ['https://www.kabar.com/?p=4411', 'story'],
    ['https://www.kabar.com/?s=bawaslu', 'front'],
    ['https://www.kabar.com/indeks', 'list'],
    ['https://www.kabar.com/news/indeks', 'list'],
    ['https://www.kabar.com/tag/pilkada-2024', 'list'],
    ['https://www.kabar.com/category/politik/page/3', 'list'],
    ['https://www.kabar.com/daerah', 'section'],
    ['https://www.kabar.com/nasional/politik', 'section'],
    ['https://www.kabar.com/daerah/bawaslu-gelar-rakor-netralitas', 'story'],
    ['https://bawaslu.lembayung.go.id/berita/1290', 'story'],
    ['https://lembayung.go.id/index.php?id=55', 'story'],
    ['', 'story'],
  ];
  test.each(cases)('%s is a %s', (address, kind) => expect(kindOfAddress(address)).toBe(kind));
});

describe('is it Indonesian?', () => {
  const cases: [string, boolean | null][] = [
    [
      'Ketua Bawaslu mengatakan rakor itu digelar di aula untuk mencegah pelanggaran yang sudah terjadi pada pemilu lalu dan tidak akan diulang.',
      true,
    ],
    [
      'The commission said on Tuesday that the meeting was held in the hall to prevent violations of the rules by the officials.',
      false,
    ],
    [
      'Menteri Besar berkata kerajaan negeri akan menerusi rancangan itu kerana ia penting, iaitu bagi membantu rakyat yang memerlukan bantuan selepas banjir besar.',
      false,
    ],
    [
      'Paguyuban kasebut ing dina Setu wis nganakake rapat sing ditekani dening warga saka desa kang adoh banget, lan wong-wong iku padha seneng atine.',
      false,
    ],
    ['Rakor Netralitas', null],
  ];
  test.each(cases)('%s', (text, expected) => expect(isIndonesian(text)).toBe(expected));
});

describe('how alike are two titles?', () => {
  const title = 'Bawaslu Lembayung Gelar Rakor Netralitas ASN';
  test.each<[string, number, number]>([
    [`${title} - Kabar Lembayung`, 1, 1],
    ['Bawaslu Lembayung gelar rakor soal netralitas', 0.8, 0.95],
    ['Harga cabai turun', 0, 0],
    ['', 0, 0],
  ])('%s', (other, least, most) => {
    expect(likeness(title, other)).toBeGreaterThanOrEqual(least);
    expect(likeness(title, other)).toBeLessThanOrEqual(most);
  });
});
