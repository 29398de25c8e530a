import type { Level } from '../model/annotation.ts';
import { editDistance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import { LetterPattern } from '../text/letter-pattern.ts';
import { singleSpaced } from '../text/spacing.ts';
import type { Span } from '../text/span.ts';
import { wordKey } from '../text/word-key.ts';
import type { InstitutionIdentity } from './identity.ts';
import type { ArticleLanguage } from './language.ts';
import { inTextOrder } from './order.ts';

/** A mention of an institution, as found. */
export interface InstitutionMention extends Span {
  readonly text: string;
}

/** What linking adds to a mention, in the order of the mentions given. */
export interface LinkedInstitution {
  /** Equal for mentions of one body. */
  readonly entity: string;
  readonly name: string;
  readonly level: Level | null;
  readonly region: string | null;
  /** False when the mention was joined to a fuller name on circumstantial evidence. */
  readonly certain: boolean;
}

interface Group {
  readonly identity: InstitutionIdentity;
  readonly words: readonly string[];
  /** Indices of its mentions. */
  readonly mentions: number[];
  target: Group | null;
}

/** How far behind a mention its abbreviation in brackets may begin. */
const BRACKET = new LetterPattern(/^\s*\(\s*(\p{L}(?:\p{L}|[\d./-]){1,14}(?: \p{L}(?:\p{L}|[\d./-]){0,9})?)\s*\)/u);

/**
 * Links mentions of institutions within an article: equal bodies under one canonical name, abbreviations that the article
 * explains, short names to the fuller ones. Every mention gets exactly one entity. Linear in the number of mentions, and
 * quadratic only in the number of different names, of which at most `MOST_NAMES` are compared.
 */
export function linkInstitutions(
  mentions: readonly InstitutionMention[],
  text: string,
  language: ArticleLanguage,
): LinkedInstitution[] {
  return inTextOrder(mentions, (sorted) => link(sorted, text, language));
}

function link(mentions: readonly InstitutionMention[], text: string, language: ArticleLanguage): LinkedInstitution[] {
  const learnt = learnAbbreviations(mentions, text, language);
  const groups = groupByName(mentions, language, learnt);
  joinShortNames(groups, language);
  const chosen = chooseForBareNames(groups, mentions, text, language);
  const own = new Map<number, Group>();
  for (const group of groups) for (const i of group.mentions) own.set(i, group);
  const homes = new Map<InstitutionIdentity, InstitutionIdentity>();
  const atHome = (identity: InstitutionIdentity): InstitutionIdentity => {
    if (!identity.bare) return identity;
    const known = homes.get(identity) ?? language.atHome(identity) ?? identity;
    homes.set(identity, known);
    return known;
  };
  return mentions.map((_, i) => {
    const group = own.get(i)!;
    const final = last(chosen.get(i) ?? group);
    const { name, level, region } = atHome(final.identity);
    return { entity: name, name, level, region, certain: final === group && atHome(final.identity) === final.identity };
  });
}

const MOST_NAMES = 300;

function last(group: Group): Group {
  let end = group;
  while (end.target) end = end.target;
  return end;
}

/**
 * Abbreviations that the article explains: inside a mention's brackets, or in brackets right behind it.
 * @param printed told each abbreviation as printed
 */
export function learnAbbreviations(
  mentions: readonly InstitutionMention[],
  text: string,
  language: ArticleLanguage,
  printed: (short: string) => void = () => undefined,
): Map<string, string> {
  const learnt = new Map<string, string>();
  const learn = (short: string, long: string): void => {
    const key = abbreviationKey(short);
    if (learnt.has(key) || fold(long).split(/\s+/).includes(key)) return;
    if (language.isKnownAbbreviation(short) && !contradicts(short, long, language)) return;
    learnt.set(key, long);
    printed(short);
  };
  for (const mention of mentions) {
    if (mention.text.includes('('))
      for (const { short, long } of language.identifyInstitution(mention.text).acronyms) learn(short, long);
    const behind = bracketBehind(text, mention.end);
    if (behind && initialsFit(behind, mention.text)) learn(behind, singleSpaced(mention.text));
  }
  return learnt;
}

/** The abbreviation in brackets behind a mention. Few have one: the others never see the regular expression. */
function bracketBehind(text: string, end: number): string | undefined {
  const behind = text.slice(end, end + 40);
  return behind.trimStart().startsWith('(') ? BRACKET.exec(behind)?.[1] : undefined;
}

/** Abbreviations are filed without spaces and dots: "Bara JP" is "BaraJP". */
const abbreviationKey = (short: string): string => wordKey(short).replaceAll(' ', '');

/** "Tim Pemeriksa Daerah (TPD)" where everybody else's TPD is another: the article's own meaning holds. */
function contradicts(short: string, long: string, language: ArticleLanguage): boolean {
  if (initials(long) !== abbreviationKey(short) || /^[^A-Z]*$/.test(short)) return false;
  const usual = language.identifyInstitution(short);
  const here = language.identifyInstitution(long);
  return usual.head !== null && usual.head !== here.head;
}

const initials = (name: string): string =>
  wordKey(name)
    .split(' ')
    .filter((w) => w !== 'dan')
    .map((w) => w.charAt(0))
    .join('');

/** Whether the letters of the short form come in order at the beginnings or insides of the long form's words. */
function initialsFit(short: string, long: string): boolean {
  const letters = fold(short).replace(/[^a-z0-9]/g, '');
  const words = fold(long).split(/[^\p{L}\p{N}]+/u);
  if (words.length < 2 && letters.length > 5) return false;
  let at = 0;
  for (const word of words) {
    if (word.charAt(0) !== letters[at]) continue;
    for (const letter of word) if (letter === letters[at]) at++;
  }
  return at >= letters.length;
}

function groupByName(
  mentions: readonly InstitutionMention[],
  language: ArticleLanguage,
  learnt: ReadonlyMap<string, string>,
): Group[] {
  const byKey = new Map<string, Group>();
  const byText = new Map<string, Group>();
  mentions.forEach((mention, i) => {
    let group = byText.get(mention.text);
    if (!group) {
      const identity = language.identifyInstitution(mention.text, learnt.size > 0 ? learnt : undefined);
      group = byKey.get(identity.key);
      if (!group) {
        group = { identity, words: identity.key.split(' '), mentions: [], target: null };
        byKey.set(identity.key, group);
      }
      byText.set(mention.text, group);
    }
    group.mentions.push(i);
  });
  return [...byKey.values()];
}

/** Joins names that are short for, or a slip of, another name; of several the one that is named most. */
function joinShortNames(groups: readonly Group[], language: ArticleLanguage): void {
  const compared = groups.slice(0, MOST_NAMES);
  for (const group of compared) {
    if (group.identity.bare) continue;
    const fuller = compared.filter((g) => g !== group && last(g) !== group && isShortFor(group, g, language));
    const ends = [...new Set(fuller.map(last))].sort((a, b) => b.mentions.length - a.mentions.length);
    if (ends[0] && ends[0] !== group) group.target = ends[0];
  }
}

function isShortFor(short: Group, full: Group, language: ArticleLanguage): boolean {
  if (isSlip(short, full)) return true;
  if (isSyllabic(short, full)) return true;
  if (full.words.length <= short.words.length) return false;
  const { identity } = short;
  const sameBody = identity.head !== null && identity.head === full.identity.head;
  const samePlace = identity.region !== null && identity.region === full.identity.region;
  if (identity.resolved && !identity.partial && !(sameBody && samePlace)) return false;
  if (identity.region !== null && full.identity.region !== null && !samePlace) return false;
  if (short.words[0] === full.words[0]) return isSubsequence(short.words, full.words);
  const lead = full.words.length - short.words.length;
  const suffix = full.words.slice(lead).join(' ') === short.words.join(' ');
  return suffix && short.words.length > 1 && full.words.slice(0, lead).every((w) => language.isDroppableHead(w));
}

/** "Jakpro" for "Jakarta Propertindo": one unknown word made of the beginnings of the words of an unknown name. */
function isSyllabic(short: Group, full: Group): boolean {
  const [word, ...more] = short.words;
  if (!word || more.length > 0 || short.identity.resolved || full.identity.resolved || word.length < 3) return false;
  const long = full.words.filter((w) => w !== 'dan');
  return (
    long.length >= 2 && (spells(word, long) || (long.length >= 3 && long[0] === 'pt' && spells(word, long.slice(1))))
  );
}

/** Whether the letters are beginnings of all the words, in order. */
function spells(letters: string, words: readonly string[]): boolean {
  let at = 0;
  words.forEach((word, i) => {
    const left = words.length - 1 - i;
    let taken = 0;
    while (taken < word.length && at < letters.length - left && word[taken] === letters[at]) {
      taken++;
      at++;
    }
    if (taken === 0) at = letters.length + 1;
  });
  return at === letters.length;
}

function isSubsequence(short: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of full) if (word === short[at]) at++;
  return at === short.length;
}

