import { Lexicon } from '../../lexicon/lexicon.ts';
import { SortedWords } from '../../lexicon/sorted-words.ts';
import type { AddTerms, LetterCase, ReadTerm, Term } from '../../lexicon/waiting-terms.ts';
import { fold } from '../../text/fold.ts';
import { isAsciiLetter } from '../../text/letter-case.ts';
import nameData from './data/names.json' with { type: 'json' };
import officeData from './data/offices.json' with { type: 'json' };
import peopleData from './data/people.json' with { type: 'json' };
import worldLists from './data/world.json' with { type: 'json' };
import { addInstitutionTerms, type Institution, institutionById } from './institution-list.ts';
import { addRegionTerms, type Region } from './region-list.ts';

export { formsOf, type Institution, institutionById } from './institution-list.ts';

/** A word or phrase that names an office. */
export interface OfficeTitle {
  readonly group: 'head' | 'role' | 'candidate';
  /** Spelt out: "Sekretaris Daerah" for "Sekda". */
  readonly canonical: string;
  /** Id of the institution that the title implies ("Kapolres" → "polres"); null when it implies none. */
  readonly institution: string | null;
}

export type OfficeStatus = 'acting' | 'former' | 'elect' | 'candidate' | 'incumbent';
export type HonorificGroup = 'academic' | 'religious' | 'address' | 'nobility';

/** A place outside Indonesia: a state, a city, or a part of the world or of a state. */
export type PlaceAbroad = 'country' | 'city' | 'area';

/** What a word list says of a stretch of text; `list` tells the lists apart. */
export type TermValue =
  | { readonly list: 'region'; readonly region: Region; readonly ambiguity: 0 | 1 | 2; readonly seat: boolean }
  | { readonly list: 'abroad'; readonly place: PlaceAbroad }
  | { readonly list: 'institution'; readonly institution: Institution; readonly ambiguous: boolean }
  | { readonly list: 'office'; readonly title: OfficeTitle }
  | { readonly list: 'office-status'; readonly status: OfficeStatus }
  | { readonly list: 'rank' }
  | { readonly list: 'corps' }
  | { readonly list: 'honorific'; readonly group: HonorificGroup }
  | { readonly list: 'name-title' }
  | { readonly list: 'clan' };

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

type Add = AddTerms<TermValue>;

/** Reads lists whose terms all stand for one thing. */
const meaning =
  (value: TermValue, letterCase: LetterCase = 'any'): ReadTerm<TermValue> =>
  (text) => ({ text, value, letterCase });

function addRegions(add: Add): void {
  addRegionTerms<TermValue>(add, (text, region, ambiguity, seat) => ({
    text,
    value: { list: 'region', region, ambiguity, seat },
    letterCase: 'capital',
  }));
}

const PLACES_ABROAD = { countries: 'country', cities: 'city', areas: 'area' } as const;

function addPlacesAbroad(add: Add): void {
  for (const key of ['countries', 'cities', 'areas'] as const) {
    const value: TermValue = { list: 'abroad', place: PLACES_ABROAD[key] };
    const read = (text: string): Term<TermValue> => {
      const letterCase = text === text.toUpperCase() ? 'exact' : 'capital';
      return { text, value, letterCase };
    };
    add(worldLists[key], read, 0, 'forms');
  }
}

function addInstitutions(add: Add): void {
  addInstitutionTerms<TermValue>(add, (text, institution, ambiguous) => ({
    text,
    value: { list: 'institution', institution, ambiguous },
    letterCase: ambiguous ? 'exact' : 'any',
  }));
}

type TitleRow = readonly [group: string, forms: string, canonical: string, institution: string];

/**
 * Rows of titles, those of ministers taken apart: short, spelt out, and the deputy's ("Wamenkes" beside "Menkes"). Spelt out they are
 * called after their ministry, where the row does not say otherwise.
 */
