import { type TermHit, termsAt } from '../../lexicon/lexicon.ts';
import { editDistance } from '../../text/distance.ts';
import { fold } from '../../text/fold.ts';
import { Gap, type Token, tokenize } from '../../text/tokens.ts';
import {
  formsOf,
  type Institution,
  indonesianLexicon,
  institutionById,
  type OfficeStatus,
  type OfficeTitle,
  type TermValue,
} from './lexicon.ts';
import {
  DISTRICT_WORDS,
  levelCue,
  placeKey,
  type Region,
  type RegionContext,
  type RegionLevel,
  regionAt,
  regionByMisspelling,
  resolveDistrict,
  unknownPlace,
  VILLAGE_WORDS,
} from './regions.ts';

/** What a part of an institution's or office's name stands for. */
export type Piece =
  | { readonly type: 'body'; readonly institution: Institution }
  /** `stated`: with a word for its level ("Kota Batam"). */
  | { readonly type: 'region'; readonly region: Region; readonly stated: boolean; readonly text: string }
  /** A place that no list has ("Kabupaten Tanah Lembayung"); level null when nothing says it. */
  | { readonly type: 'place'; readonly level: RegionLevel | null; readonly stated: boolean; readonly text: string }
  /** A word for a level without a region's name behind it ("KPU Provinsi"). */
  | { readonly type: 'level'; readonly levels: readonly RegionLevel[]; readonly text: string }
  | {
      readonly type: 'locality';
      readonly level: 'district' | 'village';
      /** The word for it as printed ("Desa", "Distrik"); empty when the body implies it. */
      readonly word: string;
      readonly text: string;
      readonly region: Region | null;
    }
  | { readonly type: 'national' }
  | { readonly type: 'title'; readonly title: OfficeTitle }
  | { readonly type: 'status'; readonly status: OfficeStatus; readonly text: string }
  /** Anything else, as printed; `glued` when no space stands before it. */
  | { readonly type: 'word'; readonly text: string; readonly glued: boolean };

export interface Acronym {
  readonly short: string;
  readonly long: string;
}

export interface Composition {
  readonly pieces: readonly Piece[];
  /** Abbreviations that the text explains: "Relawan Gapura Nusantara (RGN)". */
  readonly acronyms: readonly Acronym[];
}

export interface ComposeOptions {
  readonly regions: RegionContext;
  /** Abbreviations that the article explains elsewhere: folded short form → long form. */
  readonly learnt?: ReadonlyMap<string, string>;
  /** Read office titles too. */
  readonly titles?: boolean;
}

const NATIONAL = new Set(['ri', 'republik indonesia']);
const UNNAMED_LEVELS = new Set(['provinsi', 'prov', 'propinsi', 'kabupaten', 'kab', 'kota']);

/** Everyday short words inside longer names. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  kanwil: 'Kantor Wilayah',
  ditjen: 'Direktorat Jenderal',
  ponpes: 'Pondok Pesantren',
  univ: 'Universitas',
  kanreg: 'Kantor Regional',
};

/** Takes a name apart into known bodies, regions, titles and other words. Linear in its length. */
export function compose(text: string, options: ComposeOptions): Composition {
  const { tokens, acronyms, bracketed } = withoutBrackets(text);
  const expanded = options.learnt ? expand(tokens, options.learnt) : tokens;
  const shout = text === text.toUpperCase() && text.includes(' ');
  const pieces = new Composer(expanded, options, shout).run();
  const slip = pieces[0]?.type === 'word' ? misspeltBody(pieces, bracketed, options) : null;
  return { pieces: slip ?? pieces, acronyms };
}

/** "Badan Pengawas Pemiluhan Umum (Bawaslu)": the abbreviation says which body the misspelt words mean. */
function misspeltBody(pieces: readonly Piece[], bracketed: readonly string[], options: ComposeOptions): Piece[] | null {
  const count = pieces.findIndex((p) => p.type !== 'word');
  const words = pieces.slice(0, count < 0 ? pieces.length : count);
  const printed = fold(words.map((w) => (w.type === 'word' ? w.text : '')).join(' '));
  for (const bracket of bracketed) {
    const body = new Composer(tokenize(bracket), options, false).run()[0];
    if (body?.type !== 'body') continue;
    const limit = Math.floor(printed.length / 8);
    if (formsOf(body.institution.id).some((form) => editDistance(fold(form), printed, limit) <= limit))
      return [body, ...pieces.slice(words.length)];
  }
  return null;
}

