import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Annotation } from '../model/annotation.ts';
import { readClipping, saveArticle } from './clippings.ts';
import { openDatabase, type SorotDatabase } from './database.ts';
import { editAnnotation, editTags, emptyTrash, moveToTrash, restore } from './edits.ts';
import { countIdentityKinds, decideIdentity, identityOf, listIdentities, partIdentity } from './identities.ts';
import { profileOf } from './profile.ts';
import { annotations, article, BODY } from './sample.ts';
import { clippingsByWeek, kindsPerClipping } from './statistics.ts';
import { countDays, eventsBetween, spanOfDays } from './timeline.ts';

let db: SorotDatabase;
let number = 0;
beforeEach(async () => {
  db = await openDatabase(`people-${number++}`);
});
afterEach(() => db.delete());

let page = 0;
/** Clips an article that names office-holders: [name, office, region]. */
async function clip(people: [string, string | null, string | null][], publishedAt = '2024-09-18'): Promise<string> {
  let text = 'Judul\n\n';
  const found: Annotation[] = [];
  for (const [name, office, region] of people) {
    const words = office ? `${office} ` : '';
    const start = text.length + words.length;
    const place = office
      ? { start: text.length, end: text.length + office.length, text: office, institution: null, region }
      : null;
    text += `${words}${name} hadir. `;
    const base = { start, end: start + name.length, text: name, entity: name, name, confidence: 0.9, by: 'test' };
    found.push({ ...base, kind: 'official', office: place });
  }
  const url = `https://kabar.example/${page++}`;
  const one = article({ url, canonicalUrl: url, publishedAt, text });
  return (await saveArticle(db, { article: one, annotations: found })).id;
}

const RUDI = 'person|rudi hartawan';

describe('who is the same person', () => {
  const cases: [string, [string | null, string | null][], string, string[], string | undefined][] = [
    [
      'one region',
      [
        ['Bupati A', '98.04'],
        ['Bupati A', '98.04'],
      ],
      '98.04',
      [`${RUDI}|98.04`],
      undefined,
    ],
    [
      'a province and a regency of it',
      [
        ['Bupati A', '98.04'],
        ['Gubernur', '98'],
      ],
      '98.04',
      [`${RUDI}|98.04`, `${RUDI}|98`],
      'region-within',
    ],
    [
      'no region, and no namesake',
      [
        ['Bupati A', '98.04'],
        [null, null],
      ],
      '98.04',
      [`${RUDI}|98.04`, `${RUDI}|`],
      'no-other',
    ],
    [
      'two regions: two persons',
      [
        ['Bupati A', '98.04'],
        ['Bupati B', '97.01'],
      ],
      '98.04',
      [`${RUDI}|98.04`],
      undefined,
    ],
    [
      'no region, but two namesakes',
      [
        ['Bupati A', '98.04'],
        ['Bupati B', '97.01'],
        [null, null],
      ],
      '98.04',
      [`${RUDI}|98.04`],
      undefined,
    ],
  ];
  test.each(cases)('%s', async (_, mentions, region, keys, reason) => {
    for (const [office, r] of mentions) await clip([['Rudi Hartawan', office, r]]);
    const identity = await identityOf(db, `${RUDI}|${region}`);
    expect(identity?.keys.toSorted()).toEqual(keys.toSorted());
    expect(identity?.joined[0]?.reason).toBe(reason);
    expect(identity?.namesakes.length).toBe(new Set(mentions.map((m) => m[1])).size - keys.length);
  });

  test('joined and split by hand, and undecided again', async () => {
    await clip([['Rudi Hartawan', 'Bupati A', '98.04']]);
    await clip([['Rudi Hartawan', 'Bupati B', '97.01']]);
    await clip([['H. Rudi', null, null]]);
    const [a, b, c] = [`${RUDI}|98.04`, `${RUDI}|97.01`, 'person|h rudi|'] as const;
    await decideIdentity(db, a, b, true);
    await decideIdentity(db, c, b, true);
    expect(await identityOf(db, c)).toMatchObject({ clippings: 3, namesakes: [] });
    expect((await identityOf(db, a))?.joined.every((j) => j.reason === 'by-hand')).toBe(true);
    await decideIdentity(db, a, b, false);
    expect((await identityOf(db, a))?.keys).toEqual([a]);
    expect((await identityOf(db, c))?.keys.toSorted()).toEqual([b, c].toSorted());
    await decideIdentity(db, a, b, null);
    expect((await identityOf(db, b))?.namesakes).toEqual([a]);
  });

  test('joined by hand, one is parted from either side, and both ways are undone', async () => {
    const [rudi, sri] = [`${RUDI}|98.04`, 'person|sri wahyuni|'] as const;
    await clip([['Rudi Hartawan', 'Bupati A', '98.04']]);
    await clip([['Sri Wahyuni', null, null]]);
    await clip([['Sri Wahyuni', null, null]]);
    await decideIdentity(db, rudi, sri, true);
    // From the page of the one that is named less, the key of both is the other one's.
    const joined = await identityOf(db, rudi);
    expect(joined).toMatchObject({ key: sri, asked: rudi, joined: [{ key: sri, name: 'Sri Wahyuni' }] });
    for (const [own, other] of [
      [rudi, sri],
      [sri, rudi],
    ] as const) {
      const identity = await identityOf(db, own);
      if (!identity) throw new Error('Nobody is there.');
      const back = await partIdentity(db, identity, other);
      expect([(await identityOf(db, rudi))?.keys, (await identityOf(db, sri))?.keys]).toEqual([[rudi], [sri]]);
      await back();
      expect((await identityOf(db, sri))?.keys.toSorted()).toEqual([rudi, sri]);
    }
  });
});

