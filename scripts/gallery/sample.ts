/** An article of invented people and places with its annotations, for pictures and tests of the views. */
import type { Annotation, Kind } from '../../lib/model/annotation.ts';
import type { ArticleSnapshot } from '../../lib/model/article.ts';

const TITLE = 'Bawaslu Tanah Lembayung Gelar Rakor Netralitas ASN, Ratna Minta Camat dan Lurah Tak Memihak';

const PARAGRAPHS = [
  TITLE,
  'LEMBAYUNG – Badan Pengawas Pemilihan Umum (Bawaslu) Kabupaten Tanah Lembayung menggelar Rapat Koordinasi (Rakor) Pencegahan Pelanggaran Netralitas ASN pada Pilkada Serentak 2024 di Aula Hotel Grand Kenanga, Selasa (20/9/2024).',
  'Rakor dihadiri Pelaksana Tugas (Plt) Bupati Tanah Lembayung Hj. Ratna Kusumadewi, Sekretaris Daerah Sofyan Maleko, Kapolres Tanah Lembayung AKBP Darma Halawiran, serta para camat dan lurah se-Kabupaten Tanah Lembayung.',
  'Ketua Bawaslu Tanah Lembayung, Bagas Wiratmoko, mengatakan rakor digelar menjelang masa kampanye yang berlangsung 25 September hingga 23 November 2024. Menurut Bagas, daerahnya menduduki peringkat keempat kerawanan netralitas ASN di Provinsi Banua Raya.',
  '“Kami menerima tujuh laporan sejak Agustus 2024. Dua di antaranya sudah kami teruskan ke Badan Kepegawaian Negara (BKN),” ujar Bagas.',
  'Ratna mengingatkan seluruh ASN di lingkungan Pemkab Tanah Lembayung agar tidak ikut dalam kegiatan pasangan calon mana pun. “Camat dan lurah paling dekat dengan warga. Jangan sampai pelayanan berubah karena pilihan,” kata Ratna.',
  'Anggota KPU Provinsi Banua Raya, Wening Astuti Pranoto, yang menjadi narasumber, menjelaskan bahwa penetapan pasangan calon dijadwalkan pada Minggu (22/9) dan pengundian nomor urut sehari kemudian, Senin (23/9). Adapun pemungutan suara berlangsung Rabu, 27 November 2024.',
  '“Setelah penetapan, setiap unggahan dan setiap kegiatan di kantor akan dibaca orang sebagai dukungan,” tutur Wening.',
  'Darma menyatakan siap menindak anggota Polri yang tidak netral. “Laporkan ke Polres atau Bawaslu kalau ada yang melanggar,” katanya.',
  'Camat Muara Salai, Lukman Arsyadi, meminta pedoman tertulis sampai ke tingkat desa. Hal serupa disampaikan Gregorius Natu, warga Muara Salai, dan Sulastri, pedagang di Pasar Lembayung. “Kalau aturannya jelas, kami juga berani menegur,” ujar Gregorius.',
  'Menanggapi itu, Ratna berjanji surat edaran bupati terbit sebelum masa kampanye dan ditembuskan ke Bawaslu.',
  'Rakor ditutup dengan penandatanganan komitmen bersama oleh Ratna Kusumadwi, Bagas Wiratmoko dan Sekda Sofyan.',
];

export const TEXT = PARAGRAPHS.join('\n\n');

interface Person {
  readonly name: string;
  readonly office: string | null;
  readonly spellings: readonly string[];
}

const OFFICIALS: readonly Person[] = [
  {
    name: 'Ratna Kusumadewi',
    office: 'Pelaksana Tugas (Plt) Bupati Tanah Lembayung',
    spellings: ['Hj. Ratna Kusumadewi', 'Ratna Kusumadwi', 'Ratna'],
  },
  { name: 'Bagas Wiratmoko', office: 'Ketua Bawaslu Tanah Lembayung', spellings: ['Bagas Wiratmoko', 'Bagas'] },
  { name: 'Sofyan Maleko', office: 'Sekretaris Daerah', spellings: ['Sofyan Maleko', 'Sofyan'] },
  { name: 'Darma Halawiran', office: 'Kapolres Tanah Lembayung', spellings: ['AKBP Darma Halawiran', 'Darma'] },
  {
    name: 'Wening Astuti Pranoto',
    office: 'Anggota KPU Provinsi Banua Raya',
    spellings: ['Wening Astuti Pranoto', 'Wening'],
  },
  { name: 'Lukman Arsyadi', office: 'Camat Muara Salai', spellings: ['Lukman Arsyadi'] },
];

const PERSONS: readonly Person[] = [
  { name: 'Gregorius Natu', office: null, spellings: ['Gregorius Natu', 'Gregorius'] },
  { name: 'Sulastri', office: null, spellings: ['Sulastri'] },
];