/** Leaves out what stands in brackets, and reads it as the abbreviation of the words before it. */
function withoutBrackets(text: string): { tokens: Token[]; acronyms: Acronym[]; bracketed: string[] } {
  const all = tokenize(text);
  const tokens: Token[] = [];
  const acronyms: Acronym[] = [];
  const bracketed: string[] = [];
  for (let i = 0; i < all.length; i++) {
    const token = all[i]!;
    if (token.text !== '(') {
      if (token.text !== ')') tokens.push(token);
      continue;
    }
    let close = i + 1;
    while (close < all.length && all[close]!.text !== ')') close++;
    const short = text.slice(token.end, all[close]?.start ?? text.length).trim();
    if (short) bracketed.push(short);
    const long = tokens.length > 0 ? longFormOf(short, tokens, text) : '';
    if (long) acronyms.push({ short, long });
    i = close;
  }
  return { tokens, acronyms, bracketed };
}

/** The words before a bracket that it abbreviates: those whose initials it spells, else all of them. */
function longFormOf(short: string, before: readonly Token[], text: string): string {
  const letters = fold(short).replace(/[^a-z]/g, '');
  if (letters.length < 2 || letters.length > 14) return '';
  const words = before.filter((t) => t.kind === 'word');
  for (let from = words.length - letters.length; from >= 0 && from < words.length; from--) {
    const initials = words.slice(from).filter((w) => !/^(?:dan|untuk|di|bagi)$/i.test(w.text));
    if (initials.map((w) => fold(w.text).charAt(0)).join('') === letters)
      return text.slice(words[from]!.start, before.at(-1)!.end);
    if (words.length - from > letters.length + 3) break;
  }
  return text.slice(before[0]!.start, before.at(-1)!.end);
}

/** Puts the long forms of learnt abbreviations in their place; an abbreviation may be two words ("Bara JP"). */
function expand(tokens: readonly Token[], learnt: ReadonlyMap<string, string>): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const pair = learnt.get(fold(token.text) + fold(tokens[i + 1]?.text ?? ''));
    const long = (tokens[i + 1]?.kind === 'word' && pair) || learnt.get(fold(token.text));
    if (long && token.kind === 'word') out.push(...tokenize(long));
    else out.push(token);
    if (long && long === pair && tokens[i + 1]) i++;
  }
  return out;
}

class Composer {
  private readonly pieces: Piece[] = [];
  private readonly tokens: readonly Token[];
  private readonly options: ComposeOptions;
  private readonly shout: boolean;
  private at = 0;

  constructor(tokens: readonly Token[], options: ComposeOptions, shout: boolean) {
    this.tokens = tokens;
    this.options = options;
    this.shout = shout;
  }

  /** Headlines shout; canonical names do not. */
  private shape(text: string): string {
    return this.shout && text.length > 3 ? capitalised(text) : text;
  }

  run(): Piece[] {
    while (this.at < this.tokens.length) this.step();
    return this.pieces;
  }

  private step(): void {
    const token = this.tokens[this.at]!;
    const key = fold(token.text);
    if (token.kind !== 'word') {
      this.word(token);
      return;
    }
    if (key === 'se' && this.tokens[this.at + 1]?.text === '-') {
      while (this.at < this.tokens.length) this.word(this.tokens[this.at]!);
      return;
    }
    const body = this.body();
    if (this.national(key) || this.locality(key)) return;
    if (this.statedRegion(key)) return;
    const hits = termsAt(indonesianLexicon(), this.tokens, this.at);
    if (this.institution(hits) || (this.options.titles && this.title(hits))) return;
    if (this.plainRegion(body)) return;
    this.word(token);
  }

  private last(): Piece | undefined {
    return this.pieces.at(-1);
  }

  private body(): Institution | null {
    for (let i = this.pieces.length - 1; i >= 0; i--) {
      const piece = this.pieces[i]!;
      if (piece.type === 'body') return piece.institution;
    }
    return null;
  }

  /** The body that the name is about: the last one named, or the one that the last title implies. */
  private governing(): Institution | null {
    const last = this.last();
    if (last?.type === 'title' && last.title.institution) return institutionById(last.title.institution) ?? null;
    return this.body();
  }

  private national(key: string): boolean {
    const two = `${key} ${fold(this.tokens[this.at + 1]?.text ?? '')}`;
    const width = NATIONAL.has(key) ? 1 : NATIONAL.has(two) ? 2 : 0;
    const pusat = key === 'pusat' && this.last()?.type === 'body' && this.at === this.tokens.length - 1;
    if (!width && !pusat) return false;
    if (this.pieces.length === 0) return false;
    this.pieces.push({ type: 'national' });
    this.at += Math.max(width, 1);
    return true;
  }

