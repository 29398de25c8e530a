import { ulid } from 'ulid';
import { entitiesOfStored, sha256, store } from '../../lib/clipping/make.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Clipping } from '../../lib/model/clipping.ts';

/** A generator of numbers that are the same on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const COMMON =
  'yang di dan untuk pada dengan dari dalam ini itu akan telah tidak juga kepada oleh sebagai para tersebut bahwa warga daerah pemilih suara pemilu pilkada surat edaran rakor netralitas camat lurah desa kabupaten tahapan rekapitulasi tps logistik kampanye pasangan calon sekda bupati gubernur kpu bawaslu panwaslu kotak saksi hasil'.split(
    ' ',
  );
const SYLLABLES = 'ka ri ma tu sa ben da lo pi wa ru ge ti no ha ju la me su ra'.split(' ');
const FIRST = 'Ratna Rudi Sri Bagas Sofyan Lukman Wening Darma Tini Hasan Yusuf Marlina'.split(' ');
const LAST = 'Kusumadewi Hartawan Wahyuni Wiratmoko Maleko Arsyadi Pranoto Halawiran Karunia Baskoro'.split(' ');
const OFFICES = ['Bupati', 'Wali Kota', 'Sekda', 'Camat', 'Ketua KPU', 'Ketua Bawaslu', 'Kapolres'];
const BODIES = ['KPU', 'Bawaslu', 'Polres', 'DPRD', 'Pemkab', 'Kejari'];

/** A word by Zipf's law: a few common ones, and a long tail of rare ones. */
function wordOf(random: () => number): string {
  const rank = Math.floor(60_000 ** random());
  if (rank <= COMMON.length) return COMMON[rank - 1] ?? 'yang';
  let word = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/** Number in letters, capitalised: tells apart what shares its other words. */
function markOf(rank: number): string {
  let word = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** So many people, and so many bodies, there are in all; a few are named everywhere, most once. */
const WORLD = 200_000;

interface Named {
  readonly name: string;
  readonly region: string;
}

/** By Zipf's law. In 788 real articles nine persons and bodies are named in each, and a third of them in no other. */
function someone(random: () => number): Named & { readonly office: string } {
  const rank = Math.floor(WORLD ** random());
  const name = `${FIRST[rank % FIRST.length]} ${LAST[Math.floor(rank / 12) % LAST.length]} ${markOf(rank)}`;
  return { name, region: regionOf(rank), office: `${OFFICES[rank % OFFICES.length]} ${markOf(rank % 514)}` };
}

function somebody(random: () => number): Named {
  const rank = Math.floor(WORLD ** random());
  return { name: `${BODIES[rank % BODIES.length]} ${markOf(rank)}`, region: regionOf(rank) };
}

const regionOf = (rank: number): string =>
  `${11 + (rank % 80)}.${String(1 + (Math.floor(rank / 80) % 20)).padStart(2, '0')}`;

/**
 * Clipping number `n`: about 300 words and 30 annotations, as in real articles (means of 788): 16 persons, 11 bodies, 2.4 dates,
 * of which 1.4 days of events; nine persons and bodies in all.
 */
export async function synthetic(n: number): Promise<Clipping> {
  const random = randomFrom(n + 1);
  const people = Array.from({ length: 5 }, () => someone(random));
  const bodies = Array.from({ length: 5 }, () => somebody(random));
  const title = Array.from({ length: 9 }, () => wordOf(random)).join(' ');
  const clippedAt = new Date(Date.UTC(2023, 0, 1) + Math.floor(random() * 700 * 86_400_000));
  const publishedAt = clippedAt.toISOString().slice(0, 10);
  const annotations: Annotation[] = [];
  let text = `${title}\n\n`;
  const words = (count: number): void => {
    for (let i = 0; i < count; i++) text += `${wordOf(random)} `;
  };
  const at = (found: string): { start: number; end: number; text: string } => {
    const start = text.length;
    text += `${found} `;
    return { start, end: start + found.length, text: found };
  };
  const said = { confidence: 0.9, by: 'bench' };
  const official = ({ name, office: title, region }: (typeof people)[number]): void => {
    const office = { ...at(title), institution: null, region };
    annotations.push({ kind: 'official', ...at(name), name, entity: name, office, ...said });
  };
  const institution = ({ name, region }: Named): void => {
    annotations.push({ kind: 'institution', ...at(name), name, entity: name, level: 'regency', region, ...said });
  };
  const date = (role: 'event' | 'other'): void => {
    const days = Math.floor((random() - 0.4) * 30);
    const iso = new Date(clippedAt.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const known = { implied: [], event: 'rakor', place: null, weekdayAgrees: null };
    annotations.push({ kind: 'date', ...at(iso), iso, entity: iso, role, ...known, ...said });
  };
  for (let i = 0; i < 10; i++) {
    words(9);
    official(people[i % people.length]!);
    words(8);
    institution(bodies[i % bodies.length]!);
    if (i % 2 === 0) official(people[(i + 2) % people.length]!);
    if (i === 0) date('event');
    if (i === 4) date(n % 5 < 2 ? 'event' : 'other');
    if (i === 8 && n % 2 === 0) date('other');
    text += '\n\n';
  }
  const stored = annotations.map((a) => store(text, a));
  const url = `https://media-${n % 40}.example/berita/${n}`;
  return {
    id: ulid(clippedAt.getTime()),
    url,
    canonicalUrl: url,
    title,
    siteName: `Media ${n % 40}`,
    byline: null,
    publishedAt,
    language: 'id',
    clippedAt: clippedAt.toISOString(),
    updatedAt: clippedAt.toISOString(),
    text,
    textSha256: await sha256(text),
    versions: [],
    annotations: stored,
    entities: entitiesOfStored(stored),
    note: n % 10 === 0 ? 'cek lagi' : '',
    tags: n % 3 === 0 ? [`label ${n % 30}`] : [],
    collections: [],
    status: n % 2 ? 'reviewed' : 'to-review',
    deletedAt: null,
  };
}