const BODIES = [
  {
    name: 'Bawaslu Kabupaten Tanah Lembayung',
    level: 'regency',
    region: '98.04',
    spellings: [
      'Badan Pengawas Pemilihan Umum (Bawaslu) Kabupaten Tanah Lembayung',
      'Bawaslu Tanah Lembayung',
      'Bawaslu kalau',
    ],
  },
  { name: 'Badan Kepegawaian Negara', level: 'national', region: null, spellings: ['Badan Kepegawaian Negara (BKN)'] },
  {
    name: 'Pemerintah Kabupaten Tanah Lembayung',
    level: 'regency',
    region: '98.04',
    spellings: ['Pemkab Tanah Lembayung'],
  },
  { name: 'KPU Provinsi Banua Raya', level: 'province', region: '98', spellings: ['KPU Provinsi Banua Raya'] },
  { name: 'Kepolisian Negara Republik Indonesia', level: 'national', region: null, spellings: ['Polri'] },
  { name: 'Polres Tanah Lembayung', level: 'regency', region: '98.04', spellings: ['Polres atau'] },
] as const;

const DATES = [
  {
    words: 'Selasa (20/9/2024)',
    iso: '2024-09-20',
    agrees: false,
    event: 'Rapat Koordinasi (Rakor)',
    confidence: 0.62,
  },
  {
    words: '25 September hingga 23 November 2024',
    iso: '2024-09-25/2024-11-23',
    agrees: null,
    event: 'masa kampanye',
    confidence: 0.97,
  },
  { words: 'Agustus 2024', iso: '2024-08', agrees: null, event: 'laporan', confidence: 0.9 },
  { words: 'Minggu (22/9)', iso: '2024-09-22', agrees: true, event: 'penetapan pasangan calon', confidence: 0.93 },
  { words: 'Senin (23/9)', iso: '2024-09-23', agrees: true, event: 'pengundian nomor urut', confidence: 0.93 },
  { words: 'Rabu, 27 November 2024', iso: '2024-11-27', agrees: true, event: 'pemungutan suara', confidence: 0.99 },
] as const;

/** Every place of a wording in the text that no longer wording has taken. */
function places(text: string, wordings: readonly string[], taken: Set<number>): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  for (const wording of [...wordings].sort((a, b) => b.length - a.length)) {
    // A wording may carry a following word to tell it from others; only its own part is marked.
    const own = wording.replace(/ (atau|kalau)$/, '');
    for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
      if (taken.has(at)) continue;
      for (let i = at; i < at + own.length; i++) taken.add(i);
      found.push({ start: at, text: own });
    }
  }
  return found;
}

export function sampleAnnotations(text: string = TEXT): Annotation[] {
  const taken = new Set<number>();
  const all: Annotation[] = [];
  const people = (kind: 'official' | 'person', list: readonly Person[]): void => {
    for (const { name, office, spellings } of list) {
      for (const found of places(text, spellings, taken)) {
        const end = found.start + found.text.length;
        const full = found.text.includes(name);
        const base = {
          ...found,
          end,
          entity: name,
          confidence: full ? 0.97 : 0.86,
          by: full ? 'office-before-name' : 'short-name',
        };
        if (kind === 'person') {
          all.push({ ...base, kind, name, confidence: found.text === 'Gregorius' ? 0.74 : base.confidence });
          continue;
        }
        const at = office ? text.indexOf(office) : -1;
        const stated =
          office && full && at >= 0
            ? { start: at, end: at + office.length, text: office, institution: null, region: '98.04' }
            : null;
        all.push({ ...base, kind, name, office: stated });
      }
    }
  };
  for (const { name, level, region, spellings } of BODIES) {
    for (const found of places(text, spellings, taken)) {
      const end = found.start + found.text.length;
      all.push({
        ...found,
        end,
        kind: 'institution',
        entity: name,
        name,
        level,
        region,
        confidence: 0.96,
        by: 'lexicon',
      });
    }
  }
  people('official', OFFICIALS);
  people('person', PERSONS);
  for (const { words, iso, agrees, event, confidence } of DATES) {
    const start = text.indexOf(words);
    if (start < 0) continue;
    const conflict = agrees === false ? { conflict: { stated: 2, actual: 5, alternative: '2024-09-17' } } : {};
    all.push({
      kind: 'date',
      start,
      end: start + words.length,
      text: words,
      entity: iso,
      iso,
      implied: /\d{4}/.test(words) ? [] : ['year'],
      role: 'event',
      event,
      place: null,
      weekdayAgrees: agrees,
      confidence,
      by: 'numeric',
      ...conflict,
    });
  }
  return all.sort((a, b) => a.start - b.start);
}

export const sampleArticle = (change: Partial<ArticleSnapshot> = {}): ArticleSnapshot => ({
  url: 'https://kabarlembayung.example/2024/09/18/rakor-netralitas',
  canonicalUrl: 'https://kabarlembayung.example/2024/09/18/rakor-netralitas',
  title: TITLE,
  siteName: 'Kabar Lembayung',
  byline: 'Siti Rahmi Danuarta',
  publishedAt: '2024-09-18',
  language: 'id',
  text: TEXT,
  ...change,
});

export const ALL_VISIBLE: Readonly<Record<Kind, boolean>> = {
  official: true,
  institution: true,
  date: true,
  person: true,
};
