import { wordsOf } from '../../../components/Found.tsx';
import type { SorotDatabase } from '../../../lib/store/database.ts';

/** Ids of clippings that hold all the words in headline, text, note or labels. */
export async function searchClippings(db: SorotDatabase, query: string): Promise<Set<string>> {
  const words = wordsOf(query);
  const found = new Set<string>();
  const texts = new Map<string, string>();
  await db.bodies.each((body) => void texts.set(body.id, body.text.toLowerCase()));
  await db.heads.each((head) => {
    const text = [head.title, head.note, head.tags.join(' '), head.siteName ?? '', texts.get(head.id) ?? '']
      .join('\n')
      .toLowerCase();
    if (words.every((word) => text.includes(word))) found.add(head.id);
  });
  return found;
}