  /** "Kecamatan Krui Selatan", "Desa Kalidilem"; also the bare name behind a district's body ("PPK Jatibarang"). */
  private locality(key: string): boolean {
    const last = this.last()?.type;
    const body = last === 'body' || last === 'title' ? this.governing() : null;
    const implied = body?.regionStyle === 'plain' && (body.level === 'district' || body.level === 'village');
    const level = DISTRICT_WORDS.has(key) ? 'district' : VILLAGE_WORDS.has(key) ? 'village' : null;
    if (!level && !implied) return false;
    if (!level && (levelCue(key) !== null || /^\d/.test(key))) return false;
    let from = level ? this.at + 1 : this.at;
    if (level && this.tokens[from]?.text === '.') from++;
    let to = from;
    while (to < this.tokens.length && this.tokens[to]!.kind === 'word' && !this.endsLocality(to, from)) to++;
    if (to === from) return false;
    const text = this.tokens
      .slice(from, to)
      .map((t) => t.text)
      .join(' ');
    const place = level ?? (body?.level === 'village' ? 'village' : 'district');
    if (!level && this.namesRegency(from, to)) return false;
    const region = place === 'district' ? resolveDistrict(text, this.options.regions) : null;
    const word = level ? this.shape(this.tokens[this.at]!.text) : '';
    this.pieces.push({ type: 'locality', level: place, word, text: this.shape(text), region });
    this.at = to;
    return true;
  }

  /** "Pantarlih Lumajang" in an article on that regency: all of them, not those of a village of the name. */
  private namesRegency(from: number, to: number): boolean {
    const found = regionAt(this.tokens, from, null, this.options.regions, false);
    return found !== null && found.to === to && this.options.regions.certain.has(found.region.code);
  }

  private endsLocality(at: number, from: number): boolean {
    const key = fold(this.tokens[at]!.text);
    return at > from && (levelCue(key) !== null || DISTRICT_WORDS.has(key) || key === 'dan' || VILLAGE_WORDS.has(key));
  }

  private statedRegion(key: string): boolean {
    const level = levelCue(key);
    if (!level || !UNNAMED_LEVELS.has(key)) return false;
    let next = this.at + 1;
    if (this.tokens[next]?.text === '.' && this.tokens[next]?.gap === Gap.none) next++;
    const found = regionAt(this.tokens, next, level, this.options.regions);
    if (found) {
      this.region(found.region, true, next, found.to);
      return true;
    }
    const slip = this.misspelt(next, level);
    if (slip) {
      this.region(slip.region, true, next, slip.to);
      return true;
    }
    if (this.tokens[next]?.kind === 'word') return this.pieces.length > 0 && this.place(next, level);
    return this.levelAlone(level, next);
  }

  /** "KPU Provinsi", "Bawaslu Kabupaten/Kota". */
  private levelAlone(level: RegionLevel, next: number): boolean {
    const levels: RegionLevel[] = [level];
    let to = next;
    while (this.tokens[to]?.text === '/' && levelCue(this.tokens[to + 1]?.text ?? '')) {
      levels.push(levelCue(this.tokens[to + 1]!.text)!);
      to += 2;
    }
    const text = this.tokens
      .slice(this.at, to)
      .map((t) => t.text)
      .join('');
    this.pieces.push({ type: 'level', levels, text });
    this.at = to;
    return true;
  }

  /** Capitalised words that no list has, where a place belongs. */
  private place(from: number, stated: RegionLevel | null): boolean {
    const to = unknownPlace(this.tokens, from);
    if (to === from) return false;
    const known = this.options.regions.places.get(placeKey(this.tokens, from, to)) ?? null;
    const governing = this.governing();
    const level = stated ?? known ?? impliedLevel(governing, this.pieces);
    // Without a word for its level only what the article calls a place elsewhere, or what ends a regional body's name.
    if (stated === null && known === null && !(governing?.regionStyle && to === this.tokens.length)) return false;
    const text = this.tokens
      .slice(from, to)
      .map((t) => this.shape(t.text))
      .join(' ');
    this.pieces.push({ type: 'place', level, stated: stated !== null, text });
    this.at = to;
    return true;
  }

  private misspelt(from: number, level: RegionLevel | null): { region: Region; to: number } | null {
    for (const width of [2, 3, 1]) {
      const words = this.tokens.slice(from, from + width);
      if (words.length < width || words.some((t) => t.kind !== 'word')) continue;
      const region = regionByMisspelling(words.map((t) => t.text).join(' '), level);
      if (region) return { region, to: from + width };
    }
    return null;
  }

