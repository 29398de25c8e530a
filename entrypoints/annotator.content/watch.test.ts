// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { meeting } from './desk.ts';
import { bringsText, haveText } from './text-changes.ts';
import { watch } from './watch.ts';

meeting().scout = { bringsText, haveText } as never;

let end: () => void = () => undefined;
let reread = vi.fn(async () => 1);

beforeEach(() => {
  vi.useFakeTimers();
  document.head.innerHTML = '<link rel="canonical" href="/lama"><meta property="article:published_time" content="">';
  document.body.innerHTML = `<p id="clock">08.15</p><article><p id="first">${'kata '.repeat(20)}</p></article>`;
  reread = vi.fn(async () => 1);
  const roots = [...document.querySelectorAll('article')];
  end = watch({ roots: () => roots, reread });
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const article = (): HTMLElement => document.querySelector('article') as HTMLElement;
const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
/** Lets the observer hear, and time pass. */
const pass = async (milliseconds: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds);
};
const LONG = 'Teks yang cukup panjang untuk menjadi sebuah paragraf berita yang baru.';

test('the page is read once at the start', async () => {
  await pass(1000);
  expect(reread).toHaveBeenCalledTimes(1);
});

describe('read again, once the page has settled:', () => {
  test.each<[string, () => void]>([
    ['a paragraph comes', () => article().insertAdjacentHTML('beforeend', `<p>${LONG}</p>`)],
    ['a paragraph goes', () => byId('first').remove()],
    ['words are edited', () => ((byId('first').firstChild as Text).data = 'Kata lain.')],
    [
      'an article comes below',
      () => document.body.insertAdjacentHTML('beforeend', `<article><p>${LONG}</p></article>`),
    ],
    ['the article goes', () => article().remove()],
    ['a paragraph is hidden', () => byId('first').setAttribute('hidden', '')],
    ['the declared address is put right in place', () => document.querySelector('link')?.setAttribute('href', '/baru')],
    [
      'the declared day is put right in place',
      () => document.querySelector('meta')?.setAttribute('content', '2024-09-18'),
    ],
    ['the page turns dark', () => document.body.setAttribute('class', 'gelap')],
    [
      'the address changes',
      () => {
        history.pushState(null, '', '/berita-lain');
        document.body.append('x');
      },
    ],
  ])('%s', async (_, change) => {
    await pass(1000);
    change();
    await pass(100);
    expect(reread).toHaveBeenCalledTimes(1);
    await pass(400);
    expect(reread).toHaveBeenCalledTimes(2);
  });
});

describe('not read again:', () => {
  test.each<[string, () => void]>([
    ['a clock ticks', () => (byId('clock').textContent = '08.16')],
    ['a link outside leads elsewhere', () => byId('clock').setAttribute('href', '/lain')],
    ['a counter outside is styled', () => byId('clock').setAttribute('style', 'color: red')],
    [
      'a script or picture is loaded',
      () => article().append(document.createElement('script'), document.createElement('img')),
    ],
    ['an empty box opens', () => document.body.append(document.createElement('div'))],
  ])('%s', async (_, change) => {
    await pass(1000);
    change();
    await pass(2000);
    expect(reread).toHaveBeenCalledTimes(1);
  });
});

test('many changes in a row are one reading, and none waits longer than half a second', async () => {
  await pass(1000);
  for (let i = 0; i < 8; i++) {
    article().insertAdjacentHTML('beforeend', `<p>${LONG}</p>`);
    await pass(60);
  }
  expect(reread).toHaveBeenCalledTimes(2);
});

test('a page that takes long to read is read less often', async () => {
  reread.mockImplementation(async () => 100);
  await pass(1000);
  article().insertAdjacentHTML('beforeend', `<p>${LONG}</p>`);
  await pass(500);
  expect(reread).toHaveBeenCalledTimes(2);
  article().insertAdjacentHTML('beforeend', `<p>${LONG}</p>`);
  await pass(1500);
  expect(reread).toHaveBeenCalledTimes(2);
  await pass(2500);
  expect(reread).toHaveBeenCalledTimes(3);
});

test('what changes while the page is being read waits its turn, as long as the reading took', async () => {
  await pass(1000);
  // A long page is read in slices, with pauses: 100 ms of work in 900 ms.
  reread.mockImplementation(async () => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    return 100;
  });
  const restless = setInterval(() => article().insertAdjacentHTML('beforeend', `<p>${LONG}</p>`), 50);
  await pass(8000);
  clearInterval(restless);
  // One in four seconds: three of pause after each, for a hundred milliseconds of work.
  expect(reread.mock.calls.length - 1).toBeLessThanOrEqual(3);
  expect(reread.mock.calls.length - 1).toBeGreaterThanOrEqual(2);
});

test('in a hidden tab nothing is read; when it is seen again, once', async () => {
  await pass(1000);
  const hide = (state: 'hidden' | 'visible'): void => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  };
  hide('hidden');
  article().insertAdjacentHTML('beforeend', `<p>${LONG}</p>`);
  await pass(5000);
  expect(reread).toHaveBeenCalledTimes(1);
  hide('visible');
  await pass(1000);
  expect(reread).toHaveBeenCalledTimes(2);
});

test('ended, it hears nothing any more', async () => {
  await pass(1000);
  end();
  article().insertAdjacentHTML('beforeend', `<p>${LONG}</p>`);
  await pass(2000);
  expect(reread).toHaveBeenCalledTimes(1);
});

test('ended while the page was being read, it does not read again', async () => {
  let read: (took: number) => void = () => undefined;
  reread.mockImplementation(() => new Promise((resolve) => (read = resolve)));
  article().insertAdjacentHTML('beforeend', `<p>${LONG}</p>`);
  await pass(1000);
  const before = reread.mock.calls.length;
  article().insertAdjacentHTML('beforeend', `<p>${LONG}</p>`);
  await pass(1);
  end();
  read(1);
  await pass(5000);
  expect(reread).toHaveBeenCalledTimes(before);
});
