// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Meeting } from '../annotator.content/desk.ts';

const ask = vi.fn(async () => null);
vi.mock('../../lib/messages/content.ts', () => ({ ask }));
const { scout } = await import('./scout.ts');

const SENTENCE =
  'Ketua Bawaslu mengatakan rapat itu digelar untuk mencegah pelanggaran yang terjadi pada pemilu lalu di daerah. ';
const STORY = `<article><h1>Rapat di Kenanga</h1><p>${SENTENCE.repeat(5)}</p></article>`;
let end = (): void => undefined;
const start = (meeting: Meeting = {}): void => {
  end = scout(meeting);
};
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockClear();
  history.replaceState(null, '', '/berita/rapat-pleno-terbuka-di-kenanga');
  document.body.innerHTML = '<ul><li><a href="/a">Berita</a></li></ul>';
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

test('the annotator is asked for at once where there may be an article, and once only', async () => {
  document.body.innerHTML = STORY;
  start();
  expect(ask).toHaveBeenCalledExactlyOnceWith('page.annotate', null);
  document.body.insertAdjacentHTML('beforeend', STORY);
  await pass(2000);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('a page that is no article asks for nothing', async () => {
  start();
  document.body.insertAdjacentHTML('beforeend', '<p>Menu</p>');
  await pass(2000);
  expect(ask).not.toHaveBeenCalled();
});

test('an article that comes late is seen', async () => {
  start();
  document.body.insertAdjacentHTML('beforeend', STORY);
  await pass(500);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('after a change of the address within the document', async () => {
  history.replaceState(null, '', '/');
  document.body.innerHTML = STORY;
  start();
  expect(ask).not.toHaveBeenCalled();
  history.pushState(null, '', '/berita/rapat-pleno-terbuka-di-kenanga');
  document.body.append('x');
  await pass(500);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('ended, or with the annotator there already, it asks for nothing', async () => {
  start();
  end();
  document.body.insertAdjacentHTML('beforeend', STORY);
  await pass(500);
  start({ sorot: {} as Required<Meeting>['sorot'] });
  await pass(500);
  expect(ask).not.toHaveBeenCalled();
});