test('numbers follow clipping, rejecting, trash and deletion', async () => {
  const id = await clip([
    ['Rudi Hartawan', 'Bupati A', '98.04'],
    ['Sri Wahyuni', null, null],
  ]);
  await clip([['Rudi Hartawan', 'Bupati A', '98.04']]);
  const list = async () => (await listIdentities(db, 'person', { limit: 10 })).map((i) => [i.name, i.clippings]);
  expect(await list()).toEqual([
    ['Rudi Hartawan', 2],
    ['Sri Wahyuni', 1],
  ]);
  expect(await listIdentities(db, 'person', { limit: 10, query: 'wahy' })).toMatchObject([{ name: 'Sri Wahyuni' }]);
  await moveToTrash(db, [id]);
  expect(await list()).toEqual([['Rudi Hartawan', 1]]);
  await restore(db, [id]);
  const sri = (await readClipping(db, id))?.annotations.find((a) => a.text === 'Sri Wahyuni');
  await editAnnotation(db, id, sri?.id ?? '', (a) => ({ ...a, status: 'rejected' }));
  expect(await list()).toEqual([['Rudi Hartawan', 2]]);
  await moveToTrash(db, [id]);
  await emptyTrash(db);
  expect([await list(), await countIdentityKinds(db)]).toEqual([
    [['Rudi Hartawan', 1]],
    { person: { count: 1, exact: true }, institution: { count: 0, exact: true } },
  ]);
});

test('a name is shown as last written, also where it was counted before; not as the trash writes it', async () => {
  const shown = async () => (await db.identities.get(`${RUDI}|`))?.shown;
  const id = await clip([['RUDI HARTAWAN', null, null]]);
  expect(await shown()).toBe('RUDI HARTAWAN');
  await clip([['Rudi Hartawan', null, null]]);
  await editTags(db, [id], { add: ['lama'] });
  await moveToTrash(db, [id]);
  expect(await shown()).toBe('RUDI HARTAWAN');
  const url = 'https://kabar.example/ejaan';
  for (const name of ['Rudi Hartawan', 'Rudi HARTAWAN']) {
    const text = `${name} hadir.`;
    const mark = { start: 0, end: name.length, text: name, entity: name, name, confidence: 0.9, by: 'test' };
    const annotations: Annotation[] = [{ ...mark, kind: 'official', office: null }];
    await saveArticle(db, { article: article({ url, canonicalUrl: url, text }), annotations });
    expect(await shown()).toBe(name);
  }
  await editTags(db, [id], { add: ['sampah'] });
  expect(await shown()).toBe('Rudi HARTAWAN');
});

test('the navigation counts as many as the list shows, whatever is joined or split', async () => {
  const sri = (office: string | null, region: string | null) => clip([['Sri Wahyuni', office, region]]);
  await clip([['Rudi Hartawan', 'Bupati A', '98.04']]);
  await clip([['Rudi Hartawan', 'Gubernur', '98']]);
  await clip([['H. Rudi', null, null]]);
  for (const region of ['97.01', '96.02', null]) await sri(region && 'Camat', region);
  const counted = async () => {
    const { person } = await countIdentityKinds(db);
    expect(await listIdentities(db, 'person', { limit: 100 })).toHaveLength(person.count);
    return person.count;
  };
  expect(await counted()).toBe(5);
  await decideIdentity(db, `${RUDI}|98`, 'person|h rudi|', true);
  expect(await counted()).toBe(4);
  await decideIdentity(db, `${RUDI}|98`, `${RUDI}|98.04`, false);
  expect(await counted()).toBe(5);
  expect((await countIdentityKinds(db, 5)).person).toEqual({ count: 6, exact: false });
});

