import { describe, expect, test } from 'vitest';
import { kindOfAddress } from './address.ts';

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
    ['https://www.kabar.com/daerah?id=', 'section'],
    ['https://www.kabar.com/tag/pilkada?a=1?b&news_id=7#x?y', 'story'],
    ['https://www.kabar.com/daerah#/berita/1290', 'section'],
    ['https://www.kabar.com/Tag/pilkada', 'list'],
    ['https://www.kabar.com/komentar/2024/12/02/pleno-kpu-ditunda-dua-hari', 'list'],
    ['https://www.kabar.com/pedoman-media-siber', 'list'],
    ['https://www.kabar.com/daerah/pedoman-media-siber-dibahas-dewan-pers', 'story'],
    ['https://www.kabar.com/daerah/gelar_rakor_netralitas_asn', 'story'],
    ['https://www.kabar.com/daerah/indeks-berita/2', 'list'],
    ['https://www.kabar.com/home/detail_berita/519', 'story'],
    ['https://www.kabar.com/kategori/daerah/889123/gelar-rakor-netralitas', 'story'],
    ['https://www.kabar.com/kategori/pilkada-2024', 'list'],
    ['https://www.kabar.com/tag/889123/gelar-rakor-netralitas', 'list'],
    ['file:///berita/tag/1.html', 'story'],
    ['', 'story'],
  ];
  test.each(cases)('%s is a %s', (address, kind) => expect(kindOfAddress(address)).toBe(kind));
});
