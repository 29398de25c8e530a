/** Fills the gallery's library: clippings of invented news, with the store's own functions. */
import { rememberBackup } from '../../lib/backup.ts';
import type { ArticleSnapshot } from '../../lib/model/article.ts';
import type { LexiconProposal } from '../../lib/model/user-lexicon.ts';
import { changeClipping, saveArticle } from '../../lib/store/clippings.ts';
import { countLibrary } from '../../lib/store/counts.ts';
import { library } from '../../lib/store/database.ts';
import { createCollection, moveToTrash } from '../../lib/store/edits.ts';
import { addLexiconEntry } from '../../lib/store/lexicon.ts';
import { sampleAnnotations, sampleArticle, TEXT } from './sample.ts';

const STORIES: readonly (readonly [day: string, site: string, title: string, text: string])[] = [
  [
    '2024-09-21',
    'Banua Kini',
    'Sekda Hulu Berantai Terbitkan Edaran, Camat Wajib Lapor Undangan Paslon',
    'Dalam surat edaran bernomor 270/118, para camat diminta melapor. Sekretaris Daerah Sofyan Maleko menandatanganinya.',
  ],
  [
    '2024-09-12',
    'Seberang FM',
    'Bawaslu Banua Raya: 19 Camat Dimintai Klarifikasi Sejak Agustus',
    'Tidak satu pun membawa surat edaran yang dimaksud. KPU Provinsi Banua Raya dan Polri hadir sejak Agustus 2024.',
  ],
  [
    '2024-09-09',
    'Kenanga Pos',
    'Dua Lurah di Bandar Kenanga Diteruskan ke BKN',
    'Badan Kepegawaian Negara (BKN) menerima berkasnya, sementara camat setempat merujuk surat edaran lama.',
  ],
  [
    '2024-09-04',
    'Kabar Lembayung',
    'Ratna Ikrarkan Netralitas Bersama 14 Camat',
    'Isi ikrar sejalan dengan surat edaran Mendagri, kata Ratna Kusumadewi. Bagas Wiratmoko menyaksikannya.',
  ],
  [
    '2024-08-30',
    'Warta Hulu',
    'Camat Muara Salai Bantah Hadiri Deklarasi',
    '“Saya belum menerima surat edaran itu,” kata Lukman Arsyadi. Gregorius membenarkan.',
  ],
  [
    '2024-08-20',
    'Kabar Lembayung',
    'Gudang Logistik KPU Bandar Kenanga Dijaga 24 Jam',
    'KPU Provinsi Banua Raya menyiapkan gudang menjelang Rabu, 27 November 2024.',
  ],
  [
    '2024-08-16',
    'Warta Hulu',
    'Dua Bakal Calon Bupati Tanah Lembayung Lengkapi Berkas Kesehatan',
    'Penetapan pasangan calon dijadwalkan pada Minggu (22/9).',
  ],
];

async function clip(
  article: ArticleSnapshot,
  at: string,
  more: { collections: readonly string[]; tags?: readonly string[]; note?: string },
) {
  const db = await library();
  const annotations = sampleAnnotations(article.text);
  return saveArticle(db, { article, annotations, options: more }, new Date(at));
}

/** Decisions of every look that the lexicon has. */
const DECISIONS: readonly LexiconProposal[] = [
  {
    scope: { where: 'everywhere' },
    subject: { kind: 'official', name: 'Ratna Kusumadewi', spellings: ['Ratna Kusumadewi', 'Ratna'] },
    decision: { do: 'office', office: 'Pelaksana Tugas (Plt) Bupati Tanah Lembayung' },
  },
  {
    scope: { where: 'article', canonicalUrl: 'https://banuakini.example/sekda' },
    subject: { kind: 'date', name: '2024-09-20', spellings: ['Selasa (20/9/2024)'] },
    decision: { do: 'date', iso: '2024-09-17' },
  },
  {
    scope: { where: 'everywhere' },
    subject: { kind: 'institution', name: 'Hotel Grand Kenanga', spellings: ['Hotel Grand Kenanga'] },
    decision: { do: 'reject' },
  },
  {
    scope: { where: 'article', canonicalUrl: 'https://kabarlembayung.example/rakor' },
    subject: { kind: 'official', name: 'Gregorius Natu', spellings: ['Gregorius Natu', 'Gregorius'] },
    decision: { do: 'kind', kind: 'person' },
  },
];

export async function fill(state: string): Promise<void> {
  if (state === 'empty') return;
  const db = await library();
  // Filled before, in the same window.
  if ((await countLibrary(db)).clippings > 0) return;
  const netrality = await createCollection(db, 'Netralitas ASN 2024');
  const [pilkada] = [await createCollection(db, 'Pilkada Lembayung'), await createCollection(db, 'Logistik TPS')];
  await createCollection(db, 'Sengketa pencalonan');
  for (const decision of DECISIONS) await addLexiconEntry(db, decision, new Date('2024-09-18T10:42:00+07:00'));
  for (const [day, siteName, title, text] of STORIES) {
    const slug = title.toLowerCase().replace(/\W+/g, '-');
    const url = `https://${siteName.toLowerCase().replace(' ', '')}.example/${slug}`;
    await clip(
      sampleArticle({
        url,
        canonicalUrl: url,
        title,
        siteName,
        byline: null,
        publishedAt: day,
        text: `${title}\n\n${text}`,
      }),
      `${day}T05:00:00Z`,
      {
        collections: [day > '2024-09' ? netrality.id : pilkada.id],
        ...(day > '2024-09-10' ? { tags: ['camat-lurah'] } : {}),
      },
    );
  }
  const options = {
    collections: [netrality.id],
    tags: ['rakor', 'camat-lurah'],
    note: 'Cek tanggal rakor ke Bawaslu; undangan menyebut Selasa, 17 September.',
  };
  const earlier = `${TEXT.replace('peringkat keempat', 'peringkat kelima').replace('tujuh laporan', 'enam laporan')}`;
  await clip(sampleArticle({ text: earlier }), '2024-09-18T03:12:00Z', options);
  const { id } = await clip(sampleArticle(), '2024-09-18T03:42:00Z', { collections: [netrality.id] });
  await changeClipping(db, id, (c) => ({
    ...c,
    annotations: c.annotations.map((a) =>
      a.text === 'Bagas Wiratmoko' && a.start < 800
        ? { ...a, note: 'Peringkat keempat menurut data siapa? Bandingkan dengan rilis Bawaslu RI.' }
        : a,
    ),
  }));
  const gone = await clip(
    sampleArticle({
      url: 'https://wartahulu.example/x',
      canonicalUrl: 'https://wartahulu.example/x',
      title: 'Harga Cabai di Pasar Lembayung Turun',
      text: 'Harga Cabai di Pasar Lembayung Turun\n\nSulastri, pedagang, senang.',
    }),
    '2024-08-01T05:00:00Z',
    { collections: [] },
  );
  await moveToTrash(db, [gone.id]);
  if (state === 'old-backup') await rememberBackup(new Date('2024-06-01T05:00:00Z'));
}
