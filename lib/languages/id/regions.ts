import type { TermHit } from '../../lexicon/lexicon.ts';
import { editDistance } from '../../text/distance.ts';
import { fold } from '../../text/fold.ts';
import { beginsUpper } from '../../text/letter-case.ts';
import { Gap, type Token, tokenize } from '../../text/tokens.ts';
import { districtsNamed } from './district-list.ts';
import type { TermValue } from './lexicon.ts';
import { listingOf } from './listing.ts';
import { type Region, regionsByCode } from './region-list.ts';

export { officialName, type Region } from './region-list.ts';

/** Levels that a word before a region states: "Kab" says regency, "Wali Kota" says city. */
export type RegionLevel = 'province' | 'regency' | 'city';

const CUES: ReadonlyMap<string, RegionLevel> = new Map([
  ['provinsi', 'province'],
  ['propinsi', 'province'],
  ['prov', 'province'],
  ['pemprov', 'province'],
  ['gubernur', 'province'],
  ['wagub', 'province'],
  ['kabupaten', 'regency'],
  ['kab', 'regency'],
  ['pemkab', 'regency'],
  ['bupati', 'regency'],
  ['wabup', 'regency'],
  ['kabuapten', 'regency'],
  ['kabupten', 'regency'],
  ['kota', 'city'],
  ['pemkot', 'city'],
  ['pemko', 'city'],
  ['walikota', 'city'],
  ['walkot', 'city'],
]);

/** The level that a word states of the region behind it; null when it states none. */
export const levelCue = (word: string): RegionLevel | null => CUES.get(fold(word)) ?? null;

/** Which regions an article speaks of: what decides between two of one name. */
export interface RegionContext {
  /** Codes that the article names beyond doubt, with the number of times. */
  readonly certain: ReadonlyMap<string, number>;
  /** Places that no list has, by folded name, with the level that the article states ("Kabupaten Tanah Lembayung"). */
  readonly places: ReadonlyMap<string, RegionLevel>;
}

export const NO_CONTEXT: RegionContext = { certain: new Map(), places: new Map() };

type RegionValue = Extract<TermValue, { list: 'region' }>;

function regionValues(hit: TermHit<TermValue>): readonly RegionValue[] {
  let found: RegionValue[] | null = null;
  for (const value of hit.values)
    if (value.list === 'region') {
      if (found) found.push(value);
      else found = [value];
    }
  return found ?? NONE;
}

const NONE: readonly RegionValue[] = [];

const contexts = new WeakMap<readonly Token[], RegionContext>();

/** Reads from the tokens of an article which regions it names beyond doubt. One pass, remembered with the tokens. */
export function readRegionContext(tokens: readonly Token[]): RegionContext {
  const known = contexts.get(tokens);
  if (known) return known;
  const context = readRegions(tokens);
  contexts.set(tokens, context);
  return context;
}

function readRegions(tokens: readonly Token[]): RegionContext {
  const { keys } = listingOf(tokens);
  const certain = new Map<string, number>();
  const places = new Map<string, RegionLevel>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || !beginsUpper(token.text)) continue;
    const cue = CUES.get(keys[i]!) ?? null;
    const at = cue ? skipDot(tokens, i + 1) : i;
    const found = regionAt(tokens, at, cue, NO_CONTEXT);
    if (!found && cue && STATES_LEVEL.has(keys[i]!)) {
      const to = unknownPlace(tokens, at);
      const key = placeKey(tokens, at, to);
      if (to > at && !places.has(key)) places.set(key, cue);
    }
    if (!found?.sure) continue;
    certain.set(found.region.code, (certain.get(found.region.code) ?? 0) + 1);
    i = found.to - 1;
  }
  return { certain, places };
}

/** Words that only ever stand before the name of a place; "Bupati" and "Gubernur" stand before people too. */
const STATES_LEVEL = new Set(['kabupaten', 'kab', 'kota', 'provinsi', 'prov', 'pemkab', 'pemkot', 'pemprov', 'pemko']);
const MOST_PLACE_WORDS = 3;

/** Name under which an unknown place is filed. */
export const placeKey = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => fold(t.text))
    .join(' ');

/** Index behind the capitalised words at `at` that may name a place that no list has: no titles, no bodies. */
export function unknownPlace(tokens: readonly Token[], at: number): number {
  let to = at;
  while (to < tokens.length && to < at + MOST_PLACE_WORDS) {
    const token = tokens[to]!;
    if (token.kind !== 'word' || !beginsUpper(token.text) || token.gap > Gap.line || NO_PLACES.has(fold(token.text)))
      break;
    if (
      listingOf(tokens)
        .at(to)
        .some((h) => h.values.some((v) => ENDS_PLACE.has(v.list)))
    )
      break;
    to++;
  }
  return to;
}

/** Capitalised words that follow a body and name no place. */
const NO_PLACES = new Set(
  'pemilu pilkada pilpres pileg pilgub pilbup pilwalkot pemilihan serentak tahun negara daerah pusat umum indonesia nasional'.split(
    ' ',
  ),
);

const ENDS_PLACE: ReadonlySet<TermValue['list']> = new Set([
  'office',
  'office-status',
  'rank',
  'honorific',
  'institution',
]);

/** "Kab. Nias": the index behind an abbreviation's dot. */
const skipDot = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '.' && tokens[at]?.gap === Gap.none ? at + 1 : at;

export interface RegionFound {
  readonly region: Region;
  /** Index of the token behind it. */
  readonly to: number;
  /** False when another region of that name could be meant. */
  readonly sure: boolean;
}