const titleRows = once(() =>
  officeData.titles.flatMap(([group = '', forms = '', name = '', institution = '']): TitleRow[] => {
    if (group !== 'minister') return [[group, forms, name, institution]];
    const minister = name || `Menteri${institutionById(institution)?.name.slice('Kementerian'.length)}`;
    const deputies = forms.replace(/(^|;)Men(?:teri)?/g, '$1Wamen');
    return [
      [group, forms, minister, institution],
      [group, `${minister};Wakil ${minister}`, '', institution],
      [group, deputies, `Wakil ${minister}`, institution],
    ];
  }),
);

function readOffice(text: string, row: number): Term<TermValue> {
  const [group, , canonical, institution] = titleRows()[row]!;
  const title: OfficeTitle = {
    group: group === 'role' || group === 'candidate' ? group : 'head',
    canonical: canonical || text,
    institution: institution || null,
  };
  // "PM Inggris", never "pukul 7 pm".
  return { text, value: { list: 'office', title }, letterCase: text.length < 3 ? 'exact' : 'any' };
}

function addOffices(add: Add): void {
  titleRows().forEach(([, forms], row) => {
    add(forms, readOffice, row);
  });
  for (const status of ['acting', 'former', 'elect', 'candidate', 'incumbent'] as const)
    add(officeData.status[status], meaning({ list: 'office-status', status }));
}

function addPersons(add: Add): void {
  add(peopleData.ranks, meaning({ list: 'rank' }));
  add(peopleData.corps, meaning({ list: 'corps' }, 'capital'));
  for (const group of ['academic', 'religious', 'address', 'nobility'] as const)
    add(peopleData.honorifics[group], meaning({ list: 'honorific', group }));
  add(peopleData.nameTitles, meaning({ list: 'name-title' }, 'capital'));
  add(nameData.clans, meaning({ list: 'clan' }, 'capital'));
}

/** Every Indonesian word list in one trie, made at first use. */
export const indonesianLexicon: () => Lexicon<TermValue> = once(
  () =>
    new Lexicon((add) => {
      addRegions(add);
      addPlacesAbroad(add);
      addInstitutions(add);
      addOffices(add);
      addPersons(add);
    }),
);

/** How often a word is the first, or the last, of a person's name; logarithmic buckets 0 (never) to 9. */
export interface NameWord {
  readonly first: number;
  readonly last: number;
  /** Also a common word of the language ("bagus", "lalu"). */
  readonly common: boolean;
}

// Pure: pages that read the lists without looking at names leave the words out of their bundle.
const nameWords = /* @__PURE__ */ new SortedWords(nameData.words);

/** Words with the same counts share one entry. */
const countsOf = new Map<string, NameWord>();

/** What the counts of candidates' names say about a word, in any case; null when it was never part of one. */
export const nameWord = (word: string): NameWord | null => nameWordOf(fold(word));

/** The same of a word that is folded already. */
export function nameWordOf(key: string): NameWord | null {
  const code = nameWords.codeOf(key);
  if (code === null) return null;
  let entry = countsOf.get(code);
  if (!entry) {
    entry = { first: Number(code[0]), last: Number(code[1]), common: code.length > 2 };
    countsOf.set(code, entry);
  }
  return entry;
}

const degreeKeys = once(() => new Set(peopleData.degrees.split(' ')));

/** Whether letters, dots left out, are a known academic degree: "S.Pd", "SH", "M.Si". */
export const isDegree = (text: string): boolean => degreeKeys().has(lettersOf(text).toUpperCase());

/** A text without what is no letter. */
function lettersOf(text: string): string {
  let letters = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return text.replace(/[^\p{L}]/gu, '');
    if (isAsciiLetter(unit)) continue;
    letters += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : letters + text.slice(from);
}

const aliasesOfPeople = once(
  () =>
    new Map(
      peopleData.aliases.split(';').map((pair) => {
        const [short = '', full = ''] = pair.split('=');
        return [short, full] as const;
      }),
    ),
);

/** Full name behind a public nickname ("Jokowi" → "Joko Widodo"); null when it is no well-known one. */
export const knownAs = (nickname: string): string | null => aliasesOfPeople().get(nickname) ?? null;
