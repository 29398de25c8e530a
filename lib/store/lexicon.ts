/** The reader's own lexicon: decisions about marks, kept and given to the recogniser. */
import { ulid } from 'ulid';
import type { LexiconEntry, LexiconProposal } from '../model/user-lexicon.ts';
import { write } from './clippings.ts';
import type { SorotDatabase } from './database.ts';

/** Keeps a decision; resolves after commit. */
export async function addLexiconEntry(
  db: SorotDatabase,
  proposal: LexiconProposal,
  now: Date = new Date(),
): Promise<LexiconEntry> {
  return write(db, async () => {
    const last = await db.lexicon.orderBy('id').last();
    const entry = { ...proposal, id: idAfter(last?.id, now.getTime()), createdAt: now.toISOString() };
    await db.lexicon.add(entry);
    return entry;
  });
}

/** Entries apply in the order of their ids: a clock that was set back must not put a new decision below an old one. */
function idAfter(last: string | undefined, time: number): string {
  for (let t = time; ; t++) {
    const id = ulid(t);
    if (!last || id > last) return id;
    const lastTime = Math.max(t, timeOf(last));
    if (lastTime > t) t = lastTime;
  }
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeOf = (id: string): number =>
  [...id.slice(0, 10)].reduce((t, letter) => t * 32 + CROCKFORD.indexOf(letter), 0);

/** Puts an entry in the place of the one of the same id: it keeps its rank among the decisions. Resolves after commit. */
export const changeLexiconEntry = (db: SorotDatabase, entry: LexiconEntry): Promise<void> =>
  write(db, async () => {
    await db.lexicon.put(entry);
  });

export const removeLexiconEntry = (db: SorotDatabase, id: string): Promise<void> =>
  write(db, () => db.lexicon.delete(id));

/** All entries, oldest first. */
export const listLexicon = (db: SorotDatabase): Promise<LexiconEntry[]> => db.lexicon.orderBy('id').toArray();

/** What applies to one article: entries for everywhere, and those for it alone. */
export const entriesFor = (entries: readonly LexiconEntry[], canonicalUrl: string | null): LexiconEntry[] =>
  entries.filter((e) => e.scope.where === 'everywhere' || e.scope.canonicalUrl === canonicalUrl);
