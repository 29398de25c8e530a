// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { meeting } from '../annotator.content/desk.ts';

const send = vi.fn(async () => null);
vi.mock('../../lib/messages/content.ts', () => ({ send }));
const { scout } = await import('./scout.ts');

const SENTENCE =
  'Ketua Bawaslu mengatakan rapat itu digelar untuk mencegah pelanggaran yang terjadi pada pemilu lalu di daerah. ';
const STORY = `<article><h1>Rapat di Kenanga</h1><p>${SENTENCE.repeat(5)}</p></article>`;
const end = (): void => meeting().scout?.end();
/** Hides the page. @returns what shows it again */
const hide = (): (() => void) => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  return () => {
    visibility.mockReturnValue('visible');
    dispatchEvent(new Event('visibilitychange'));
  };
};
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  send.mockClear();
  history.replaceState(null, '', '/berita/rapat-pleno-terbuka-di-kenanga');
  document.body.innerHTML = '<ul><li><a href="/a">Berita</a></li></ul>';
});
afterEach(() => {
  end();
  delete meeting().annotator;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('the annotator is asked for at once where there may be an article, and once only', async () => {
  document.body.innerHTML = STORY;
  scout();
  await pass(0);
  expect(send).toHaveBeenCalledExactlyOnceWith('page.annotate', null);
  document.body.insertAdjacentHTML('beforeend', STORY);
  await pass(2000);
  expect(send).toHaveBeenCalledTimes(1);
});

test('a page that is no article asks for nothing', async () => {
  scout();
  document.body.insertAdjacentHTML('beforeend', '<p>Menu</p>');
  await pass(2000);
  expect(send).not.toHaveBeenCalled();
});

test('an article that comes late is seen', async () => {
  scout();
  document.body.insertAdjacentHTML('beforeend', STORY);
  await pass(500);
  expect(send).toHaveBeenCalledTimes(1);
});

test('after a change of the address within the document', async () => {
  history.replaceState(null, '', '/');
  document.body.innerHTML = STORY;
  scout();
  await pass(0);
  expect(send).not.toHaveBeenCalled();
  history.pushState(null, '', '/berita/rapat-pleno-terbuka-di-kenanga');
  document.body.append('x');
  await pass(500);
  expect(send).toHaveBeenCalledTimes(1);
});

test('ended, or with the annotator there already, it asks for nothing', async () => {
  scout();
  end();
  document.body.insertAdjacentHTML('beforeend', STORY);
  await pass(500);
  meeting().annotator = { alive: true } as never;
  scout();
  await pass(0);
  expect(send).not.toHaveBeenCalled();
  // One that an older version of the extension has left behind is no annotator.
  meeting().annotator = { alive: false } as never;
  scout();
  await pass(0);
  expect(send).toHaveBeenCalledTimes(1);
});

test('ended before it has looked, by an annotator that came with it, it asks for nothing, and what it leaves is there', async () => {
  document.body.innerHTML = STORY;
  scout();
  end();
  await pass(2000);
  expect(send).not.toHaveBeenCalled();
  expect(meeting().scout?.kindOfAddress(location.href)).toBe('story');
});

test('put in again, one looks out, not two', async () => {
  scout();
  scout();
  document.body.insertAdjacentHTML('beforeend', STORY);
  await pass(500);
  expect(send).toHaveBeenCalledTimes(1);
});

test('a hidden page is looked at when it is seen', async () => {
  const show = hide();
  document.body.innerHTML = STORY;
  scout();
  await pass(2000);
  expect(send).not.toHaveBeenCalled();
  show();
  expect(send).toHaveBeenCalledTimes(1);
});

test('what changes in a page that was hidden since is looked at when it is seen again', async () => {
  scout();
  const show = hide();
  document.body.insertAdjacentHTML('beforeend', STORY);
  await pass(2000);
  expect(send).not.toHaveBeenCalled();
  show();
  expect(send).toHaveBeenCalledTimes(1);
});

test('a page whose small texts change all the time is not looked at again', async () => {
  const read = vi.spyOn(Range.prototype, 'toString');
  scout();
  for (let i = 0; i < 20; i++) {
    document.body.insertAdjacentHTML('beforeend', `<b>${i}</b>`);
    await pass(100);
  }
  expect(read).toHaveBeenCalledTimes(1);
  document.body.insertAdjacentHTML('beforeend', '<p>Teks yang panjang, tetapi tanpa kalimat yang selesai di sini</p>');
  await pass(500);
  expect(read).toHaveBeenCalledTimes(2);
});
