import { fold } from '../text/fold.ts';
import { singleSpaced } from '../text/spacing.ts';
import type { Span } from '../text/span.ts';
import type { OfficeIdentity } from './identity.ts';
import type { ArticleLanguage } from './language.ts';
import { explains, type NameMatch, type NameWord, readName, spellsInitials } from './name-match.ts';
import { inTextOrder } from './order.ts';

/** A mention of a person, or of an office-holder by the office alone (`name` null), as found. */
export interface PersonMention extends Span {
  readonly text: string;
  /** Bare name; null when only the office is named. */
  readonly name: string | null;
  /** The office phrase beside the name; for `name: null` the mention itself is the office. */
  readonly office: { readonly text: string } | null;
  /** Known to hold or stand for an office though none stands beside this mention. */
  readonly official?: boolean;
}

/** What linking adds to a mention, in the order of the mentions given. */
export interface LinkedPerson {
  /** Equal for mentions of one person: the fullest right name, or the office spelt out. */
  readonly entity: string;
  /** Whether an office of this person is stated anywhere in the article. */
  readonly official: boolean;
  /** False when the link rests on a slip of the pen, initials or a nickname. */
  readonly certain: boolean;
}

/** All mentions of one spelling of a name. */
interface Spelling {
  readonly name: string;
  readonly words: readonly NameWord[];
  readonly mentions: number[];
  /** Full names first; a public nickname ("Cak Imin") comes after the name that it stands for. */
  readonly rank: number;
}

interface Person {
  /** Spelling with the most words; of equals the most frequent, then the first. */
  best: Spelling | null;
  readonly spellings: Spelling[];
  readonly mentions: number[];
  name: string;
}

/** More different names than this are not compared with each other: hostile text, not an article. */
const MOST_NAMES = 300;

/**
 * Links mentions of persons within an article. Longer names come first; a shorter one joins the person whose name
 * explains it (a part of it, initials, a slip, a nickname), the nearest before it when several do. Every mention gets
 * exactly one entity.
 * @param text the article, for nicknames that it explains behind a name
 */
export function linkPersons(
  mentions: readonly PersonMention[],
  text: string,
  language: ArticleLanguage,
): LinkedPerson[] {
  return inTextOrder(mentions, (sorted) => link(sorted, text, language));
}

function link(mentions: readonly PersonMention[], text: string, language: ArticleLanguage): LinkedPerson[] {
  const spellings = collectSpellings(mentions, language);
  const people: Person[] = [];
  const of = new Map<number, Person>();
  const unsure = new Set<number>();
  const nicknames = learnNicknames(mentions, text, language);
  for (const [n, spelling] of spellings.entries()) {
    const candidates = n < MOST_NAMES ? candidatesFor(spelling, people, nicknames, language) : [];
    const best = strongest(candidates);
    if (best.length === 0) {
      people.push(newPerson(spelling, of));
      continue;
    }
    const person = best.length === 1 ? best[0]!.person : nearestTo(spelling, best, mentions);
    person.spellings.push(spelling);
    for (const i of spelling.mentions) {
      person.mentions.push(i);
      of.set(i, person);
      if (!best[0]!.match.exact || best.length > 1) unsure.add(i);
    }
  }
  for (const person of people) person.name = fullestName(person);
  linkHolders(mentions, people, of, language);
  const officials = new Set<Person>();
  mentions.forEach((m, i) => {
    if (m.office || m.official || m.name === null) officials.add(of.get(i)!);
  });
  const ids = distinctIds(people, of, mentions.length);
  return mentions.map((_, i) => {
    const person = of.get(i)!;
    return { entity: ids.get(person)!, official: officials.has(person), certain: !unsure.has(i) };
  });
}

function newPerson(spelling: Spelling, of: Map<number, Person>): Person {
  const person: Person = {
    best: spelling,
    spellings: [spelling],
    mentions: [...spelling.mentions],
    name: spelling.name,
  };
  for (const i of spelling.mentions) of.set(i, person);
  return person;
}

function collectSpellings(mentions: readonly PersonMention[], language: ArticleLanguage): Spelling[] {
  const byKey = new Map<string, Spelling>();
  mentions.forEach((mention, i) => {
    if (mention.name === null) return;
    const words = readName(mention.name, language);
    const key = words.map((w) => w.folded).join(' ') || fold(mention.name);
    const known = byKey.get(key);
    if (known) known.mentions.push(i);
    else
      byKey.set(key, {
        name: singleSpaced(mention.name),
        words,
        mentions: [i],
        rank: language.knownAs(mention.name) ? 0 : fullWords(words),
      });
  });
  return [...byKey.values()].sort(
    (a, b) => b.rank - a.rank || b.words.length - a.words.length || letters(b) - letters(a),
  );
}

const letters = (s: Spelling): number => s.words.reduce((sum, w) => sum + w.folded.length, 0);

/** An initial says less than a word: "M. Rudi" comes after "Muhammad Rudi". */
const fullWords = (words: readonly NameWord[]): number => words.filter((w) => !w.initial).length;

interface Candidate {
  readonly person: Person;
  readonly match: NameMatch;
}

function candidatesFor(
  spelling: Spelling,
  people: readonly Person[],
  nicknames: ReadonlyMap<string, string>,
  language: ArticleLanguage,
): Candidate[] {
  const found: Candidate[] = [];
  const formal = nicknames.get(fold(spelling.name)) ?? language.knownAs(spelling.name);
  const formalWords = formal ? readName(formal, language) : null;
  for (const person of people) {
    const full = person.best!.words;
    const match =
      explains(full, spelling.words, language) ??
      ((formalWords && (explains(full, formalWords, language) ?? explains(formalWords, full, language))) ||
      spellsInitials(spelling.name, full)
        ? NICKNAME
        : null);
    if (match) found.push({ person, match });
  }
  return found;
}

