/** What the clippings say of one person or institution. */
import type { Annotation } from '../model/annotation.ts';
import type { StoredAnnotation } from '../model/clipping.ts';
import { doubtOf } from '../model/doubt.ts';
import type { SorotDatabase } from './database.ts';
import { firstClippings } from './first.ts';
import { type Identity, identityOf } from './identities.ts';
import { identityKey } from './identity-key.ts';
import type { BodyRow, HeadRow } from './rows.ts';

/** Something that was said over time: first and last *seen*, by publication; never a term of office. */
export interface Seen {
  readonly text: string;
  readonly clippings: number;
  /** Days, YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
  /** One for each of the clippings, oldest first. */
  readonly days: readonly string[];
}

/** What one clipping says of the person or institution. */
export interface Told {
  readonly id: string;
  /** Day of publication, else of clipping. */
  readonly day: string;
  readonly mentions: number;
  /** The most complete office that it prints. */
  readonly office: string | null;
  /** One of its mentions is a guess. */
  readonly guess: boolean;
}

export interface Profile {
  readonly identity: Identity;
  /** The latest, newest publication first: all below is read from them. */
  readonly latest: readonly Told[];
  /** Number of clippings in all. */
  readonly total: number;
  /** Spellings with their number of mentions, most frequent first. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
  readonly offices: readonly Seen[];
  /** Official codes. */
  readonly regions: readonly Seen[];
  /** Persons and institutions that are named in the same clippings, most often first. */
  readonly together: readonly { readonly key: string; readonly name: string; readonly clippings: number }[];
  /** Days of events in the same clippings. */
  readonly days: readonly { readonly day: string; readonly clippings: number }[];
}

const BATCH = 200;
/** Of someone who is named in more clippings, the latest are read: who opens the page does not wait for all of them. */
export const READ_AT_FIRST = 100;
const MOST_TOGETHER = 50;

/**
 * @param most so many clippings, the latest, are read
 * @returns null when nothing is known of the key
 */
export async function profileOf(db: SorotDatabase, key: string, most: number = READ_AT_FIRST): Promise<Profile | null> {
  const identity = await identityOf(db, key);
  if (!identity) return null;
  const keys = new Set(identity.keys);
  const ids = await idsNaming(db, identity.keys);
  const read = await firstClippings(db, { ids }, { by: 'published', order: 'newest' }, most);
  const spellings = new Map<string, number>();
  const offices = new SeenList();
  const regions = new SeenList();
  const together = new Map<string, number>();
  const days = new Map<string, number>();
  const told: Told[] = [];
  for (let at = 0; at < read.length; at += BATCH) {
    const ids = read.slice(at, at + BATCH);
    const [heads, bodies] = await Promise.all([db.heads.bulkGet(ids), db.bodies.bulkGet(ids)]);
    heads.forEach((head, i) => {
      const body = bodies[i];
      if (!head || !body) return;
      for (const other of head.identities) if (!keys.has(other)) add(together, other, 1);
      for (const day of head.days) add(days, day, 1);
      told.push(readBody(head, body, keys, { spellings, offices, regions }));
    });
  }
  const top = [...together].sort((a, b) => b[1] - a[1]).slice(0, MOST_TOGETHER);
  const names = await db.identities.bulkGet(top.map(([k]) => k));
  return {
    identity,
    latest: told,
    total: ids.size,
    spellings: [...spellings].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count),
    offices: offices.sorted(),
    regions: regions.sorted(),
    together: top.map(([k, n], i) => ({ key: k, name: names[i]?.shown ?? k, clippings: n })),
    days: [...days].map(([day, n]) => ({ day, clippings: n })).sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

/** Ids of the clippings that name one of the keys, without those in the trash. */
async function idsNaming(db: SorotDatabase, keys: readonly string[]): Promise<Set<string>> {
  const [ids, trash] = await Promise.all([
    Promise.all(keys.map((key) => db.heads.where('identities').equals(key).primaryKeys())),
    db.heads.where('[trashed+clippedAt]').between([1, ''], [1, '\uffff']).primaryKeys(),
  ]);
  const named = new Set(ids.flat());
  for (const id of trash) named.delete(id);
  return named;
}

function readBody(
  head: HeadRow,
  body: BodyRow,
  keys: ReadonlySet<string>,
  into: { spellings: Map<string, number>; offices: SeenList; regions: SeenList },
): Told {
  const day = head.publishedAt ?? head.clippedAt.slice(0, 10);
  let [mentions, guess, office]: [number, boolean, string | null] = [0, false, null];
  const guessed = new Set(body.annotations.flatMap((a) => (isGuess(a) ? [`${a.kind} ${a.entity}`] : [])));
  for (const entity of body.entities) {
    if (entity.kind === 'date' || !keys.has(identityKey(entity))) continue;
    for (const { text, count } of entity.spellings) add(into.spellings, text, count);
    for (const { text } of entity.offices) into.offices.add(text, day, head.id);
    if (entity.region) into.regions.add(entity.region, day, head.id);
    mentions += entity.mentions;
    guess ||= guessed.has(`${entity.kind} ${entity.id}`);
    office ??= entity.offices[0]?.text ?? null;
  }
  return { id: head.id, day, mentions, office, guess };
}

const isGuess = (a: StoredAnnotation): a is StoredAnnotation & Annotation =>
  a.kind !== 'highlight' && doubtOf(a) === 'guess';

const add = (counts: Map<string, number>, key: string, n: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + n);
};

class SeenList {
  readonly #seen = new Map<string, { text: string; ids: Map<string, string>; first: string; last: string }>();

  add(text: string, day: string, id: string): void {
    const key = text.toLowerCase();
    const seen = this.#seen.get(key) ?? { text, ids: new Map<string, string>(), first: day, last: day };
    seen.ids.set(id, day);
    if (day < seen.first) seen.first = day;
    if (day > seen.last) seen.last = day;
    this.#seen.set(key, seen);
  }

  /** Last seen first. */
  sorted(): Seen[] {
    return [...this.#seen.values()]
      .map(({ text, ids, first, last }) => ({ text, clippings: ids.size, first, last, days: [...ids.values()].sort() }))
      .sort((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : b.clippings - a.clippings));
  }
}
