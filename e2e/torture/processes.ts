import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { until } from '../harness/tab.ts';

/** The processes of the browser that runs on this profile: a folder made for this test alone, which each of them names. */
function processesOf(profile: string): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes(profile))
    .map((line) => Number.parseInt(line, 10));
}

/** @returns the processes that were killed */
function kill(profile: string): number[] {
  const killed = processesOf(profile);
  for (const id of killed) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
  return killed;
}

/**
 * Whether nothing of a killed process runs any more. Its first thread may be dead, and its name gone, while others still hold
 * the lock of the database: a browser that starts then cannot open it.
 */
function isOver(id: number): boolean {
  try {
    process.kill(id, 0);
  } catch {
    return true;
  }
  // Elsewhere a process that is over is gone at once.
  if (!existsSync('/proc/self')) return false;
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8').includes(') Z ') && readdirSync(`/proc/${id}/task`).length === 1;
  } catch {
    return true;
  }
}

/** Kills a browser with all its processes, as a crash of the machine would, and waits until another can open its profile. */
export async function killBrowser(browser: { close(): Promise<void> }, profile: string): Promise<void> {
  const killed = kill(profile);
  await browser.close().catch(() => undefined);
  const over = () => processesOf(profile).length === 0 && killed.every(isOver);
  await until(async () => over() || null, 'the browser to be gone', 20_000);
}
