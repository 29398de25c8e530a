import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { envelope } from './envelope.ts';
import { originOf, type Sender } from './sender.ts';
import { serve } from './server.ts';

const own = { id: 'sorot', root: 'chrome-extension://sorot/' };

describe('who is asking', () => {
  const tab = { id: 7 };
  const cases: [string, Sender, string][] = [
    ['the popup', { id: 'sorot', url: 'chrome-extension://sorot/popup.html' }, 'extension'],
    [
      'the library in a tab',
      { id: 'sorot', url: 'chrome-extension://sorot/library.html#/x', tab, frameId: 0 },
      'extension',
    ],
    ['our content script', { id: 'sorot', url: 'https://kabar.example/a', tab, frameId: 0 }, 'page'],
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }, 'stranger'],
    ['another extension that names our page', { id: 'other', url: 'chrome-extension://sorot/popup.html' }, 'stranger'],
    ['a page (no id)', { url: 'https://kabar.example/a', tab, frameId: 0 }, 'stranger'],
    ['a frame within a page', { id: 'sorot', url: 'https://ads.example/', tab, frameId: 3 }, 'stranger'],
    ['a look-alike address', { id: 'sorot', url: 'https://chrome-extension://sorot/', frameId: 0 }, 'stranger'],
    ['no address', { id: 'sorot', tab, frameId: 0 }, 'stranger'],
    ['data address', { id: 'sorot', url: 'data:text/html,x', tab, frameId: 0 }, 'stranger'],
  ];
  test.each(cases)('%s', (_, sender, kind) => expect(originOf(sender, own).kind).toBe(kind));
});

describe('answers', () => {
  interface Demo {
    double: (n: number) => number;
    secret: (argument: null) => string;
    fail: (argument: null) => never;
  }
  const answer = vi.fn((n: number) => n * 2);
  const listen = serve<Demo>({
    double: { from: 'any', argument: v.number(), answer },
    secret: { from: 'extension', argument: v.null(), answer: () => 'note' },
    fail: {
      from: 'any',
      argument: v.null(),
      answer: () => {
        throw new DOMException('no room', 'QuotaExceededError');
      },
    },
  });
  const page = { kind: 'page', url: 'https://kabar.example/', tabId: 1 } as const;

  test('a right call', async () => {
    expect(await listen(envelope('double', 4), page)).toEqual({ ok: true, value: 8 });
  });

  const refused: [string, string, unknown, Parameters<typeof listen>[1], string][] = [
    ['stranger', 'double', 1, { kind: 'stranger' }, 'refused'],
    ['a page asking what only our views may', 'secret', null, page, 'refused'],
    ['wrong shape', 'double', '4', page, 'invalid'],
    ['unknown call', 'nothing', null, page, 'not-found'],
    ['inherited name', 'constructor', null, page, 'not-found'],
    ['prototype name', '__proto__', null, page, 'not-found'],
    ['what went wrong keeps its code', 'fail', null, page, 'quota'],
  ];
  test.each(refused)('%s', async (_, call, argument, origin, code) => {
    answer.mockClear();
    expect(await listen(envelope(call, argument), origin)).toMatchObject({ ok: false, error: { code } });
    expect(answer).not.toHaveBeenCalled();
  });

  test.each([null, undefined, 'double', { call: 'double' }, { sorot: 2, call: 'double' }, [], { sorot: 1, call: 3 }])(
    'not ours: %j',
    (message) => expect(listen(message, page)).toBeUndefined(),
  );
});