  private region(region: Region, stated: boolean, from: number, to: number): void {
    const text = this.tokens
      .slice(from, to)
      .map((t) => t.text)
      .join(' ');
    this.pieces.push({ type: 'region', region, stated, text });
    this.at = to;
  }

  private institution(hits: readonly TermHit<TermValue>[]): boolean {
    for (const hit of hits)
      for (const value of hit.values) {
        if (value.list !== 'institution' || (value.ambiguous && !this.confirmed(value.institution, hit.to))) continue;
        this.pieces.push({ type: 'body', institution: value.institution });
        this.at = hit.to;
        return true;
      }
    return false;
  }

  /** Whether an ambiguous abbreviation means the listed body here. */
  private confirmed(institution: Institution, to: number): boolean {
    const next = fold(this.tokens[to]?.text ?? '');
    if (institution.id === 'dpd') return next === '' || NATIONAL.has(next);
    if (institution.id === 'pt' || institution.id === 'pa')
      return regionAt(this.tokens, to, null, this.options.regions, false)?.to === this.tokens.length;
    if (institution.id === 'pan') return !(next === '-' || next === 'rb');
    return true;
  }

  private title(hits: readonly TermHit<TermValue>[]): boolean {
    for (const hit of hits)
      for (const value of hit.values) {
        if (value.list === 'office' && hit !== hits.at(-1) && namesPart(value.title)) continue;
        if (value.list === 'office') this.pieces.push({ type: 'title', title: value.title });
        else if (value.list === 'office-status')
          this.pieces.push({ type: 'status', status: value.status, text: this.textOf(hit) });
        else continue;
        this.at = hit.to;
        while (this.tokens[this.at]?.text === '.' && this.tokens[this.at]?.gap === Gap.none) this.at++;
        return true;
      }
    return false;
  }

  private textOf(hit: TermHit<TermValue>): string {
    return this.tokens
      .slice(hit.from, hit.to)
      .map((t) => t.text)
      .join(' ');
  }

  /** A region's name without a word for its level: "Bawaslu Kepri", "Polres Halsel". */
  private plainRegion(body: Institution | null): boolean {
    if (this.pieces.length === 0 && this.tokens.length > 1) return false;
    const level = impliedLevel(body, this.pieces);
    const found = regionAt(this.tokens, this.at, level, this.options.regions, false);
    if (!found) {
      const slip = body?.regionStyle && this.last()?.type === 'body' ? this.misspelt(this.at, level) : null;
      if (slip) this.region(slip.region, false, this.at, slip.to);
      return slip !== null || this.unlistedPlace();
    }
    const twin = !found.sure && found.region.level !== 'province';
    const seat = (body ?? this.governing())?.level === 'regency';
    if (twin && !seat) return false;
    this.region(found.region, false, this.at, found.to);
    return true;
  }

  private unlistedPlace(): boolean {
    const last = this.last()?.type;
    return (last === 'body' || last === 'title') && this.place(this.at, null);
  }

  private word(token: Token): void {
    const spelt = token.kind === 'word' ? SPELT_OUT[fold(token.text)] : undefined;
    this.pieces.push({
      type: 'word',
      text: spelt ?? this.shape(token.text),
      glued: token.gap === Gap.none && this.pieces.length > 0,
    });
    this.at++;
  }
}

/** "Anggota Komisi", "Kepala Dinas": the second word belongs to the name of the body, "Komisi II DPR RI". */
const namesPart = (title: OfficeTitle): boolean =>
  / (?:Komisi|Fraksi|Pansus|Bapemperda|Baleg|Banggar|Divisi|Dinas|Badan|Biro|Bagian|Bidang|Seksi|Kantor|Sekretariat)$/.test(
    title.canonical,
  );

const CITY_BODIES = new Set(['pemkot', 'polresta', 'polrestabes', 'polresmetro', 'setdako']);

/** The level of region that a body or title asks for: "Pemkot Bandung" is the city. */
function impliedLevel(body: Institution | null, pieces: readonly Piece[]): RegionLevel | null {
  if (body) {
    if (CITY_BODIES.has(body.id)) return 'city';
    if (body.level === 'province' || body.level === 'regency') return body.level;
    return null;
  }
  for (const piece of pieces) {
    if (piece.type !== 'title' || !piece.title.institution) continue;
    if (piece.title.institution === 'pemkot' || CITY_BODIES.has(piece.title.institution)) return 'city';
    if (piece.title.institution === 'pemprov' || piece.title.institution === 'polda') return 'province';
    if (piece.title.institution === 'kejati') return 'province';
    return 'regency';
  }
  return null;
}

/** First letters large, the others small. */
const capitalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
