/** Persons and institutions across clippings: which keys are one, and why; lists of the most named. */

import { write } from './clippings.ts';
import type { SorotDatabase } from './database.ts';
import { foldName, partsOfKey } from './identity-key.ts';
import type { IdentityRow, JoinRow } from './rows.ts';

/** Why two keys are taken for one. */
export type JoinReason =
  /** The reader said so. */
  | 'by-hand'
  /** Same name, and one region lies in the other. */
  | 'region-within'
  /** Same name, and one article names no region while there is only one namesake. */
  | 'no-other';

/** One person or institution: all its keys, and why they belong together. */
export interface Identity {
  /** The key named most; stands for all of them in addresses. */
  readonly key: string;
  /** The key that it was found by. */
  readonly asked: string;
  readonly type: IdentityRow['type'];
  readonly name: string;
  /** Official code of the region; '' when unknown. */
  readonly region: string;
  /** Sum over the keys: a clipping that names both counts twice. */
  readonly clippings: number;
  readonly keys: readonly string[];
  /** Those beside it, by the names that are printed most. */
  readonly joined: readonly { readonly key: string; readonly name: string; readonly reason: JoinReason }[];
  /** Namesakes that are not taken for the same one: could be joined by hand. */
  readonly namesakes: readonly string[];
}

/** Everything that belongs to a key. Null when nothing is known of it. */
export async function identityOf(db: SorotDatabase, key: string): Promise<Identity | null> {
  return db.transaction('r', db.identities, db.joins, async () => {
    const start = await db.identities.get(key);
    return start ? gather(start, await kinOf(db, [start])) : null;
  });
}

/** What gathering needs: all rows that could belong to some, and what was decided by hand. */
interface Kin {
  readonly byKey: ReadonlyMap<string, IdentityRow>;
  readonly byName: ReadonlyMap<string, readonly IdentityRow[]>;
  readonly decisions: readonly JoinRow[];
}

async function kinOf(db: SorotDatabase, rows: readonly IdentityRow[]): Promise<Kin> {
  const decisions = await db.joins.toArray();
  const decided = await db.identities.bulkGet(decisions.flatMap((d) => [...d.keys]));
  const all = [...rows, ...decided.filter((row) => row !== undefined)];
  const names = [...new Map(all.map((row) => [nameKey(row), [row.type, row.name] as const])).values()];
  // One question each: together (`anyOf`) they would walk a cursor, which is many times slower.
  const lists = await Promise.all(
    names.map(([type, name]) => db.identities.where('[type+name]').equals([type, name]).toArray()),
  );
  return kin(lists.flat(), decisions);
}

function kin(rows: readonly IdentityRow[], decisions: readonly JoinRow[]): Kin {
  const byName = new Map<string, IdentityRow[]>();
  for (const row of rows) {
    const same = byName.get(nameKey(row));
    if (same) same.push(row);
    else byName.set(nameKey(row), [row]);
  }
  return { byKey: new Map(rows.map((row) => [row.key, row])), byName, decisions };
}

const nameKey = (row: IdentityRow): string => `${row.type} ${row.name}`;

/** Who belongs together with a row, in the order of joining, and which namesakes do not. */
function groupOf(start: IdentityRow, { byKey, byName, decisions }: Kin) {
  const group = new Map<string, { row: IdentityRow; reason: JoinReason | null }>([
    [start.key, { row: start, reason: null }],
  ]);
  const namesakes = new Set<string>();
  // The map grows while it is walked: whoever joins brings in his own.
  for (const { row } of group.values()) {
    const same = byName.get(nameKey(row)) ?? [];
    for (const other of [...same, ...joinedByHand(decisions, row.key).map((key) => byKey.get(key))]) {
      if (!other || group.has(other.key)) continue;
      // Split by hand from one is split from all who are the same as that one.
      const split = [...group.keys()].some((key) => decided(decisions, key, other.key) === false);
      const reason = decided(decisions, row.key, other.key) ? 'by-hand' : alike(row, other, same);
      if (reason && !split) group.set(other.key, { row: other, reason });
      else namesakes.add(other.key);
    }
  }
  return { group, namesakes };
}

function gather(start: IdentityRow, kin: Kin): Identity {
  const { group, namesakes } = groupOf(start, kin);
  const members = [...group.values()].sort((a, b) => b.row.clippings - a.row.clippings);
  const head = members[0]?.row ?? start;
  return {
    key: head.key,
    asked: start.key,
    type: head.type,
    name: head.shown,
    region: members.map((m) => m.row.region).sort((a, b) => b.length - a.length)[0] ?? '',
    clippings: members.reduce((sum, m) => sum + m.row.clippings, 0),
    keys: members.map((m) => m.row.key),
    joined: members.flatMap(({ row, reason }) => (reason ? [{ key: row.key, name: row.shown, reason }] : [])),
    namesakes: [...namesakes].filter((key) => !group.has(key)),
  };
}

/** True joined, false split by hand, null undecided. */
function decided(decisions: readonly JoinRow[], a: string, b: string): boolean | null {
  return decisions.find((d) => d.id === joinId(a, b))?.same ?? null;
}

