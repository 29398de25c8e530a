import { expect, test } from 'vitest';
import { describe as selectorsOf } from '../anchor/index.ts';
import { makeClipping, sha256 } from '../clipping/make.ts';
import type { Clipping, StoredAnnotation } from '../model/clipping.ts';
import { annotations, article, BODY } from '../store/sample.ts';
import { uniteClippings } from './compare.ts';

const mark = (id: string, start: number, end: number, note: string): StoredAnnotation => ({
  kind: 'highlight',
  id,
  start,
  end,
  text: BODY.slice(start, end),
  selectors: selectorsOf(BODY, { start, end }),
  status: 'added',
  note,
});

async function clippingWith(marks: readonly StoredAnnotation[], day: number): Promise<Clipping> {
  const made = makeClipping(article(), await sha256(BODY), annotations(), {}, new Date(Date.UTC(2024, 8, day)));
  return { ...made, annotations: [...made.annotations, ...marks] };
}

const notes = ({ annotations: all }: Clipping): string[] =>
  all.filter((a) => a.kind === 'highlight').map((a) => `${a.start}-${a.end} ${a.note}`);

test.each([
  [
    'that overlap stay two',
    [mark('a', 0, 20, 'dari sini')],
    [mark('b', 10, 30, 'dari sana')],
    ['0-20 dari sini', '10-30 dari sana'],
  ],
  [
    'of which each side noted the same one have both notes',
    [mark('a', 0, 20, 'dari sini')],
    [mark('a', 0, 20, 'dari sana')],
    ['0-20 dari sana\n\ndari sini'],
  ],
  ['that are the same on both sides are one', [mark('a', 0, 20, 'sama')], [mark('a', 0, 20, 'sama')], ['0-20 sama']],
])('stretches marked by hand %s', async (_, here, file, expected) => {
  const united = uniteClippings(await clippingWith(here, 1), await clippingWith(file, 2));
  expect(notes(united)).toEqual(expected);
});
