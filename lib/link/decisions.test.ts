import { describe, expect, test } from 'vitest';
import type { Annotation, DateAnnotation, InstitutionAnnotation } from '../model/annotation.ts';
import type {
  LexiconDecision,
  LexiconEntry,
  LexiconPlace,
  LexiconScope,
  LexiconSubject,
} from '../model/user-lexicon.ts';
import { applyDecisions } from './decisions.ts';

const TEXT =
  'Plt Bupati Tanah Lembayung Ratna Kusumadewi hadir. Ratna bicara. Bawaslu rapat Selasa (20/9/2024). Kata Ratna Lain, Camat Muara.';
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, text: words };
};
const base = { confidence: 0.8, by: 'machine' };
const office = { ...at('Plt Bupati Tanah Lembayung'), institution: null, region: null };
const full: Annotation = {
  kind: 'official',
  ...at('Ratna Kusumadewi'),
  name: 'Ratna Kusumadewi',
  entity: 'Ratna Kusumadewi',
  office,
  ...base,
};
const short: Annotation = {
  kind: 'official',
  ...at('Ratna', 50),
  name: 'Ratna',
  entity: 'Ratna Kusumadewi',
  office: null,
  ...base,
};
const other: Annotation = { kind: 'person', ...at('Ratna Lain'), name: 'Ratna Lain', entity: 'Ratna Lain', ...base };
const body: InstitutionAnnotation = {
  kind: 'institution',
  ...at('Bawaslu'),
  name: 'Bawaslu',
  entity: 'Bawaslu',
  level: null,
  region: null,
  ...base,
};
const date: DateAnnotation = {
  kind: 'date',
  ...at('Selasa (20/9/2024)'),
  entity: '2024-09-20',
  iso: '2024-09-20',
  implied: [],
  role: 'event',
  event: null,
  place: null,
  weekdayAgrees: false,
  conflict: { stated: 2, actual: 5, alternative: '2024-09-17' },
  ...base,
};
const found = [full, short, body, date, other];

let count = 0;
const entry = (
  subject: LexiconSubject,
  decision: LexiconDecision,
  scope: LexiconScope['where'] = 'everywhere',
  place?: LexiconPlace,
): LexiconEntry => ({
  id: `01J${String(++count).padStart(23, '0')}`,
  createdAt: '2024-10-01T00:00:00.000Z',
  scope: scope === 'everywhere' ? { where: scope } : { where: scope, canonicalUrl: 'https://kabar.example/a' },
  subject,
  decision,
  ...(place ? { place } : {}),
});
const ratna: LexiconSubject = { kind: 'official', name: 'Ratna Kusumadewi', spellings: ['Ratna Kusumadewi', 'Ratna'] };
const brief = (annotations: readonly Annotation[]) => annotations.map((a) => `${a.kind}:${a.text}:${a.entity}:${a.by}`);

describe('a decision holds for all mentions of an entity, and for no other', () => {
  test.each<[string, LexiconEntry, string[]]>([
    [
      'not an official',
      entry(ratna, { do: 'kind', kind: 'person' }),
      ['person:Ratna Kusumadewi:Ratna Kusumadewi:user-lexicon', 'person:Ratna:Ratna Kusumadewi:user-lexicon'],
    ],
    ['not to be marked', entry(ratna, { do: 'reject' }), []],
    [
      'right',
      entry(ratna, { do: 'confirm' }),
      ['official:Ratna Kusumadewi:Ratna Kusumadewi:user-lexicon', 'official:Ratna:Ratna Kusumadewi:user-lexicon'],
    ],
    [
      'another name',
      entry(ratna, { do: 'name', name: 'Ratna Kusumadewi Sari' }),
      [
        'official:Ratna Kusumadewi:Ratna Kusumadewi Sari:user-lexicon',
        'official:Ratna:Ratna Kusumadewi Sari:user-lexicon',
      ],
    ],
  ])('%s', (_, decision, expected) => {
    const result = applyDecisions(found, TEXT, [decision]);
    expect(brief(result.filter((a) => a.entity.startsWith('Ratna K')))).toEqual(expected);
    expect(result).toContainEqual(other);
    expect(result).toContainEqual(body);
  });

  test('on another page a bare first name is somebody else', () => {
    const alone: Annotation = { ...short, kind: 'person', name: 'Ratna', entity: 'Ratna' };
    expect(applyDecisions([alone], TEXT, [entry(ratna, { do: 'reject' })])).toEqual([alone]);
  });

  test('the name counts in any case and with any apostrophe', () => {
    const shouted: Annotation = { ...full, text: 'RATNA KUSUMADEWI', entity: 'RATNA KUSUMADEWI' };
    expect(applyDecisions([shouted], TEXT, [entry(ratna, { do: 'reject' })])).toEqual([]);
  });
});

test('a later decision wins over an earlier one', () => {
  const result = applyDecisions(found, TEXT, [
    entry(ratna, { do: 'kind', kind: 'institution' }),
    entry({ ...ratna, kind: 'institution', name: 'Ratna Kusumadewi' }, { do: 'kind', kind: 'person' }),
  ]);
  expect(result.find(({ start }) => start === full.start)?.kind).toBe('person');
});

test('the office as the reader states it; without one an official is a person', () => {
  const [stated] = applyDecisions(found, TEXT, [entry(ratna, { do: 'office', office: 'Camat Muara' })]);
  expect(stated).toMatchObject({
    kind: 'official',
    office: { text: 'Camat Muara', start: TEXT.indexOf('Camat Muara') },
  });
  const [none] = applyDecisions(found, TEXT, [entry(ratna, { do: 'office', office: null })]);
  expect(none).toMatchObject({ kind: 'person', name: 'Ratna Kusumadewi' });
});

