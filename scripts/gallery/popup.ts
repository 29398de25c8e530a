import type { Earlier, PopupApi, PopupPage } from '../../entrypoints/popup/contract.ts';
import { changesBetween } from '../../lib/clipping/changes.ts';
import type { ClippingSummary } from '../../lib/messages/protocol.ts';
import { ALL_VISIBLE, sampleAnnotations, sampleArticle, TEXT } from './sample.ts';

const article = sampleArticle();

const summary = (id: string, title: string, clippedAt: string, collection: string): ClippingSummary => ({
  id,
  title,
  siteName: 'Kabar Lembayung',
  canonicalUrl: `https://kabarlembayung.example/${id}`,
  clippedAt,
  updatedAt: clippedAt,
  textClippedAt: clippedAt,
  publishedAt: clippedAt.slice(0, 10),
  textSha256: '0'.repeat(64),
  collections: [collection],
  counts: { official: 4, institution: 5, date: 3, person: 1 },
});

const OLDER = [
  summary('a', 'Gudang Logistik KPU Bandar Kenanga Dijaga 24 Jam', '2026-09-17T03:00:00Z', 'logistik'),
  summary('b', 'Dua Bakal Calon Bupati Tanah Lembayung Lengkapi Berkas Kesehatan', '2026-09-16T03:00:00Z', 'pilkada'),
  summary('c', 'Panwascam Muara Salai Copot 112 Baliho di Pohon', '2026-09-14T03:00:00Z', 'pilkada'),
];

const earlier = (text: string): Earlier => ({
  summary: { ...summary('x', article.title, '2024-09-18T03:42:00Z', 'netralitas'), canonicalUrl: article.canonicalUrl },
  changes: changesBetween(text, TEXT),
});

const CHANGED = TEXT.replace('(20/9/2024)', '(17/9/2024)').replace('Kusumadwi', 'Kusumadewi');

const page: PopupPage = {
  kind: 'article',
  article,
  annotations: sampleAnnotations(),
  visible: ALL_VISIBLE,
};

const never = new Promise<never>(() => undefined);

function fake(change: Partial<PopupApi> = {}): PopupApi {
  let saved = false;
  return {
    tab: async () => ({ id: 1, url: article.url, site: 'kabarlembayung.example' }),
    pageState: async () => page,
    inject: async () => undefined,
    marksOnClick: async () => false,
    choseOnce: async () => undefined,
    show: async () => undefined,
    jump: async () => undefined,
    markSelection: async () => undefined,
    clip: async () => {
      saved = true;
      return { id: 'x', outcome: 'created', savedAt: new Date(2024, 8, 18, 10, 42).toISOString() };
    },
    undoClip: async () => {
      saved = false;
    },
    earlier: async () => null,
    recent: async () => (saved ? [earlier(TEXT).summary, ...OLDER.slice(0, 2)] : OLDER),
    count: async () => 1284,
    collections: async () => [
      { id: 'netralitas', name: 'Netralitas ASN 2024' },
      { id: 'pilkada', name: 'Pilkada Lembayung' },
      { id: 'logistik', name: 'Logistik TPS' },
    ],
    tags: async () => ['rakor', 'camat-lurah'],
    createCollection: async () => 'new',
    readDraft: async () => ({ collection: 'netralitas', newCollection: '', tags: [], note: '' }),
    keepDraft: async () => undefined,
    automatic: async () => false,
    setAutomatic: async (_, on) => on,
    allowNewsSites: async () => true,
    newsSites: 214,
    hrefOf: () => '#',
    open: () => undefined,
    ...change,
  };
}

/** The popup in each of its states. */
export const POPUPS: Readonly<Record<string, () => PopupApi>> = {
  article: () => fake(),
  form: () =>
    fake({
      readDraft: async () => ({
        collection: 'netralitas',
        newCollection: '',
        tags: ['rakor', 'camat-lurah'],
        note: 'Cek tanggal rakor ke Bawaslu; undangan menyebut Selasa, 17 September.',
      }),
    }),
  clipped: () => fake({ earlier: async () => earlier(TEXT) }),
  changed: () => fake({ earlier: async () => earlier(CHANGED) }),
  'not-article': () => fake({ pageState: async () => ({ kind: 'no-article', reason: 'not-news', links: 34 }) }),
  permission: () => fake({ pageState: async () => null }),
  working: () => fake({ pageState: async () => ({ kind: 'working' }) }),
  nothing: () => fake({ pageState: async () => ({ ...page, annotations: [] }) }),
  restricted: () => fake({ tab: async () => ({ id: 1, url: 'chrome://settings', site: null }) }),
  failed: () =>
    fake({
      pageState: async () => {
        throw new Error('The background does not answer.');
      },
    }),
  looking: () => fake({ tab: () => never }),
};
