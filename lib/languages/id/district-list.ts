import districts from './data/districts.json' with { type: 'json' };
import type { Region } from './region-list.ts';

// Pure: pages that never ask for a district leave the list out of their bundle.
const REGENCIES = /* @__PURE__ */ Object.keys(districts);
const LISTS = /* @__PURE__ */ Object.values(districts);

/** Between the lists where they are searched. */
const LIST_END = ';';

/** All lists as keys, one behind the other. */
let keys: string | null = null;

const asked = new Map<string, readonly Region[]>();
const MOST_ASKED = 2000;

/**
 * The districts (kecamatan) of this very name; several regencies may have one. An article asks for none or a few of the 7,000:
 * they are searched for, and what was found is remembered.
 */
export function districtsNamed(name: string): readonly Region[] {
  const key = keyOf(name);
  let found = asked.get(key);
  if (!found) {
    found = key ? search(key) : [];
    if (asked.size >= MOST_ASKED) asked.clear();
    asked.set(key, found);
  }
  return found;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[\s'’.-]+/g, '');

function search(key: string): Region[] {
  keys ??= keyOf(LISTS.join(LIST_END));
  const found: Region[] = [];
  let list = 0;
  let counted = 0;
  for (let at = keys.indexOf(key); at >= 0; at = keys.indexOf(key, at + 1)) {
    if (!isEdge(keys.charCodeAt(at - 1)) || !isEdge(keys.charCodeAt(at + key.length))) continue;
    for (let end = keys.indexOf(LIST_END, counted); end >= 0 && end < at; end = keys.indexOf(LIST_END, counted)) {
      counted = end + 1;
      list++;
    }
    const end = keys.indexOf(LIST_END, at);
    readList(list, key, found);
    if (end < 0) break;
    at = end;
  }
  return found;
}

/** Comma, colon, semicolon, or an end of all. */
const isEdge = (unit: number): boolean => unit === 44 || unit === 58 || unit === 59 || Number.isNaN(unit);

/** Lists are "Name,Name,07:Name": the numbers go on from one to the next unless they are given. */
function readList(list: number, key: string, found: Region[]): void {
  let number = 0;
  for (const entry of LISTS[list]!.split(',')) {
    const name = entry.slice(entry.indexOf(':') + 1);
    number = name === entry ? number + 1 : Number.parseInt(entry, 10);
    if (keyOf(name) !== key) continue;
    found.push({ code: `${REGENCIES[list]}.${String(number).padStart(2, '0')}`, name, level: 'district' });
  }
}
