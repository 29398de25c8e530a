import { beforeEach, expect, test, vi } from 'vitest';
import { backupDue, putOffBackup, readBackupMemory, rememberBackup } from './backup.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('./browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value);
        },
      },
    },
  },
}));
beforeEach(() => stored.clear());

const NOW = new Date('2024-11-27T08:00:00Z');
const ago = (days: number): string => new Date(NOW.getTime() - days * 86_400_000).toISOString();

test.each<[string, last: string | null, later: string | null, changed: number, due: boolean]>([
  ['nothing here yet', null, null, 0, false],
  ['a few clippings, never backed up', null, null, 19, false],
  ['many, never backed up', null, null, 20, true],
  ['many, put off just now', null, ago(0), 500, false],
  ['put off a fortnight ago', null, ago(14), 500, true],
  ['backed up lately, much has changed', ago(29), null, 500, false],
  ['an old backup, nothing has changed', ago(400), null, 0, false],
  ['an old backup, one has changed', ago(30), null, 1, true],
  ['an old backup, put off', ago(60), ago(13), 50, false],
  ['an old backup, put off long ago', ago(60), ago(15), 50, true],
  ['the clock was set back: a backup to come', ago(-5), null, 50, false],
  ['what was remembered cannot be read', 'kemarin', 'nanti', 20, true],
])('%s', (_, last, later, changed, due) => {
  expect(backupDue({ last, later }, changed, NOW)).toBe(due);
});

test('is remembered from one time to the next; what is damaged counts as never', async () => {
  expect(await readBackupMemory()).toEqual({ last: null, later: null });
  await rememberBackup(NOW);
  await putOffBackup(NOW);
  expect(await readBackupMemory()).toEqual({ last: NOW.toISOString(), later: NOW.toISOString() });
  stored.set('lastBackup', 12);
  expect((await readBackupMemory()).last).toBeNull();
});
