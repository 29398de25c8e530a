import type { TermHit } from '../../lexicon/lexicon.ts';
import { fold } from '../../text/fold.ts';
import { Gap, type Token } from '../../text/tokens.ts';
import type { ComposeOptions, Piece } from './composition.ts';
import { capitalised, impliedLevel, namesPart } from './implied.ts';
import { type Institution, institutionById, type TermValue } from './lexicon.ts';
import { listingOf } from './listing.ts';
import {
  DISTRICT_WORDS,
  levelCue,
  placeKey,
  type Region,
  type RegionLevel,
  regionAt,
  regionByMisspelling,
  resolveDistrict,
  unknownPlace,
  VILLAGE_WORDS,
} from './regions.ts';

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

/** What these are called may hold the names of bodies and regions without being theirs: "Universitas Muhammadiyah …". */
const NAMED_FREELY = new Set(
  'universitas univ institut politeknik akademi sekolah sd smp sma smk sman smkn smpn stie stikes uin iain stain pondok ponpes rumah rs klinik pt cv'.split(
    ' ',
  ),
);

const listsInstitution = (hits: readonly TermHit<TermValue>[]): boolean =>
  hits.some((h) => h.to - h.from > 1 && h.values.some((v) => v.list === 'institution'));

/** Reads the tokens of a name from left to right, and says what each part stands for. */
export class Composer {
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
    const hits = listingOf(this.tokens).at(this.at);
    if (this.at === 0 && NAMED_FREELY.has(key) && !listsInstitution(hits)) {
      while (this.at < this.tokens.length) this.word(this.tokens[this.at]!);
      return;
    }
    const body = this.body();
    if (this.national(key) || this.locality(key)) return;
    if (this.statedRegion(key)) return;
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
