import { describe, expect, test } from 'vitest';
import { isService } from './service.ts';

const BODY =
  'Wilayah ini terdiri atas dua belas kecamatan. Sebagian besar warganya bekerja sebagai petani kelapa dan nelayan di teluk.';
const service = (
  title: string,
  path = '/halaman/7',
  { body = BODY, dated = false, data = '', host = 'kabar.example' } = {},
): boolean =>
  isService(
    {
      url: `https://${host}${path}`,
      asked: false,
      documentTitle: title,
      metas: [],
      canonical: null,
      linkedData: data === '' ? [] : [data],
      authors: [],
      parts: [],
      running: body.length,
      stories: [],
    },
    title,
    body,
    dated,
  );

describe('what a site offers is no news, dated or not', () => {
  test.each<[string, string?, string?]>([
    ['Kebijakan Privasi dan Ketentuan Penggunaan'],
    ['Ketentuan Layanan'],
    ['Syarat dan Ketentuan'],
    ['Pedoman Media Siber'],
    ['Tentang Kami'],
    ['Susunan Redaksi'],
    ['Prakiraan Cuaca Kota Kenanga'],
    ['Staf Administrasi', '/lowongan/staf-administrasi-7'],
    ['Pertanyaan yang Sering Diajukan'],
    ['Halaman', '/info/terms-of-use'],
    ['Halaman', '/hitung-suara/91'],
    ['Peraturan KPU Nomor 8 Tahun 2024'],
    ['Cara Kirim Tulisan'],
    ['Info Iklan'],
    ['Keputusan Bupati Salai Nomor 188/2 Tahun 2023'],
    ['Agenda Desember 2024', '/agenda/2024/12'],
    ['Kota Kenanga', '/hari-ini', 'cuaca.kabar.example'],
    ['Rapat pekan depan', '/u/0/f3a2b', 'mail.surat.example'],
  ])('%s, %s', (title, path, host) => expect(service(title, path, { dated: true, host })).toBe(true));

  test.each(['Product', 'JobPosting', 'Recipe', 'FAQPage'])('nor what calls itself a %s', (type) =>
    expect(service('Kotak Suara Mini untuk OSIS', '/p/1', { data: `{"@type": "${type}"}` })).toBe(true),
  );
});

describe('what a body says about itself is none where nothing dates it', () => {
  test.each([
    ['Sejarah Singkat', '/halaman/7'],
    ['Profil Kabupaten Salai', '/halaman/7'],
    ['Visi dan Misi', '/halaman/7'],
    ['Salai', '/index.php/profil/salai'],
    ['Akta Kelahiran', '/layanan/akta-kelahiran'],
  ])('%s, %s', (title, path) => {
    expect(service(title, path)).toBe(true);
    expect(service(title, path, { dated: true })).toBe(false);
  });

  const rules =
    'Kami menghargai Anda. Dengan memakai laman ini Anda setuju. Bila Anda keberatan, Anda dapat berhenti memakainya.';
  test('nor a text that speaks to its reader again and again', () => {
    expect(service('Halaman', '/x', { body: rules })).toBe(true);
    expect(service('Halaman', '/x', { body: rules, dated: true })).toBe(false);
    expect(service('Halaman', '/x', { body: `${BODY} ${BODY} "Anda semua," katanya.` })).toBe(false);
  });
});

describe('news about such things is news', () => {
  test.each([
    ['Syarat Pencalonan Bupati Salai Digugat ke Mahkamah', '/syarat-pencalonan-bupati-salai-digugat'],
    ['Profil Tiga Calon Wali Kota Bandar Kenanga', '/pilkada/profil-tiga-calon-wali-kota'],
    ['Kode QR Dipasang di Setiap TPS', '/daerah/kode-qr-dipasang'],
    ['Redaksi Kabar Salai Didatangi Massa', '/daerah/redaksi-didatangi-massa'],
    ['Cuaca Buruk Hambat Pengiriman Kotak Suara', '/daerah/cuaca-buruk-hambat-pengiriman'],
    ['Lowongan Pengawas TPS Sepi Peminat', '/daerah/lowongan-pengawas-sepi-peminat'],
    ['Termin Kedua Hibah Cair', '/daerah/termin-kedua'],
    ['Pelamar Kerja Diminta Jujur', '/karir/read/2015/11/05/1133/pelamar-jujur'],
    ['Mobil Listrik Dipakai Mengangkut Kotak Suara', '/produk/mobil-listrik-dipakai-mengangkut-kotak-suara'],
    ['', '/'],
    ['Kirim Surat Suara Lewat Laut, KPU Salai Sewa Kapal', '/daerah/kirim-surat-suara'],
    ['Peraturan KPU Nomor 8 Tahun 2024 Digugat', '/daerah/peraturan-digugat'],
    ['Hitungan KPU dan Saksi Berbeda', '/daerah/hitungan-berbeda'],
  ])('%s', (title, path) => expect(service(title, path)).toBe(false));

  test.each([
    ['a report with its day', `Ketua KPU Salai melantik petugas, Senin (25/11/2024). ${BODY}`],
    ['a report with its place', `MUARA SALAI – Ketua KPU Salai melantik petugas. ${BODY}`],
  ])('%s, under whatever address', (_, body) =>
    expect(service('KPU Lantik Petugas', '/profil/9', { body })).toBe(false),
  );
});
