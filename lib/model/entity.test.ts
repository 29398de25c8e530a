import { expect, test } from 'vitest';
import type { Annotation } from './annotation.ts';
import { entitiesOf } from './entity.ts';

const official = (start: number, text: string, office: string | null): Annotation => ({
  kind: 'official',
  start,
  end: start + text.length,
  text,
  name: text,
  entity: 'Ratna Kusumadewi',
  confidence: office ? 0.97 : 0.8,
  by: 'test',
  office: office ? { start: 0, end: office.length, text: office, institution: null, region: '98.04' } : null,
});

test('an entity gathers its mentions, spellings and offices', () => {
  const [entity, ...rest] = entitiesOf([
    official(10, 'Ratna Kusumadewi', 'Plt Bupati Tanah Lembayung'),
    official(50, 'Ratna', null),
    official(90, 'Ratna', 'Bupati'),
  ]);
  expect(rest).toEqual([]);
  expect(entity).toMatchObject({
    name: 'Ratna Kusumadewi',
    mentions: 3,
    region: '98.04',
    confidence: 0.8,
    spellings: [
      { text: 'Ratna', count: 2 },
      { text: 'Ratna Kusumadewi', count: 1 },
    ],
    offices: [{ text: 'Plt Bupati Tanah Lembayung' }, { text: 'Bupati' }],
  });
});
