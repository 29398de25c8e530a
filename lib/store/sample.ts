/** Articles of invented people and places, for tests and benchmarks. */
import type { Annotation } from '../model/annotation.ts';
import type { ArticleSnapshot } from '../model/article.ts';

export const BODY =
  'Rakor Netralitas ASN Digelar di Lembayung\n\nBupati Tanah Lembayung Ratna Kusumadewi membuka rakor bersama ' +
  'Bawaslu Tanah Lembayung, Selasa (17/9/2024).\n\n“Camat harus netral,” ujar Ratna.';

export function article(change: Partial<ArticleSnapshot> = {}): ArticleSnapshot {
  return {
    url: 'https://kabar.example/rakor?utm_source=x',
    canonicalUrl: 'https://kabar.example/rakor',
    title: 'Rakor Netralitas ASN Digelar di Lembayung',
    siteName: 'Kabar Lembayung',
    byline: 'Siti Rahmi',
    publishedAt: '2024-09-18',
    language: 'id',
    text: BODY,
    ...change,
  };
}

/** Annotations of the sample's words, wherever they stand in a text. */
export function annotations(text: string = BODY): Annotation[] {
  const at = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return start < 0 ? null : { start, end: start + words.length, text: words };
  };
  const found: Annotation[] = [];
  const office = at('Bupati Tanah Lembayung');
  const name = at('Ratna Kusumadewi');
  const ratna = { entity: 'Ratna Kusumadewi', name: 'Ratna Kusumadewi' };
  if (name) {
    found.push({
      kind: 'official',
      ...name,
      ...ratna,
      office: office && { ...office, institution: null, region: '98.04' },
      confidence: 0.97,
      by: 'office-before-name',
    });
  }
  const body = at('Bawaslu Tanah Lembayung');
  if (body) {
    const full = 'Bawaslu Kabupaten Tanah Lembayung';
    const known = { entity: full, name: full, level: 'regency', region: '98.04' } as const;
    found.push({ kind: 'institution', ...body, ...known, confidence: 0.99, by: 'lexicon' });
  }
  const day = at('Selasa (17/9/2024)');
  if (day) {
    const read = { iso: '2024-09-17', implied: [], role: 'event', event: 'rakor', place: null } as const;
    found.push({
      kind: 'date',
      ...day,
      entity: read.iso,
      ...read,
      weekdayAgrees: true,
      confidence: 0.98,
      by: 'weekday',
    });
  }
  const short = at('Ratna', text.indexOf('ujar'));
  if (short) found.push({ kind: 'official', ...short, ...ratna, office: null, confidence: 0.7, by: 'short-name' });
  return found.sort((a, b) => a.start - b.start);
}