const NICKNAME: NameMatch = { strength: 5, exact: true };

function strongest(candidates: readonly Candidate[]): Candidate[] {
  const most = Math.max(0, ...candidates.map((c) => c.match.strength));
  return candidates.filter((c) => c.match.strength === most);
}

/**
 * Of several people whom a short name could mean: the one named in full last before its first mention, or else the first
 * behind it. Writers keep to the meaning that they began with.
 */
function nearestTo(spelling: Spelling, candidates: readonly Candidate[], mentions: readonly PersonMention[]): Person {
  const start = Math.min(...spelling.mentions.map((i) => mentions[i]!.start));
  let before: Person | null = null;
  let after: Person | null = null;
  let last = -1;
  let next = Number.POSITIVE_INFINITY;
  for (const { person } of candidates)
    for (const j of person.best!.mentions) {
      const at = mentions[j]!.start;
      if (at < start && at > last) {
        last = at;
        before = person;
      } else if (at > start && at < next) {
        next = at;
        after = person;
      }
    }
  return before ?? after ?? candidates[0]!.person;
}

/** Nicknames that the article explains behind a name: folded nickname → full name. */
function learnNicknames(
  mentions: readonly PersonMention[],
  text: string,
  language: ArticleLanguage,
): Map<string, string> {
  const learnt = new Map<string, string>();
  for (const mention of mentions) {
    if (!mention.name?.includes(' ')) continue;
    const nickname = language.nicknameBehind(text.slice(mention.end, mention.end + 80));
    if (nickname && !learnt.has(fold(nickname))) {
      learnt.set(fold(nickname), mention.name);
      learnt.set(fold(language.bareName(nickname)), mention.name);
    }
  }
  return learnt;
}

/** The spelling that most mentions of full length share: what the person is called in the article. */
function fullestName(person: Person): string {
  const longest = Math.max(...person.spellings.map((s) => fullWords(s.words)));
  const full = person.spellings.filter((s) => fullWords(s.words) === longest);
  full.sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0]! - b.mentions[0]!);
  const name = full[0]?.name ?? person.name;
  const shouting = name === name.toUpperCase() && name !== name.toLowerCase();
  return (shouting && full.find((s) => s.name !== s.name.toUpperCase())?.name) || name;
}

/** Office-holders named by the office alone join the person who holds it, or each other. */
function linkHolders(
  mentions: readonly PersonMention[],
  people: Person[],
  of: Map<number, Person>,
  language: ArticleLanguage,
): void {
  const unnamed = mentions.flatMap((m, i) => (m.name === null ? [i] : []));
  if (unnamed.length === 0) return;
  const cache = new Map<string, OfficeIdentity>();
  const identify = (text: string): OfficeIdentity => {
    const known = cache.get(text);
    if (known) return known;
    const identity = language.identifyOffice(text);
    cache.set(text, identity);
    return identity;
  };
  const holders: { readonly office: OfficeIdentity; readonly person: Person }[] = [];
  mentions.forEach((m, i) => {
    if (m.name !== null && m.office) holders.push({ office: identify(m.office.text), person: of.get(i)! });
  });
  const byOffice = new Map<string, Person>();
  for (const i of unnamed) {
    const office = identify(mentions[i]!.text);
    let person = byOffice.get(office.key) ?? holderOf(office, holders.slice(0, MOST_NAMES));
    if (!person) {
      person = { best: null, spellings: [], mentions: [], name: office.name };
      people.push(person);
    }
    byOffice.set(office.key, person);
    person.mentions.push(i);
    of.set(i, person);
  }
}

/** The one person whose stated office is this one: the same phrase, or the same title of the same body and place. */
function holderOf(
  office: OfficeIdentity,
  holders: readonly { readonly office: OfficeIdentity; readonly person: Person }[],
): Person | undefined {
  const only = (test: (other: OfficeIdentity) => boolean): Person | undefined => {
    const found = new Set(
      holders.filter((h) => h.office.former === office.former && test(h.office)).map((h) => h.person),
    );
    return found.size === 1 ? [...found][0] : undefined;
  };
  return (
    only((o) => o.key === office.key) ??
    only((o) => o.holderKey === office.holderKey) ??
    only(
      (o) =>
        o.title !== '' && o.title === office.title && o.body !== null && o.body === office.body && samePlace(o, office),
    )
  );
}

const samePlace = (a: OfficeIdentity, b: OfficeIdentity): boolean =>
  a.region === b.region || ((a.region === null || b.region === null) && a.body !== null);

/** Two people of one name in an article stay two. */
function distinctIds(people: readonly Person[], of: ReadonlyMap<number, Person>, count: number): Map<Person, string> {
  const ids = new Map<Person, string>();
  const used = new Map<string, number>();
  const seen = new Set<Person>();
  for (let i = 0; i < count; i++) {
    const person = of.get(i)!;
    if (seen.has(person)) continue;
    seen.add(person);
    const times = (used.get(person.name) ?? 0) + 1;
    used.set(person.name, times);
    ids.set(person, times === 1 ? person.name : `${person.name} (${times})`);
  }
  for (const person of people) if (!ids.has(person)) ids.set(person, person.name);
  return ids;
}