const joinedByHand = (decisions: readonly JoinRow[], key: string): string[] =>
  decisions.filter((d) => d.same && d.keys.includes(key)).map((d) => (d.keys[0] === key ? d.keys[1] : d.keys[0]));

/** Names are equal here. Institutions have their region in the name, and are one only under one key. */
function alike(a: IdentityRow, b: IdentityRow, all: readonly IdentityRow[]): JoinReason | false {
  if (a.type === 'institution') return false;
  if (a.region && b.region) return within(a.region, b.region) ? 'region-within' : false;
  const regions = all.map((row) => row.region).filter(Boolean);
  return regions.every((x) => regions.every((y) => within(x, y))) ? 'no-other' : false;
}

const within = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

const sorted = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);
const joinId = (a: string, b: string): string => sorted(a, b).join('\n');

/** Says by hand that two are the same, or are not; null takes the decision back. */
export async function decideIdentity(db: SorotDatabase, a: string, b: string, same: boolean | null): Promise<void> {
  const id = joinId(a, b);
  await write(db, async () => {
    if (same === null) await db.joins.delete(id);
    else await db.joins.put({ id, keys: sorted(a, b), same, decidedAt: new Date().toISOString() });
  });
}

/**
 * Says by hand that one is not the same as the others of an identity: where a reader had joined it, there; else apart from who was
 * asked for.
 * @returns what takes this back
 */
export async function partIdentity(db: SorotDatabase, identity: Identity, key: string): Promise<() => Promise<void>> {
  const decidedAt = new Date().toISOString();
  const [before, ids] = await write(db, async () => {
    const joined = (await db.joins.toArray()).filter(
      ({ same, keys }) =>
        same && keys.includes(key) && keys.some((other) => other !== key && identity.keys.includes(other)),
    );
    const pairs = joined.length > 0 ? joined.map(({ keys }) => keys) : [sorted(identity.asked, key)];
    const parted = pairs.map((keys): JoinRow => ({ id: joinId(...keys), keys, same: false, decidedAt }));
    await db.joins.bulkPut(parted);
    return [joined, parted.map(({ id }) => id)] as const;
  });
  return () =>
    write(db, async () => {
      await db.joins.bulkDelete([...ids]);
      await db.joins.bulkPut([...before]);
    });
}

/**
 * The most named first.
 * @param options.query words that all occur in the name, folded; the last one may be a beginning
 */
export async function listIdentities(
  db: SorotDatabase,
  type: IdentityRow['type'],
  options: { readonly query?: string; readonly limit: number },
): Promise<Identity[]> {
  const words = foldName(options.query ?? '')
    .split(' ')
    .filter(Boolean);
  const rows = db.identities.where('[type+clippings]').between([type, 0], [type, Number.POSITIVE_INFINITY]).reverse();
  const fits = ({ name }: IdentityRow): boolean => words.every((word) => ` ${name}`.includes(` ${word}`));
  return db.transaction('r', db.identities, db.joins, async () => {
    // Some of these turn out to be one: twice as many leave enough.
    const top = await (words.length > 0 ? rows.filter(fits) : rows).limit(options.limit * 2).toArray();
    const kin = await kinOf(db, top);
    const found = new Map<string, Identity>();
    for (const row of top) {
      if (found.has(row.key)) continue;
      const identity = gather(row, kin);
      for (const key of identity.keys) found.set(key, identity);
    }
    return [...new Set(found.values())].sort((a, b) => b.clippings - a.clippings).slice(0, options.limit);
  });
}

/** How many there are. */
export interface IdentityCount {
  readonly count: number;
  /** False: of that many only the keys were counted, and some of them may be one. */
  readonly exact: boolean;
}

/** Joining more keys than these would hold up whoever opens the library. */
const MOST_JOINED = 20_000;

/** Numbers of the navigation: as many as the lists show. */
export function countIdentityKinds(
  db: SorotDatabase,
  mostJoined = MOST_JOINED,
): Promise<Record<IdentityRow['type'], IdentityCount>> {
  return db.transaction('r', db.identities, db.joins, async () => {
    const [person, institution] = await Promise.all([
      countOf(db, 'person', mostJoined),
      countOf(db, 'institution', mostJoined),
    ]);
    return { person, institution };
  });
}

async function countOf(db: SorotDatabase, type: IdentityRow['type'], mostJoined: number): Promise<IdentityCount> {
  const all = db.identities.where('[type+name]').between([type, ''], [type, '\uffff']);
  const count = await all.count();
  if (count > mostJoined) return { count, exact: false };
  const [keys, decisions] = await Promise.all([all.primaryKeys(), db.joins.toArray()]);
  // The keys say all that joining asks; rows are several times dearer to read.
  const rows = keys.map((key): IdentityRow => ({ key, ...partsOfKey(key), shown: '', clippings: 0 }));
  const related = kin(rows, decisions);
  const found = new Map<string, unknown>();
  for (const row of rows) {
    if (found.has(row.key)) continue;
    const { group } = groupOf(row, related);
    for (const key of group.keys()) found.set(key, group);
  }
  return { count: new Set(found.values()).size, exact: true };
}
