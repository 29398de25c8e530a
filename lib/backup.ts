import { browser } from './browser.ts';

/** What is remembered of backups: ISO 8601 instants, null for never. */
export interface BackupMemory {
  /** The last full backup. */
  readonly last: string | null;
  /** The last time that the reminder was put off. */
  readonly later: string | null;
}

/** A backup of so many days ago is old, once anything has changed since. */
const OLD_DAYS = 30;
/** Never backed up: so many clippings are worth a reminder. */
const LEAST = 20;
/** Put off, the reminder keeps quiet for so many days. */
const QUIET_DAYS = 14;

/**
 * Whether to remind of a backup.
 * @param changed number of clippings that were made or changed since the last backup; all of them when there was none
 */
export function backupDue({ last, later }: BackupMemory, changed: number, now: Date): boolean {
  if (daysSince(later, now) < QUIET_DAYS) return false;
  const age = daysSince(last, now);
  return age === Number.POSITIVE_INFINITY ? changed >= LEAST : age >= OLD_DAYS && changed > 0;
}

/** Infinite when it never was, or is not to be read. A clock that was set back makes it today. */
function daysSince(instant: string | null, now: Date): number {
  const at = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : Math.max(0, (now.getTime() - at) / 86_400_000);
}

const LAST = 'lastBackup';
const LATER = 'backupLater';

export async function readBackupMemory(): Promise<BackupMemory> {
  const [last, later] = await Promise.all(
    [LAST, LATER].map(async (key) => (await browser.storage.local.get(key))[key]),
  );
  return { last: typeof last === 'string' ? last : null, later: typeof later === 'string' ? later : null };
}

export const rememberBackup = (at: Date): Promise<void> => browser.storage.local.set({ [LAST]: at.toISOString() });

export const putOffBackup = (at: Date): Promise<void> => browser.storage.local.set({ [LATER]: at.toISOString() });
