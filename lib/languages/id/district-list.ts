import districts from './data/districts.json' with { type: 'json' };
import type { Region } from './region-list.ts';

// Pure: pages that never ask for a district leave the list out of their bundle.
const REGENCIES = /* @__PURE__ */ Object.keys(districts);
const LISTS = /* @__PURE__ */ Object.values(districts);

/**
 * Where an entry stands: number of its list, of the district within the regency, and of the first unit of its name, in one
 * number. No object is made for the 7,000 that no article asks for.
 */
type Place = number;
const LIST = 1 << 20;
const NUMBER = 1 << 13;

const placeOf = (list: number, number: number, start: number): Place => list * LIST + number * NUMBER + start;

/** The places by how their names begin. */
let places: Map<number, Place[]> | null = null;

const asked = new Map<string, readonly Region[]>();
const MOST_ASKED = 2000;

/**
 * The districts (kecamatan) of this very name; several regencies may have one. The list is looked through at first use; what
 * was found is remembered.
 */
export function districtsNamed(name: string): readonly Region[] {
  const key = keyOf(name);
  let found = asked.get(key);
  if (!found) {
    places ??= readLists();
    found = search(key, places.get(opening(key, 0)) ?? []);
    if (asked.size >= MOST_ASKED) asked.clear();
    asked.set(key, found);
  }
  return found;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[\s'’.-]+/g, '');

const COLON = 58;
const COMMA = 44;

/** Lists are "Name,Name,07:Name": the numbers go on from one to the next unless they are given. */
function readLists(): Map<number, Place[]> {
  const read = new Map<number, Place[]>();
  LISTS.forEach((list, l) => {
    let number = 0;
    for (let at = 0; at < list.length; at = endOf(list, at) + 1) {
      const digits = list.charCodeAt(at + 1) === COLON ? 1 : list.charCodeAt(at + 2) === COLON ? 2 : 0;
      number = digits ? Number(list.slice(at, at + digits)) : number + 1;
      const start = digits ? at + digits + 1 : at;
      const begin = opening(list, start);
      const alike = read.get(begin);
      if (alike) alike.push(placeOf(l, number, start));
      else read.set(begin, [placeOf(l, number, start)]);
    }
  });
  return read;
}

const endOf = (list: string, from: number): number => {
  const comma = list.indexOf(',', from);
  return comma < 0 ? list.length : comma;
};

function search(key: string, alike: readonly Place[]): Region[] {
  const found: Region[] = [];
  for (const place of alike) {
    const l = Math.floor(place / LIST);
    const start = place % NUMBER;
    const name = LISTS[l]!.slice(start, endOf(LISTS[l]!, start));
    if (keyOf(name) !== key) continue;
    const number = Math.floor((place % LIST) / NUMBER);
    found.push({ code: `${REGENCIES[l]}.${String(number).padStart(2, '0')}`, name, level: 'district' });
  }
  return found;
}

/** The first two units from `at` on that a key has too, in one number; case does not count. */
function opening(text: string, at: number): number {
  let code = 0;
  for (let i = at, found = 0; i < text.length && found < 2; i++) {
    const unit = text.charCodeAt(i);
    if (unit === COMMA) break;
    if (unit === 32 || unit === 39 || unit === 45 || unit === 46 || unit === 0x2019) continue;
    code = code * 128 + (unit < 128 ? unit | 32 : 0);
    found++;
  }
  return code;
}