/** One or two letters off, in a name that no list knows: "Miftahul Muda" beside "Miftahul Huda". The rarer joins. */
function isSlip(a: Group, b: Group): boolean {
  const { key } = a.identity;
  if (a.identity.resolved || key.length < 10 || a.words.length !== b.words.length) return false;
  if (key.replace(/\D/g, '') !== b.identity.key.replace(/\D/g, '')) return false;
  if (
    !b.identity.resolved &&
    (a.mentions.length > b.mentions.length ||
      (a.mentions.length === b.mentions.length && a.mentions[0]! < b.mentions[0]!))
  )
    return false;
  const limit = key.length >= 18 ? 2 : 1;
  return editDistance(key, b.identity.key, limit) <= limit;
}

/**
 * For each mention of a bare name ("KPU", "Polres", "KPU Provinsi"): the fuller body that it stands for. Among several
 * bodies of the kind that is the one of which the article mostly speaks; when none stands out, the one that was named
 * last before the mention, or else the first behind it. One sweep over the mentions in the order of the text.
 */
function chooseForBareNames(
  groups: readonly Group[],
  mentions: readonly InstitutionMention[],
  text: string,
  language: ArticleLanguage,
): Map<number, Group> {
  const own = new Map<number, Group>();
  for (const group of groups) for (const i of group.mentions) own.set(i, group);
  const standing = mentions.map((m) => language.standing(text.slice(Math.max(0, m.start - 100), m.start)));
  const bodies = new BodiesByHead();
  for (let i = 0; i < mentions.length; i++) {
    const group = own.get(i)!;
    if (standing[i] !== 'aside' && !group.identity.bare && isLocated(group)) bodies.count(group);
  }
  const latest = new Map<string, Group>();
  const chosen = new Map<number, Group>();
  const generic = new Set<Group>();
  for (let i = 0; i < mentions.length; i++) {
    const group = own.get(i)!;
    const { head, bare } = group.identity;
    if (head === null) continue;
    if (!bare) {
      if (isLocated(group) && standing[i] !== 'aside')
        for (const key of keysFor(head, group.identity.level)) latest.set(key, group);
      continue;
    }
    const { level, regionalOnly } = group.identity;
    const key = regionalOnly ? `${head} local` : group.words.length > 1 && level ? `${head} ${level}` : head;
    const before = latest.get(key);
    // Committees of districts and villages are many: named before any of them in particular, all are meant.
    if (!before && isLocal(group)) generic.add(group);
    if (generic.has(group)) continue;
    // Introduced by its full name without a place, it is a body of its own: the national one.
    if (group.words.length === 1 && isIntroduction(mentions[i]!.text) && !isLocal(group)) {
      const national = bodies.national(head);
      if (national) chosen.set(i, national);
      latest.set(head, national ?? group);
      continue;
    }
    if (before === group) continue;
    const best = standing[i] ? bodies.national(head) : (bodies.outstanding(key) ?? before ?? bodies.first(key));
    if (best) chosen.set(i, best);
  }
  return chosen;
}

