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
  ['a call that there is not', { sorot: 1, call: 'toString', argument: null }, 'own', 'left alone'],
  ['a message of a library', { type: 'ping' }, 'own', 'left alone'],
])('%s', async (_, message, id, expected) => {
  answer(answers);
  await expect(heard(message, id)).resolves.toEqual(expected);
});

test('after a reload of the extension it knows that it is left over', () => {
  expect(isAlive()).toBe(true);
  runtime.id = undefined;
  expect(isAlive()).toBe(false);
});
