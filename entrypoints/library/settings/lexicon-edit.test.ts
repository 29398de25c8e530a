import { describe, expect, test } from 'vitest';
import type { LexiconDecision, LexiconEntry } from '../../../lib/model/user-lexicon.ts';
import { canWiden, editableOf, edited } from './lexicon-edit.ts';

const here = { where: 'article', canonicalUrl: 'https://kabar.example/berita/1' } as const;
const entry = (decision: LexiconDecision, more: Partial<LexiconEntry> = {}): LexiconEntry => ({
  id: '01J00000000000000000000000',
  createdAt: '2024-09-18T09:00:00.000Z',
  scope: here,
  subject: { kind: 'official', name: 'Bagas Wiratmoko', spellings: ['Bagas Wiratmoko', 'Bagas'] },
  decision,
  ...more,
});

describe('a decision takes another value', () => {
  test.each<[LexiconDecision, string, LexiconDecision]>([
    [{ do: 'confirm' }, 'reject', { do: 'reject' }],
    [{ do: 'reject' }, 'confirm', { do: 'confirm' }],
    [{ do: 'kind', kind: 'person' }, 'institution', { do: 'kind', kind: 'institution' }],
    [{ do: 'span', text: 'Bagas' }, ' Bagas  Wiratmoko ', { do: 'span', text: 'Bagas Wiratmoko' }],
    [{ do: 'office', office: 'Ketua' }, '', { do: 'office', office: null }],
    [{ do: 'office', office: null }, 'Ketua', { do: 'office', office: 'Ketua' }],
    [{ do: 'name', name: 'Bagas' }, 'Bagas W.', { do: 'name', name: 'Bagas W.' }],
    [{ do: 'join', name: 'Bagas' }, 'Wening', { do: 'join', name: 'Wening' }],
    [{ do: 'date', iso: '2024-09-18' }, '2024-09-19', { do: 'date', iso: '2024-09-19' }],
  ])('%j by "%s"', (before, value, after) => expect(edited(entry(before), value, false)).toEqual(entry(after)));

  test('what was added by hand is of another kind', () =>
    expect(edited(entry({ do: 'add' }), 'person', false)?.subject.kind).toBe('person'));
});

describe('and none that it cannot have', () => {
  test.each<[LexiconDecision, string]>([
    [{ do: 'confirm' }, ''],
    [{ do: 'kind', kind: 'person' }, 'planet'],
    [{ do: 'span', text: 'Bagas' }, ' '],
    [{ do: 'name', name: 'Bagas' }, ''],
    [{ do: 'date', iso: '2024-09-18' }, '2024-02-30'],
    [{ do: 'date', iso: '2024-09-18' }, ''],
  ])('%j by "%s"', (before, value) => expect(edited(entry(before), value, false)).toBeNull());
});

test('the form begins with what is', () => {
  expect(editableOf(entry({ do: 'office', office: null }))).toEqual({ as: 'text', value: '', optional: true });
  expect(editableOf(entry({ do: 'kind', kind: 'person' }))).toEqual({
    as: 'kind',
    value: 'person',
    of: ['official', 'institution', 'person'],
  });
  expect(editableOf(entry({ do: 'split' }))).toEqual({ as: 'text', value: '', optional: true });
});

test('somebody else of the same name is given a name, but not the same one', () => {
  const placed = entry({ do: 'split' }, { place: { start: 0, end: 5, text: 'Bagas' } });
  expect(edited(placed, '', false)).toEqual(placed);
  expect(edited(placed, ' Bagas  Prakoso ', false)).toEqual({
    ...placed,
    decision: { do: 'name', name: 'Bagas Prakoso' },
  });
  expect(edited(placed, placed.subject.name.toUpperCase(), false)).toBeNull();
});

test('a decision for one article can hold everywhere, unless it is about one place in its text', () => {
  const one = entry({ do: 'reject' });
  expect(canWiden(one)).toBe(true);
  expect(edited(one, 'reject', true)?.scope).toEqual({ where: 'everywhere' });
  const placed = entry({ do: 'split' }, { place: { start: 0, end: 5, text: 'Bagas' } });
  expect(canWiden(placed)).toBe(false);
  expect(edited(placed, '', true)?.scope).toEqual(here);
});
