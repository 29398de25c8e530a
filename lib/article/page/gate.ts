/**
 * First segments and last segments of addresses that list stories, or are no story for other reasons. A set: an expression of
 * so many words costs a millisecond when it is first used, which on most pages is the only time.
 */
const LISTING = new Set(
  'indeks index home beranda tag tags topik topiks topic topics kategori category kanal rubrik search cari author penulis archive archives arsip populer terpopuler popular trending terkini terbaru latest login about tentang tentang-kami redaksi kontak contact feed page'.split(
    ' ',
  ),
);
const isListing = (part: string): boolean => {
  const name = part.toLowerCase();
  return LISTING.has(name) || name.startsWith('indeks-') || name.startsWith('index-');
};
const STORY_PARAMETER = /^(?:p|id|.+_?id|news|berita|artikel|read|detail|slug|post)$/i;

/** What an address alone tells: a front page, a list, perhaps a list (no number, no slug), or nothing against a story. */
export function kindOfAddress(address: string): 'front' | 'list' | 'section' | 'story' {
  if (!/^https?:/i.test(address)) return 'story';
  const { pathname, searchParams } = new URL(address);
  for (const [key, value] of searchParams) if (value !== '' && STORY_PARAMETER.test(key)) return 'story';
  const parts = pathname.split('/').filter(Boolean);
  const last = (parts.at(-1) ?? '').replace(/\.\w+$/, '');
  if (parts.length === 0 || (parts.length === 1 && /^(?:index|home|beranda|id|default)$/i.test(last))) return 'front';
  if ([parts[0]!, last, parts.length < 4 ? (parts.at(-2) ?? '') : ''].some(isListing)) return 'list';
  return last.split(/[-_]/).length > 3 || /\d{3}/.test(pathname) ? 'story' : 'section';
}

const INDONESIAN = new Set(
  'yang dan di ke dari untuk dengan pada dalam tidak ini itu akan oleh juga telah sudah karena tersebut kata para sebagai ada bisa hingga ia mereka menjadi kepada lebih'.split(
    ' ',
  ),
);
/** Malay shares these with nobody, and the rest with Indonesian. */
const MALAY = new Set('bahawa kerana ialah iaitu daripada berkata kerajaan menerusi'.split(' '));

/** Whether running text is Indonesian, by its function words; null when there is too little to tell. */
export function isIndonesian(text: string): boolean | null {
  const all =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  if (all.length < 20) return null;
  const share = (list: ReadonlySet<string>): number => all.filter((word) => list.has(word)).length / all.length;
  // Reports full of names and offices have few function words; other languages have hardly any of these.
  return share(INDONESIAN) >= 0.05 && share(MALAY) < 0.02;
}

/** Words of a title for comparing: letters and digits, lower case. */
export const words = (title: string): string[] => title.toLowerCase().match(/[a-z0-9\u00c0-\u024f]+/g) ?? [];

/** How alike two titles are, 0 to 1: shared words (Dice), and 1 when one begins with the other. */
export function likeness(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length > 2 && short.every((word, i) => word === long[i])) return 1;
  const [one, other] = [new Set(x), new Set(y)];
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size || 1);
}