/** Under what a located body is filed: its kind, its kind and level, its kind below the national level. */
const keysFor = (head: string, level: Level | null): string[] =>
  level === 'national' ? [head, `${head} national`] : [head, `${head} ${level}`, `${head} local`];

const BRACKETED = new LetterPattern(/\(\s*\p{L}+\s*\)/u);
const isIntroduction = (text: string): boolean => text.includes('(') && BRACKETED.test(text);

/** The located bodies of an article by kind, and by kind and level, with the number of times that they are named. */
class BodiesByHead {
  private readonly counts = new Map<string, Map<Group, number>>();

  count(group: Group): void {
    const { head, level } = group.identity;
    for (const key of keysFor(head ?? '', level)) {
      const counts = this.counts.get(key) ?? new Map<Group, number>();
      counts.set(group, (counts.get(group) ?? 0) + 1);
      this.counts.set(key, counts);
    }
  }

  first(key: string): Group | undefined {
    return this.counts.get(key)?.keys().next().value;
  }

  national(head: string): Group | undefined {
    return this.first(`${head} national`);
  }

  /** The body that is named in full more often than all others of its kind together. */
  outstanding(key: string): Group | undefined {
    const counts = [...(this.counts.get(key) ?? [])];
    const all = counts.reduce((sum, [, n]) => sum + n, 0);
    return counts.find(([, n]) => n * 2 > all)?.[0];
  }
}

const isLocated = (group: Group): boolean => group.identity.located;

const isLocal = (group: Group): boolean => group.identity.level === 'district' || group.identity.level === 'village';
