/** Reads the log of Chromium's database (LevelDB's log format: blocks of 32 KiB, records with a checksum), to see what a kill left. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK = 32_768;
const HEADER = 7;

const CRC32C = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  return crc;
});

function maskedChecksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC32C[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  crc = (crc ^ 0xffffffff) >>> 0;
  return ((((crc >>> 15) | (crc << 17)) >>> 0) + 0xa282ead8) >>> 0;
}

/** `torn`: the last record is not all there, which a kill may do. `damaged`: a wrong record has others behind it. */
export type LogState = 'whole' | 'torn' | 'damaged';

export function logState(log: Buffer): LogState {
  let at = 0;
  while (at < log.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      at += left;
      continue;
    }
    if (at + HEADER > log.length) return 'torn';
    const length = log.readUInt16LE(at + 4);
    const end = at + HEADER + length;
    if (end > log.length && HEADER + length <= left) return 'torn';
    if (HEADER + length > left) return 'damaged';
    if (maskedChecksum(log.subarray(at + 6, end)) !== log.readUInt32LE(at)) return 'damaged';
    at = end;
  }
  return 'whole';
}

/** Files in the folders of all databases in a Chromium profile. */
function databaseFiles(profile: string, name: RegExp): string[] {
  const root = join(profile, 'Default', 'IndexedDB');
  if (!existsSync(root)) return [];
  return readdirSync(root).flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => name.test(file))
      .map((file) => join(root, folder, file)),
  );
}

/** The logs of all databases in a Chromium profile. */
export const databaseLogs = (profile: string): string[] => databaseFiles(profile, /^\d+\.log$/);

/** Another value after the databases were closed and opened again: LevelDB then begins its diary, "LOG", anew. */
export const opening = (profile: string): string =>
  databaseFiles(profile, /^LOG$/)
    .map((file) => statSync(file).ino)
    .join();

export const logStates = (profile: string): LogState[] =>
  databaseLogs(profile).map((file) => logState(readFileSync(file)));
