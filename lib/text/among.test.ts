import { expect, test } from 'vitest';
import { isAmong } from './among.ts';

test.each([
  ['dan', true],
  ['serta', true],
  ['di', true],
  ['ser', false],
  ['erta', false],
  ['', false],
  ['|', false],
  ['d', false],
])('"%s"', (word, among) => {
  expect(isAmong(word, 'dan|serta|disana|di')).toBe(among);
});