test('other words of the same place', () => {
  const wrong = { ...other, ...at('Lain, Camat') };
  const result = applyDecisions([full, wrong], TEXT, [
    entry(
      { kind: 'person', name: 'Lain', spellings: ['Lain, Camat'] },
      { do: 'span', text: 'Ratna Lain' },
      'everywhere',
      at('Lain, Camat'),
    ),
  ]);
  expect(result.find((a) => a.entity === 'Ratna Lain')).toMatchObject(at('Ratna Lain'));
});

test('one mention is somebody else of the same name', () => {
  const result = applyDecisions(found, TEXT, [entry(ratna, { do: 'split' }, 'article', at('Ratna', 50))]);
  expect(result.map((a) => a.entity)).toEqual([
    'Ratna Kusumadewi',
    'Ratna Kusumadewi (2)',
    'Bawaslu',
    '2024-09-20',
    'Ratna Lain',
  ]);
});

test('a place is found again when the text before it has grown', () => {
  const moved = `Jakarta. ${TEXT}`;
  const shifted = found.map((a) => ({ ...a, start: a.start + 9, end: a.end + 9 }));
  const result = applyDecisions(shifted, moved, [entry(ratna, { do: 'split' }, 'article', at('Ratna', 50))]);
  expect(result.filter((a) => a.entity.endsWith('(2)')).map((a) => a.start)).toEqual([short.start + 9]);
});

test('a place whose sentence is gone is nowhere, though its words stand elsewhere', () => {
  const [first, second] = [
    'Rapat kedua digelar pada hari Senin di balai desa.',
    'Pendaftaran dibuka kembali Senin pagi oleh panitia.',
  ];
  const subject: LexiconSubject = { kind: 'date', name: '2024-09-23', spellings: ['Senin'] };
  const mondayIn = (text: string, from = 0): Annotation => ({
    ...date,
    iso: '2024-09-23',
    entity: '2024-09-23',
    text: 'Senin',
    start: text.indexOf('Senin', from),
    end: text.indexOf('Senin', from) + 5,
  });
  const text = `${first} ${second}`;
  const { start, end } = mondayIn(text);
  const around = { prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) };
  const chosen = entry(subject, { do: 'date', iso: '2024-09-30' }, 'article', { start, end, text: 'Senin', around });
  const isoOf = (now: string, from?: number) =>
    applyDecisions([mondayIn(now, from)], now, [chosen]).map((a) => a.entity);
  expect(isoOf(text)).toEqual(['2024-09-30']);
  expect(isoOf(text, end)).toEqual(['2024-09-23']);
  expect(isoOf(`Jakarta. ${text}`)).toEqual(['2024-09-30']);
  expect(isoOf(second)).toEqual(['2024-09-23']);
});

test('this is also: a person joins an official and is one', () => {
  const result = applyDecisions(found, TEXT, [
    entry(
      { kind: 'person', name: 'Ratna Lain', spellings: ['Ratna Lain'] },
      { do: 'join', name: 'Ratna Kusumadewi' },
      'article',
    ),
  ]);
  expect(result.at(-1)).toMatchObject({ kind: 'official', text: 'Ratna Lain', entity: 'Ratna Kusumadewi' });
});

test('the calendar date that the reader chose', () => {
  const subject: LexiconSubject = { kind: 'date', name: '2024-09-20', spellings: [date.text] };
  const chosen = (iso: string) =>
    applyDecisions([date], TEXT, [entry(subject, { do: 'date', iso }, 'article', at(date.text))])[0];
  expect(chosen('2024-09-17')).toMatchObject({ iso: '2024-09-17', weekdayAgrees: true, by: 'user-lexicon' });
  expect(chosen('2024-09-17')).not.toHaveProperty('conflict');
  expect(chosen('2024-09-20')).toMatchObject({ iso: '2024-09-20', weekdayAgrees: false });
});

describe('a mention that was missed', () => {
  const subject: LexiconSubject = { kind: 'institution', name: 'Tanah Lembayung', spellings: ['Tanah Lembayung'] };
  test('is added wherever its words stand, whole', () => {
    expect(applyDecisions([], `${TEXT} Tanah Lembayungan.`, [entry(subject, { do: 'add' })])).toMatchObject([
      { ...at('Tanah Lembayung'), kind: 'institution' },
    ]);
  });
  test('takes the place of what the machine had there', () => {
    const person: LexiconSubject = { kind: 'official', name: 'Ratna Lain', spellings: ['Ratna Lain'] };
    const result = applyDecisions(found, TEXT, [entry(person, { do: 'add' })]);
    expect(result.filter((a) => a.start === other.start)).toMatchObject([{ kind: 'official', by: 'user-lexicon' }]);
  });
  test('here only: at its place alone', () => {
    const person: LexiconSubject = { kind: 'person', name: 'Ratna', spellings: ['Ratna'] };
    expect(
      applyDecisions([], TEXT, [entry(person, { do: 'add' }, 'article', at('Ratna', 50))]).map((a) => a.start),
    ).toEqual([short.start]);
  });
});

test('a lexicon of a thousand entries about others does not look at each mark for each of them', () => {
  let looks = 0;
  const counted = {
    ...other,
    get text() {
      looks++;
      return other.text;
    },
  };
  const names = Array.from({ length: 1000 }, (_, i) => `Orang Nomor ${i}`);
  const entries = names.map((name) => entry({ kind: 'person', name, spellings: [name] }, { do: 'reject' }));
  expect(applyDecisions([counted], TEXT, entries)).toHaveLength(1);
  expect(looks).toBeLessThan(10);
});

test('without entries nothing changes', () => {
  expect(applyDecisions(found, TEXT, [])).toEqual(found);
});
