import { expect, test, vi } from 'vitest';
import { ask } from './ask.ts';
import { meeting } from './desk.ts';

const send = vi.fn();
meeting().scout = { send } as never;

test('gives what the background answers', async () => {
  send.mockResolvedValue({ ok: true, value: null });
  expect(await ask('page.count', { count: 3 })).toBeNull();
  expect(send).toHaveBeenCalledWith('page.count', { count: 3 });
});

test('fails with what the background says, its code with it', async () => {
  const error = { code: 'no-annotator', message: 'The card could not begin.', detail: null };
  send.mockResolvedValue({ ok: false, error });
  await expect(ask('page.card', null)).rejects.toEqual(error);
});

test('fails where nobody answers', async () => {
  send.mockResolvedValue(undefined);
  await expect(ask('page.card', null)).rejects.toThrow('No answer.');
});