/**
 * The region whose name begins at token `at`.
 * @param level the level that the words before it state, or that the institution implies; null when nothing does
 * @param strict whether the level was stated ("Kota Bandung"), so that others are out of the question
 */
export function regionAt(
  tokens: readonly Token[],
  at: number,
  level: RegionLevel | null,
  context: RegionContext,
  strict = level !== null,
): RegionFound | null {
  for (const hit of listingOf(tokens).at(at)) {
    const values = regionValues(hit);
    const chosen = values.length > 0 ? choose(values, level, context, strict) : null;
    if (chosen) return { ...chosen, to: hit.to };
  }
  return null;
}

function choose(
  values: readonly RegionValue[],
  level: RegionLevel | null,
  context: RegionContext,
  strict: boolean,
): { region: Region; sure: boolean } | null {
  let open = values.filter((v) => level !== null || v.ambiguity < 2);
  const fitting = open.filter((v) => v.region.level === level);
  if (fitting.length > 0) open = fitting;
  else if (strict && !open.every((v) => lenient(v, level))) return null;
  const names = open.filter((v) => !v.seat);
  if (names.length > 0) open = names;
  const first = open[0];
  if (!first) return null;
  if (open.length === 1) return { region: first.region, sure: fitting.length > 0 ? true : sureAlone(first, context) };
  const known = open.filter((v) => context.certain.has(v.region.code));
  if (known.length === 1) return { region: known[0]!.region, sure: true };
  const nearby = open.filter((v) => context.certain.has(v.region.code.slice(0, 2)));
  if (nearby.length === 1) return { region: nearby[0]!.region, sure: false };
  const province = open.find((v) => v.region.level === 'province');
  return { region: (province ?? first).region, sure: false };
}

/** "Kabupaten Batam" for the city, "Kota Sleman": writers slip; a province is never called a regency. */
const lenient = (v: RegionValue, level: RegionLevel | null): boolean =>
  level === 'province' ? v.region.level === 'province' : v.region.level !== 'province';

const sureAlone = (v: RegionValue, context: RegionContext): boolean =>
  !v.seat && (v.ambiguity === 0 || context.certain.has(v.region.code));

/** Names long enough that a slip of one or two letters leaves no doubt. */
const FUZZY_LENGTH = 7;
const byInitial = new Map<string, readonly { readonly key: string; readonly region: Region }[]>();

/** The regions whose names begin with a letter; few of them are asked for. */
function regionsWith(initial: string): readonly { readonly key: string; readonly region: Region }[] {
  let found = byInitial.get(initial);
  if (!found) {
    const capital = initial.toUpperCase();
    found = [...regionsByCode().values()]
      .filter(({ name }) => name.startsWith(capital))
      .map((region) => ({ key: lettersOf(region.name), region }));
    byInitial.set(initial, found);
  }
  return found;
}

const lettersOf = (name: string): string => fold(name).replace(/[^a-z]+/g, '');

/** The region whose name differs by a slip of the keyboard: "Halamahera Selatan", "Bangkalan" is not "Bengkalis". */
export function regionByMisspelling(name: string, level: RegionLevel | null): Region | null {
  const key = lettersOf(name);
  if (key.length < FUZZY_LENGTH) return null;
  const limit = key.length >= 12 ? 2 : 1;
  const close = regionsWith(key.charAt(0)).filter(
    (e) => (level === null || e.region.level === level) && editDistance(e.key, key, limit) <= limit,
  );
  return close.length === 1 ? close[0]!.region : null;
}

/** The district of this name in a regency that the article speaks of; null when that leaves a choice. */
export function resolveDistrict(name: string, context: RegionContext): Region | null {
  const all = districtsNamed(name);
  if (all.length <= 1) return all[0] ?? null;
  const inRegency = all.filter((d) => context.certain.has(d.code.slice(0, 5)));
  if (inRegency.length === 1) return inRegency[0]!;
  const inProvince = all.filter((d) => context.certain.has(d.code.slice(0, 2)));
  return inRegency.length === 0 && inProvince.length === 1 ? inProvince[0]! : null;
}

/**
 * The region that a phrase names: "Kabupaten Halsel", "Kepri", "Kota Bandung", "Halamahera Selatan".
 * @returns null when the phrase is no region, or when its name fits several and the article does not say which
 */
export function resolveRegion(phrase: string, context: RegionContext = NO_CONTEXT): Region | null {
  const tokens = tokenize(phrase);
  const cue = levelCue(tokens[0]?.text ?? '');
  const district = DISTRICT_WORDS.has(fold(tokens[0]?.text ?? ''));
  const at = cue || district ? skipDot(tokens, 1) : 0;
  if (district) return tokens[at] ? resolveDistrict(phrase.slice(tokens[at].start), context) : null;
  const found = regionAt(tokens, at, cue, context) ?? (cue ? regionAt(tokens, 0, null, context) : null);
  if (found && found.to === tokens.length)
    return found.sure || singleLevel(found.region, context) ? found.region : null;
  const start = tokens[at]?.start;
  return start === undefined ? null : regionByMisspelling(phrase.slice(start), cue);
}

/** A doubtful answer is still an answer when the article names the province it lies in. */
const singleLevel = (region: Region, context: RegionContext): boolean =>
  region.level === 'province' || context.certain.has(region.code.slice(0, 2));

export const DISTRICT_WORDS: ReadonlySet<string> = new Set(['kecamatan', 'kec', 'distrik', 'kapanewon', 'kemantren']);
export const VILLAGE_WORDS: ReadonlySet<string> = new Set([
  'desa',
  'kelurahan',
  'gampong',
  'nagari',
  'kampung',
  'pekon',
  'tiyuh',
  'kalurahan',
  'dusun',
  'lembang',
]);
