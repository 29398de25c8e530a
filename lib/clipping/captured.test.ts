import { expect, test } from 'vitest';
import { annotations, article, BODY } from '../store/sample.ts';
import { capturedAt } from './captured.ts';
import { makeClipping } from './make.ts';
import { reclip, versionOf } from './reclip.ts';

const [MARCH, APRIL, MAY, JUNE] = [3, 4, 5, 6].map((month) => `2024-0${month}-01T08:00:00.000Z`) as [
  string,
  string,
  string,
  string,
];
const OTHER = `${BODY} Diperbarui.`;

const first = makeClipping(article(), 'hash', annotations(), {}, new Date(MARCH));
const again = (clipping: typeof first, text: string, hash: string, at: string, note = ''): typeof first =>
  reclip(clipping, article({ text }), hash, annotations(text), { note }, new Date(at)).clipping;
const captured = (clipping: typeof first): string | null => capturedAt(clipping, clipping.versions.length);

test('the first text was clipped with its clipping, whatever was changed since', () => {
  expect(captured(first)).toBe(MARCH);
  expect(captured(again(first, BODY, 'hash', APRIL, 'catatan'))).toBe(MARCH);
});

test('each later text has its own instant, which edits in between do not move', () => {
  const changed = again(first, OTHER, 'other', APRIL);
  const noted = again(changed, OTHER, 'other', MAY, 'catatan');
  expect([noted.clippedAt, noted.updatedAt, captured(noted)]).toEqual([MARCH, MAY, APRIL]);

  const back = again(noted, BODY, 'hash', JUNE);
  expect(captured(back)).toBe(JUNE);
  expect(back.versions.map(({ textSha256, clippedAt }) => [textSha256, clippedAt])).toEqual([
    ['hash', MARCH],
    ['other', APRIL],
  ]);
});

test('a clipping of several texts from before the instant was kept does not pretend to know it', () => {
  const { textClippedAt: _, ...old } = again(first, OTHER, 'other', APRIL);
  expect(captured(old)).toBeNull();
  expect(versionOf(old).clippedAt).toBe(APRIL);
});
