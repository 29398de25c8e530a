import type { ArticleSnapshot } from '../../lib/model/article.ts';

/** A made-up article: invented places and people, told the way local papers tell such things. */
export interface Story {
  readonly site: string;
  readonly byline: string;
  /** YYYY-MM-DD. */
  readonly published: string;
  /** When it was clipped, an instant. */
  readonly clipped: string;
  readonly collection: string;
  readonly tags: readonly string[];
  readonly note?: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const STORIES: readonly Story[] = [
  {
    site: 'Warta Hulu',
    byline: 'Nurlela Baktisari',
    published: '2024-08-16',
    clipped: '2024-08-19T02:10:00Z',
    collection: 'Pilkada Lembayung',
    tags: ['pencalonan'],
    title: 'Dua Bakal Calon Bupati Tanah Lembayung Lengkapi Berkas Kesehatan',
    paragraphs: [
      'LEMBAYUNG – Dua bakal calon bupati melengkapi berkas kesehatan di kantor KPU Kabupaten Tanah Lembayung, Jumat (16/8/2024).',
      'Ketua KPU Kabupaten Tanah Lembayung, Hasnawati Gumilar, mengatakan pendaftaran pasangan calon dibuka 27 hingga 29 Agustus 2024. Penetapan pasangan calon dijadwalkan pada Minggu, 22 September 2024.',
      'Ketua Bawaslu Tanah Lembayung, Bagas Wiratmoko, mengingatkan agar tidak ada pegawai yang ikut mengantar. “Aturannya jelas,” kata Bagas.',
    ],
  },
  {
    site: 'Kabar Lembayung',
    byline: 'Siti Rahmi Danuarta',
    published: '2024-08-20',
    clipped: '2024-08-21T05:30:00Z',
    collection: 'Logistik TPS',
    tags: ['logistik'],
    title: 'Gudang Logistik KPU Bandar Kenanga Dijaga 24 Jam',
    paragraphs: [
      'KENANGA – KPU Kota Bandar Kenanga menyiapkan gudang logistik yang dijaga 24 jam mulai Senin (26/8/2024).',
      'Anggota KPU Provinsi Banua Raya, Wening Astuti Pranoto, meninjau gudang itu bersama Kapolres Tanah Lembayung AKBP Darma Halawiran. Wening menyebut kotak suara tiba pada 14 Oktober 2024.',
      'Pemungutan suara berlangsung Rabu, 27 November 2024. “Surat suara kami sortir sebelum 10 November,” ujar Wening.',
    ],
  },
  {
    site: 'Warta Hulu',
    byline: 'Nurlela Baktisari',
    published: '2024-08-30',
    clipped: '2024-09-02T03:00:00Z',
    collection: 'Netralitas ASN 2024',
    tags: ['camat-lurah'],
    title: 'Camat Muara Salai Bantah Hadiri Deklarasi',
    paragraphs: [
      'MUARA SALAI – Camat Muara Salai, Lukman Arsyadi, membantah hadir dalam deklarasi pasangan calon pada Sabtu (24/8/2024).',
      '“Saya belum menerima surat edaran itu,” kata Lukman. Warga Muara Salai, Gregorius Natu, membenarkan keterangan camat.',
      'Bawaslu Tanah Lembayung meminta keterangan Lukman pada Selasa (3/9/2024). Bagas Wiratmoko, Ketua Bawaslu Tanah Lembayung, menyebut pemeriksaan berlangsung lima hari.',
    ],
  },
  {
    site: 'Kabar Lembayung',
    byline: 'Joko Pamuji Larasati',
    published: '2024-09-04',
    clipped: '2024-09-05T01:20:00Z',
    collection: 'Netralitas ASN 2024',
    tags: ['camat-lurah', 'ikrar'],
    title: 'Ratna Ikrarkan Netralitas Bersama 14 Camat',
    paragraphs: [
      'LEMBAYUNG – Pelaksana Tugas (Plt) Bupati Tanah Lembayung Hj. Ratna Kusumadewi memimpin ikrar netralitas bersama 14 camat di halaman kantor bupati, Rabu (4/9/2024).',
      'Isi ikrar sejalan dengan surat edaran Menteri Dalam Negeri, kata Ratna. Ketua Bawaslu Tanah Lembayung, Bagas Wiratmoko, dan Sekretaris Daerah Sofyan Maleko menyaksikannya.',
      'Pemkab Tanah Lembayung akan mengulang ikrar itu di tingkat kelurahan pada 18 September 2024.',
    ],
  },
  {
    site: 'Kenanga Pos',
    byline: 'Ferdinan Lakoro',
    published: '2024-09-09',
    clipped: '2024-09-09T09:40:00Z',
    collection: 'Netralitas ASN 2024',
    tags: ['camat-lurah', 'BKN'],
    note: 'Minta salinan surat penerusan ke BKN.',
    title: 'Dua Lurah di Bandar Kenanga Diteruskan ke BKN',
    paragraphs: [
      'KENANGA – Bawaslu Kota Bandar Kenanga meneruskan berkas dua lurah ke Badan Kepegawaian Negara (BKN), Senin (9/9/2024).',
      'Ketua Bawaslu Kota Bandar Kenanga, Yosefina Tandipau, mengatakan keduanya hadir dalam pertemuan relawan pada 31 Agustus 2024. BKN memberi jawaban paling lambat 30 September 2024.',
      'Wali Kota Bandar Kenanga, Harun Palembangan, menyatakan menunggu putusan BKN. “Kami ikut aturan,” kata Harun.',
    ],
  },
  {
    site: 'Seberang FM',
    byline: 'Redaksi',
    published: '2024-09-12',
    clipped: '2024-09-12T04:15:00Z',
    collection: 'Netralitas ASN 2024',
    tags: ['camat-lurah'],
    title: 'Bawaslu Banua Raya: 19 Camat Dimintai Klarifikasi Sejak Agustus',
    paragraphs: [
      'KENANGA – Bawaslu Provinsi Banua Raya mencatat 19 camat dimintai klarifikasi sejak Agustus 2024.',
      'Anggota Bawaslu Provinsi Banua Raya, Maria Goreti Sulu, menyampaikannya dalam rapat bersama KPU Provinsi Banua Raya dan Polri di Kenanga, Kamis (12/9/2024).',
      'Anggota KPU Provinsi Banua Raya, Wening Astuti Pranoto, menambahkan bahwa masa kampanye berlangsung 25 September hingga 23 November 2024.',
    ],
  },
  {
    site: 'Banua Kini',
    byline: 'Andarias Mokoginta Putra',
    published: '2024-09-21',
    clipped: '2024-09-21T06:00:00Z',
    collection: 'Netralitas ASN 2024',
    tags: ['surat-edaran'],
    title: 'Sekda Tanah Lembayung Terbitkan Edaran, Camat Wajib Lapor Undangan Paslon',
    paragraphs: [
      'LEMBAYUNG – Sekretaris Daerah Kabupaten Tanah Lembayung Sofyan Maleko menerbitkan surat edaran yang mewajibkan para camat melapor bila diundang pasangan calon, Jumat (20/9/2024).',
      'Edaran ditembuskan kepada Bawaslu Tanah Lembayung dan Inspektorat Kabupaten Tanah Lembayung. Laporan pertama ditunggu pada Senin, 30 September 2024.',
      'Plt Bupati Tanah Lembayung Ratna Kusumadewi mengatakan edaran itu memenuhi janjinya dalam rakor pada 17 September.',
    ],
  },
  {
    site: 'Kenanga Pos',
    byline: 'Ferdinan Lakoro',
    published: '2024-09-23',
    clipped: '2024-09-24T03:25:00Z',
    collection: 'Pilkada Lembayung',
    tags: ['pencalonan'],
    title: 'KPU Tanah Lembayung Undi Nomor Urut Tiga Pasangan Calon',
    paragraphs: [
      'LEMBAYUNG – KPU Kabupaten Tanah Lembayung mengundi nomor urut tiga pasangan calon bupati dan wakil bupati, Senin (23/9/2024).',
      'Ketua KPU Kabupaten Tanah Lembayung, Hasnawati Gumilar, memimpin rapat pleno. Kapolres Tanah Lembayung AKBP Darma Halawiran dan Ketua Bawaslu Tanah Lembayung Bagas Wiratmoko hadir.',
      'Deklarasi kampanye damai digelar Selasa (24/9/2024), debat pertama pada 19 Oktober 2024.',
    ],
  },
];

/** The article as the reader of pages would give it. */
export function snapshotOf(story: Story): ArticleSnapshot {
  const slug = story.title.toLowerCase().replace(/\W+/g, '-');
  const url = `https://${story.site.toLowerCase().replace(/\W+/g, '')}.example/${slug}`;
  return {
    url,
    canonicalUrl: url,
    title: story.title,
    siteName: story.site,
    byline: story.byline,
    publishedAt: story.published,
    language: 'id',
    text: [story.title, ...story.paragraphs].join('\n\n'),
  };
}
