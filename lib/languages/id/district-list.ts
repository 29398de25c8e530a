import districts from './data/districts.json' with { type: 'json' };
import type { Region } from './region-list.ts';

/** A district as the list has it, its name not yet read for comparison. */
interface Waiting {
  readonly regency: string;
  readonly number: number;
  readonly name: string;
}

/** Districts whose names begin alike; filed by name when the first of them is asked for. */
interface Drawer {
  readonly waiting: Waiting[];
  byName: Map<string, Region[]> | null;
}

let drawers: Map<number, Drawer> | null = null;

/**
 * The districts (kecamatan) of this very name; several regencies may have one. The list is read at first use, its names
 * letter by letter: an article asks for few of the 7,000.
 */
export function districtsNamed(name: string): readonly Region[] {
  const key = keyOf(name);
  drawers ??= readList();
  const drawer = drawers.get(opening(key));
  if (!drawer) return NONE;
  drawer.byName ??= file(drawer.waiting);
  return drawer.byName.get(key) ?? NONE;
}

const NONE: readonly Region[] = [];

const keyOf = (name: string): string => name.toLowerCase().replace(/[\s'’.-]+/g, '');

/** Lists are "Name,Name,07:Name": the numbers go on from one to the next unless they are given. */
function readList(): Map<number, Drawer> {
  const read = new Map<number, Drawer>();
  for (const [regency, list] of Object.entries(districts)) {
    let number = 0;
    for (const entry of list.split(',')) {
      const colon = entry.indexOf(':');
      number = colon > 0 ? Number(entry.slice(0, colon)) : number + 1;
      const name = colon > 0 ? entry.slice(colon + 1) : entry;
      const at = opening(name);
      const drawer = read.get(at);
      if (drawer) drawer.waiting.push({ regency, number, name });
      else read.set(at, { waiting: [{ regency, number, name }], byName: null });
    }
  }
  return read;
}

function file(waiting: readonly Waiting[]): Map<string, Region[]> {
  const byName = new Map<string, Region[]>();
  for (const { regency, number, name } of waiting) {
    const district: Region = { code: `${regency}.${String(number).padStart(2, '0')}`, name, level: 'district' };
    const key = keyOf(name);
    const same = byName.get(key);
    if (same) same.push(district);
    else byName.set(key, [district]);
  }
  return byName;
}

/** The first two characters of a name that its key has too, in one number; case does not count. */
function opening(name: string): number {
  let code = 0;
  for (let i = 0, found = 0; i < name.length && found < 2; i++) {
    const unit = name.charCodeAt(i);
    if (unit === 32 || unit === 39 || unit === 45 || unit === 46 || unit === 0x2019) continue;
    code = code * 128 + (unit < 128 ? unit | 32 : 0);
    found++;
  }
  return code;
}
