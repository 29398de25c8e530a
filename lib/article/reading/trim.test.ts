import { describe, expect, test } from 'vitest';
import type { Line } from '../facts.ts';
import { trim } from './trim.ts';

const SENTENCE =
  'Ketua Bawaslu Salai mengatakan rapat itu digelar untuk mencegah pelanggaran yang terjadi pada pemilu lalu.';
const line = (text: string, kind: Line['kind'] = 'text', linked = 0): Line => ({
  text,
  kind,
  glue: '\n\n',
  linked,
  caption: false,
});
const link = (text: string, kind: Line['kind'] = 'text'): Line => line(text, kind, text.length);
const bodyOf = (lines: readonly Line[]): string[] =>
  trim(lines).body.map(([index, length]) => lines[index]!.text.slice(0, length));

const STORY = [line(`Pertama. ${SENTENCE}`), line(`Kedua. ${SENTENCE}`), line(`Ketiga. ${SENTENCE}`)];
const TEXTS = STORY.map(({ text }) => text);

describe('a summary above the story is none of it', () => {
  const summary = 'Rapat berlangsung alot dan baru selesai menjelang petang.';
  const points = [line(`${SENTENCE} Satu.`, 'item'), line(`${SENTENCE} Dua.`, 'item')];
  test.each<[string, Line[]]>([
    ['points of a list', points],
    ['points and who made them', [...points, line('! Ringkasan ini dihasilkan dengan menggunakan AI')]],
    ['a sentence above a line with the date', [line(summary), line('Ratna, 01 Des 2024 15:35:00')]],
  ])('%s', (_, above) => expect(bodyOf([...above, ...STORY])).toEqual(TEXTS));

  test.each(['MUARA SALAI –', 'Kabar.com, Muara Salai --', 'Muara Salai (KABAR) -'])(
    'a sentence above a paragraph that begins with the place: %s',
    (place) => {
      const first = `${place} ${SENTENCE}`;
      expect(bodyOf([line(summary), line(first), ...STORY])).toEqual([first, ...TEXTS]);
    },
  );

  test.each<[string, Line[]]>([
    [
      'a paragraph above one with a dash in its sentence',
      [line(SENTENCE), line(`Rapat itu – kata Bagas – ${SENTENCE}`)],
    ],
    ['a long paragraph above one that begins with a place', [line(SENTENCE.repeat(4)), line(`SALAI – ${SENTENCE}`)]],
    ['a list below a paragraph', [line(`${SENTENCE}`), line('Satu, Kecamatan Salai.', 'item'), line('Dua.', 'item')]],
  ])('but %s is', (_, above) => expect(bodyOf([...above, ...STORY])[0]).toBe(above[0]!.text));
});

describe('boxes in the middle are left out', () => {
  test.each<[string, Line[]]>([
    [
      'one linked title with its excerpt cut short',
      [
        line('Baca Juga', 'heading'),
        link('Judul lain yang panjang sekali', 'heading'),
        line(`${SENTENCE.slice(0, -1)}...`),
      ],
    ],
    [
      'where a box of most read stories begins and ends',
      [
        line('Lewati Paling banyak dibaca dan terus membaca'),
        line('Paling banyak dibaca', 'heading'),
        line('Akhir dari Paling banyak dibaca'),
      ],
    ],
    [
      'what a page offers to skip, with all that is in it',
      [
        line('Lewati Podcast dan lanjutkan membaca'),
        line('Podcast', 'heading'),
        line(`Siniar ini ditayangkan tiap pekan. ${SENTENCE}`),
        line('Akhir dari Podcast'),
      ],
    ],
    ['a video and its title', [line('Saksikan video di bawah ini:'), line('Video: Ketua KPU Buka Suara')]],
  ])('%s', (_, box) => expect(bodyOf([STORY[0]!, ...box, ...STORY.slice(1)])).toEqual(TEXTS));

  test('but a box without an end takes no paragraph with it', () =>
    expect(bodyOf([STORY[0]!, line('Lewati Podcast dan lanjutkan membaca'), ...STORY.slice(1)])).toEqual(TEXTS));

  test('but the paragraph behind a linked title is kept', () =>
    expect(bodyOf([STORY[0]!, line('Baca Juga:'), link('Judul lain yang panjang sekali'), ...STORY.slice(1)])).toEqual(
      TEXTS,
    ));
});

