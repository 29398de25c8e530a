/** First segments and last segments of addresses that list stories, or are no story for other reasons. */
const LISTING =
  ' indeks index home beranda tag tags topik topiks topic topics kategori category kanal rubrik search cari author penulis archive archives arsip populer terpopuler popular trending terkini terbaru latest login about tentang tentang-kami redaksi kontak contact feed page komentar thread pedoman-media-siber ';
/** The last segment of a front page's address, without what follows a full stop. */
const FRONT = ' index home beranda id default ';

export type AddressKind = 'front' | 'list' | 'section' | 'story';

/**
 * What an address alone tells: a front page, a list, perhaps a list (no number, no slug), or nothing against a story. Read as a
 * string, with few expressions: this runs on every page, where the first use of a `URL` or an expression costs more than the
 * reading.
 */
export function kindOfAddress(address: string): AddressKind {
  if (!address.startsWith('http')) return 'story';
  const [place = '', ...query] = address.split('#', 1)[0]!.split('?');
  if (asksForStory(query.join('?'))) return 'story';
  const parts = place.toLowerCase().split('/').slice(3).filter(Boolean);
  const end = parts.length - 1;
  const name = parts[end] ?? '';
  const last = name.split('.', 1)[0]!;
  if (end < 0 || (end === 0 && FRONT.includes(` ${last} `))) return 'front';
  // "/kategori/daerah/889123/kpu-gelar-rakor-di-aula" and "/home/detail_berita/519" are stories all the same.
  if (/detail|kategori.*\d{5}.*-.*-/.test(place)) return 'story';
  for (const part of [parts[0]!, last, end < 3 ? (parts[end - 1] ?? '') : ''])
    if (LISTING.includes(` ${part} `) || /^inde(?:ks|x)-/.test(part)) return 'list';
  // Four words make a slug.
  if (name.split('-').length + name.split('_').length > 4) return 'story';
  return /\d{3}/.test(parts.join()) ? 'story' : 'section';
}

/** Whether one of the parameters of a query names a story. */
const asksForStory = (query: string): boolean =>
  query.split('&').some((pair) => {
    const [name = '', value] = pair.split('=', 2);
    return Boolean(value) && /^(?:p|id|.+_?id|news|berita|artikel|read|detail|slug|post)$/i.test(name);
  });
