import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const createMenus = vi.fn(async () => undefined);
const updateRegistration = vi.fn(async () => undefined);
vi.mock('./menus.ts', () => ({ createMenus }));
vi.mock('./pages.ts', () => ({ updateRegistration }));
const { setUp } = await import('./set-up.ts');

beforeEach(async () => {
  createMenus.mockClear();
  updateRegistration.mockReset().mockResolvedValue(undefined);
  await fakeBrowser.storage.session.clear();
});

test('once after each start of the browser, however often the background starts', async () => {
  await setUp();
  await setUp();
  expect(createMenus).toHaveBeenCalledTimes(1);
  await fakeBrowser.storage.session.clear();
  await setUp();
  expect(updateRegistration).toHaveBeenCalledTimes(2);
});

test('asked for by several events at once, once', async () => {
  await Promise.all([setUp(), setUp()]);
  expect(createMenus).toHaveBeenCalledTimes(1);
  expect(updateRegistration).toHaveBeenCalledTimes(1);
});

test('what was stopped in the midst of it is begun anew', async () => {
  updateRegistration.mockRejectedValueOnce(new Error('stopped'));
  await expect(setUp()).rejects.toThrow('stopped');
  await setUp();
  expect(updateRegistration).toHaveBeenCalledTimes(2);
});