describe('the last paragraph', () => {
  const last =
    'Hadir pula Ketua KPU Salai, jajaran sekretariat, Bawaslu, serta para perwakilan partai politik peserta.';
  test.each(['(humas kpu salai/foto: Dede)', '(Tim Humas/foto: dok. KPU)'])(
    'is no caption because of the credit behind it: %s',
    (credit) => expect(bodyOf([...STORY, line(`${last} ${credit}`)])).toEqual([...TEXTS, last]),
  );

  test.each([
    'Penulis adalah dosen ilmu pemerintahan Universitas Bumi Salai.',
    'Bagas Wira adalah guru besar ilmu politik Universitas Bumi Salai. Tulisan ini merupakan pendapat pribadi.',
    'Anda dapat menyiarkan ulang, menulis ulang, dan atau menyalin konten ini dengan mencantumkan sumber.',
    'Suasana rapat di aula. (Foto: Dede)',
    'Humas: Fauzan F.',
    '*) Penulis adalah dosen hukum tata negara.',
    'Catatan Redaksi: berita ini telah diperbarui pada pukul 20.00 WIB.',
    'Berita ini telah tayang di Kabar Salai dengan judul Rapat di Aula.',
    'Konten ini adalah kerja sama Kabar Salai dengan pemerintah kabupaten.',
    'Isi artikel ini menjadi tanggung jawab penulis sepenuhnya.',
    'Nikmati berita terbaru langsung di ponsel Anda.',
    'Berita selengkapnya di halaman berikutnya.',
    'Untuk mengikuti silakan klik tanda bintang.',
    'Berikan komentar Anda di bawah ini.',
    'Anda harus masuk untuk berkomentar.',
  ])('is not %s', (after) => expect(bodyOf([...STORY, line(after)])).toEqual(TEXTS));

  test.each(['(yp)', '*yp', '***yp', '[Red]', '(H-2)', '(OL/P-5)'])('ends before the initials: %s', (initials) =>
    expect(bodyOf([...STORY, line(`“Sampai jumpa,” tutupnya. ${initials}`)])).toEqual([
      ...TEXTS,
      '“Sampai jumpa,” tutupnya.',
    ]),
  );

  test.each(['Lanjutkan membaca dengan berlangganan', 'Konten ini khusus pelanggan', 'Langganan sekarang'])(
    'stands before the offer of a subscription: %s',
    (offer) => expect(bodyOf([...STORY, line(offer, 'heading'), line(`Baca tanpa iklan. ${SENTENCE}`)])).toEqual(TEXTS),
  );

  test('may tell of subscribers', () => {
    const told = 'Ia mengaku sudah lama berlangganan surat kabar itu dan membaca akhir pekan.';
    expect(bodyOf([...STORY, line(told)])).toEqual([...TEXTS, told]);
  });

  test.each([
    'Berita ini membuat warga Salai resah sepanjang pekan.',
    'Isi surat itu tidak pernah diketahui siapa pun.',
    'Suka tidak suka, berita itu telanjur beredar.',
    'Redaksi surat keputusan itu akan diperbaiki.',
    'Untuk mengikuti pemilihan, warga harus terdaftar.',
    'Tulisan ini hendak mengingatkan bahwa suara tidak dapat dibeli.',
  ])('may be %s', (last) => expect(bodyOf([...STORY, line(last)])).toEqual([...TEXTS, last]));
});

describe('a line between two paragraphs', () => {
  test.each([
    'Lihat Foto',
    'Perbesar',
    'Loading...',
    'Konten Promosi',
    'Dengarkan artikel ini',
    'Gulir ke bawah untuk melanjutkan',
    'Mungkin Anda suka',
    'Sedang ramai dibaca',
    'Rekomendasi untuk Anda',
    'Artikel lainnya: KPU Salai gelar rapat',
    'Masih terkait: KPU Salai gelar rapat',
    'Infografis: peta suara Salai',
    'View this post on Instagram',
    'A post shared by KPU Salai (@kpusalai)',
    'Follow Instagram kami @kabarsalai',
    'Klik di sini untuk info lebih lanjut',
    'FOTO BERSAMA: Ketua KPU Salai bersama jajaran seusai rapat di aula. (RATNA/RADAR SALAI)',
  ])('is left out: %s', (between) => {
    expect(bodyOf([STORY[0]!, line(between), ...STORY.slice(1)])).toEqual(TEXTS);
  });

  test.each([
    'Promosi jabatan itu dibatalkan bupati.',
    'Perbesar peluang, kata Bagas.',
    'Lihat foto itu, kata Bagas kepada hakim.',
    'Infografis itu dibuat mahasiswa.',
    'CATATAN: rapat itu tertutup bagi wartawan (kecuali pembukaan).',
    'Artikel lainnya membahas ambang batas.',
    'Klik pertama menentukan, kata Bagas.',
  ])('is kept: %s', (between) => {
    expect(bodyOf([STORY[0]!, line(between), ...STORY.slice(1)])).toEqual([TEXTS[0], between, ...TEXTS.slice(1)]);
  });

  test('is not the first, where it tells who reports or is a printed caption', () => {
    for (const first of [
      'Laporan Wartawan Kabar Salai, Ratna Belawa.',
      'RAPAT: Ketua KPU memimpin rapat. (RATNA/KABAR)',
    ])
      expect(bodyOf([line(first), ...STORY])).toEqual(TEXTS);
  });
});
