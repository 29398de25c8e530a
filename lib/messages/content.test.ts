import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => boolean;
const listeners = new Set<Listener>();
const runtime = {
  id: 'own' as string | undefined,
  sendMessage: vi.fn(),
  onMessage: { addListener: (l: Listener) => listeners.add(l), removeListener: (l: Listener) => listeners.delete(l) },
};
vi.stubGlobal('browser', { runtime });
const { answer, ask, isAlive } = await import('./content.ts');

beforeEach(() => {
  listeners.clear();
  runtime.id = 'own';
  runtime.sendMessage.mockReset();
});

test('a call travels in an envelope, and its value comes back', async () => {
  runtime.sendMessage.mockResolvedValue({ ok: true, value: null });
  await expect(ask('page.count', { count: 3 })).resolves.toBeNull();
  expect(runtime.sendMessage).toHaveBeenCalledWith({ sorot: 1, call: 'page.count', argument: { count: 3 } });
});

test.each([
  ['a failure keeps its code', { ok: false, error: { code: 'quota', message: 'full', detail: null } }, 'quota'],
  ['no answer', undefined, 'internal'],
  ['an answer of somebody else', { hello: 1 }, 'internal'],
])('%s', async (_, reply, code) => {
  runtime.sendMessage.mockResolvedValue(reply);
  await expect(ask('page.count', { count: 3 })).rejects.toMatchObject({ code });
});

const nobody = new Error('Could not establish connection. Receiving end does not exist.');

test('a call that nobody heard, for the background was being put to sleep, is made again; given up after a while', async () => {
  vi.useFakeTimers();
  runtime.sendMessage.mockRejectedValueOnce(nobody).mockRejectedValueOnce(nobody);
  runtime.sendMessage.mockResolvedValue({ ok: true, value: null });
  const heardAtLast = ask('page.annotate', null);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(heardAtLast).resolves.toBeNull();
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3);

  runtime.sendMessage.mockReset().mockRejectedValue(nobody);
  const never = expect(ask('page.annotate', null)).rejects.toBe(nobody);
  await vi.advanceTimersByTimeAsync(5000);
  await never;
  expect(runtime.sendMessage).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
});

test('a call that may have been heard is never made twice', async () => {
  runtime.sendMessage.mockRejectedValue(new Error('The message port closed before a response was received.'));
  await expect(ask('page.count', { count: 3 })).rejects.toThrow('port closed');
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});

const heard = (message: unknown, id: string): Promise<unknown> =>
  new Promise((resolve) => {
    for (const listener of listeners) if (!listener(message, { id }, resolve)) resolve('left alone');
  });
const answers = { 'page.off': () => null, 'page.read': () => Promise.reject(new Error('broken')) } as never;

test.each([
  ['a call of our own', { sorot: 1, call: 'page.off', argument: null }, 'own', { ok: true, value: null }],
  [
    'a call that fails',
    { sorot: 1, call: 'page.read', argument: null },
    'own',
    { ok: false, error: { code: 'internal', message: 'broken', detail: null } },
  ],
  ['a call of another extension', { sorot: 1, call: 'page.off', argument: null }, 'other', 'left alone'],
  ['a call of the card', { sorot: 1, call: 'page.step', argument: 1 }, 'own', { ok: true, value: ['page.step', 1] }],
  ['a message of a library', { type: 'ping' }, 'own', 'left alone'],
])('%s', async (_, message, id, expected) => {
  answer(answers, (...passedOn) => passedOn);
  await expect(heard(message, id)).resolves.toEqual(expected);
});

test('after a reload of the extension it knows that it is left over', () => {
  expect(isAlive()).toBe(true);
  runtime.id = undefined;
  expect(isAlive()).toBe(false);
});
