import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** The processes of the browser that runs on this profile: a folder made for this test alone, which each of them names. */
export function processesOf(profile: string): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes(profile))
    .map((line) => Number.parseInt(line, 10));
}

/** @returns the processes that were killed */
export function kill(profile: string): number[] {
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
export function isOver(id: number): boolean {
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
