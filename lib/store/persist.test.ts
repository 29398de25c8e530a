import { expect, test } from 'vitest';
import { keepStorage } from './persist.ts';

test.each([
  ['granted', { persist: () => Promise.resolve(true) }, true],
  ['refused', { persist: () => Promise.resolve(false) }, false],
  ['failing', { persist: () => Promise.reject(new TypeError('opaque origin')) }, false],
  ['not to be asked', undefined, false],
])('a browser that is %s', async (_what, storage, expected) => {
  expect(await keepStorage(storage)).toBe(expected);
});
