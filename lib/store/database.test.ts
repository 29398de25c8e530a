import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { library } from './database.ts';

test('the library is opened once, however many ask; again after it was closed, or when opening failed', async () => {
  vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new Error('once'));
  await expect(library()).rejects.toThrow('once');
  const [first, ...others] = await Promise.all([library(), library(), library()]);
  expect(others.every((other) => other === first)).toBe(true);
  first?.close();
  const [second, third] = await Promise.all([library(), library()]);
  expect([second === first, second === third, second.isOpen()]).toEqual([false, true, true]);
  await second.delete();
});
