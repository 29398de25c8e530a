import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from '../../lib/browser.ts';
import { bringCard } from './card.ts';
import { showCount } from './toolbar.ts';

const TAB = 7;
/** The toolbar button of the tab, as the browser keeps it. */
const button = { text: '', title: 'Sorot' };
const execute = vi.fn(async (): Promise<unknown[]> => [{ result: true }]);

beforeEach(async () => {
  vi.useFakeTimers();
  const { action, runtime, scripting } = browser;
  vi.spyOn(scripting, 'executeScript').mockImplementation(execute as never);
  vi.spyOn(action, 'getBadgeText').mockImplementation(async () => button.text);
  vi.spyOn(action, 'setBadgeText').mockImplementation(async ({ text }) => {
    button.text = text ?? '';
  });
  vi.spyOn(action, 'setTitle').mockImplementation(async ({ title }) => {
    button.title = title ?? '';
  });
  vi.spyOn(runtime, 'getManifest').mockReturnValue({ action: { default_title: 'Sorot' } } as never);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
  await showCount(TAB, 23);
});
afterEach(() => {
  execute.mockReset().mockResolvedValue([{ result: true }]);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Settles with what came of it, when all pauses are over. */
async function bring(): Promise<unknown> {
  const done = bringCard(TAB).then(
    () => 'came',
    (error) => error.code,
  );
  await vi.runAllTimersAsync();
  return done;
}

test('a card that fails to load in passing is brought all the same, and nobody is troubled', async () => {
  execute.mockRejectedValueOnce(new Error('Frame with ID 0 was removed.'));
  expect(await bring()).toBe('came');
  expect(button).toEqual({ text: '23', title: 'Sorot' });
});

test.each([
  ['does not load', () => execute.mockRejectedValue(new Error('Could not load file'))],
  ['loads and does not begin', () => execute.mockResolvedValue([{ result: undefined }])],
])('one that %s is told on the button, until it has come', async (_, fail) => {
  fail();
  expect(await bring()).toBe('no-annotator');
  expect(button).toEqual({ text: '23!', title: 'toolbarNoCard' });
  expect(await bring()).toBe('no-annotator');
  expect(button.text).toBe('23!');

  execute.mockResolvedValue([{ result: true }]);
  expect(await bring()).toBe('came');
  expect(button).toEqual({ text: '23', title: 'Sorot' });
});

test('the failure is told to the page also when its tab is gone', async () => {
  execute.mockRejectedValue(new Error('No tab with id: 7'));
  vi.mocked(browser.action.getBadgeText).mockRejectedValue(new Error('No tab with id: 7'));
  expect(await bring()).toBe('no-annotator');
});