test('a profile: spellings, offices and regions over time, who else, days', async () => {
  await clip(
    [
      ['Rudi Hartawan', 'Sekda A', '98.04'],
      ['Sri Wahyuni', 'Camat B', '98.04'],
    ],
    '2023-01-05',
  );
  await clip(
    [
      ['Rudi Hartawan', 'Pj Bupati A', '98.04'],
      ['Sri Wahyuni', 'Camat B', '98.04'],
    ],
    '2024-02-01',
  );
  await clip([['Rudi Hartawan', 'Pj Bupati A', '98.04']], '2024-09-01');
  const profile = await profileOf(db, `${RUDI}|98.04`);
  expect([profile?.latest.length, profile?.total]).toEqual([3, 3]);
  expect(profile?.offices).toEqual([
    { text: 'Pj Bupati A', clippings: 2, first: '2024-02-01', last: '2024-09-01', days: ['2024-02-01', '2024-09-01'] },
    { text: 'Sekda A', clippings: 1, first: '2023-01-05', last: '2023-01-05', days: ['2023-01-05'] },
  ]);
  expect(profile?.latest.map(({ id: _, ...told }) => told)).toEqual([
    { day: '2024-09-01', mentions: 1, office: 'Pj Bupati A', guess: false },
    { day: '2024-02-01', mentions: 1, office: 'Pj Bupati A', guess: false },
    { day: '2023-01-05', mentions: 1, office: 'Sekda A', guess: false },
  ]);
  expect(profile?.together).toEqual([{ key: 'person|sri wahyuni|98.04', name: 'Sri Wahyuni', clippings: 2 }]);
  expect(profile?.spellings).toEqual([{ text: 'Rudi Hartawan', count: 3 }]);
  expect(await profileOf(db, 'person|nobody|')).toBeNull();
  // Read from the two latest alone; counted are all but what lies in the trash.
  const latest = await profileOf(db, `${RUDI}|98.04`, 2);
  expect([latest?.latest, latest?.total]).toEqual([profile?.latest.slice(0, 2), 3]);
  expect(latest?.offices.map((office) => office.text)).toEqual(['Pj Bupati A']);
  await moveToTrash(db, [profile?.latest[0]?.id ?? '']);
  expect(await profileOf(db, `${RUDI}|98.04`)).toMatchObject({ total: 2, latest: profile?.latest.slice(1) });
});

test('timeline: days counted, events with their sentences, without rejected ones and the trash', async () => {
  const ids: string[] = [];
  for (const n of [1, 2]) {
    const url = `https://kabar.example/t${n}`;
    const one = article({ url, canonicalUrl: url });
    ids.push((await saveArticle(db, { article: one, annotations: annotations(), options: { tags: [`t${n}`] } })).id);
  }
  const september = { from: '2024-09-01', to: '2024-09-30' };
  expect(await countDays(db, september)).toEqual(new Map([['2024-09-17', 2]]));
  expect(await countDays(db, september, { tag: 't1' })).toEqual(new Map([['2024-09-17', 1]]));
  expect(await countDays(db, { from: '2024-10-01', to: '2024-10-31' })).toEqual(new Map());
  expect(await spanOfDays(db)).toEqual({ first: '2024-09-17', last: '2024-09-17' });
  const { events } = await eventsBetween(db, september, { tag: 't2' });
  expect(events).toMatchObject([{ day: '2024-09-17', event: 'rakor', clippingId: ids[1], weekdayConflict: false }]);
  expect(events[0]?.sentence).toBe(BODY.split('\n\n')[1]);
  // What is left unread is said, and can be asked for.
  expect(await eventsBetween(db, september, {}, 1)).toMatchObject({
    read: 1,
    total: 2,
    events: [{ clippingId: ids[1] }],
  });
  expect(await eventsBetween(db, september, {}, 2)).toMatchObject({ read: 2, total: 2, events: [{}, {}] });
  await moveToTrash(db, [ids[0] ?? '']);
  expect(await countDays(db, september)).toEqual(new Map([['2024-09-17', 1]]));
  const date = (await readClipping(db, ids[1] ?? ''))?.annotations.find((a) => a.kind === 'date');
  await editAnnotation(db, ids[1] ?? '', date?.id ?? '', (a) => ({ ...a, status: 'rejected' }));
  expect(await countDays(db, september)).toEqual(new Map());
  await moveToTrash(db, ids);
  expect(await spanOfDays(db)).toBeNull();
});

test('numbers for pictures', async () => {
  const now = new Date(2024, 8, 18, 12);
  for (const [i, daysAgo] of [0, 1, 8].entries()) {
    const url = `https://kabar.example/w${i}`;
    const at = new Date(2024, 8, 18 - daysAgo, 9);
    await saveArticle(db, { article: article({ url, canonicalUrl: url }), annotations: annotations() }, at);
  }
  expect(await clippingsByWeek(db, 3, now)).toEqual([
    { monday: '2024-09-02', clippings: 0 },
    { monday: '2024-09-09', clippings: 1 },
    { monday: '2024-09-16', clippings: 2 },
  ]);
  const entities = { official: 3, institution: 3, date: 3, person: 0 };
  expect(await kindsPerClipping(db)).toEqual({ clippings: 3, entities });
});
