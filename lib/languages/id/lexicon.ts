import { type AddTerm, Lexicon } from '../../lexicon/lexicon.ts';
import { SortedWords } from '../../lexicon/sorted-words.ts';
import type { Level } from '../../model/annotation.ts';
import { fold } from '../../text/fold.ts';
import { isAsciiLetter } from '../../text/letter-case.ts';
import institutionRows from './data/institutions.json' with { type: 'json' };
import nameData from './data/names.json' with { type: 'json' };
import officeData from './data/offices.json' with { type: 'json' };
import organisationLists from './data/organisations.json' with { type: 'json' };
import peopleData from './data/people.json' with { type: 'json' };
import worldLists from './data/world.json' with { type: 'json' };
import { eachRegionTerm, type Region } from './region-list.ts';

/** A kind of body: its canonical name, and how a region completes it. */
export interface Institution {
  readonly id: string;
  /** Canonical name without region: "KPU", "Kementerian Dalam Negeri", "Polres". */
  readonly name: string;
  readonly category: string;
  /** Level when no region says more; null when it exists on several levels. */
  readonly level: Level | null;
  /** Exists at every level of government, or once a region: then a bare name is short for a fuller one. */
  readonly regional: boolean;
  /** "full": "KPU Kabupaten X"; "plain": "Polres X"; null: takes no region. */
  readonly regionStyle: 'full' | 'plain' | null;
}

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

const LEVELS: Readonly<Record<string, Level | null>> = {
  i: 'international',
  n: 'national',
  p: 'province',
  r: 'regency',
  d: 'district',
  v: 'village',
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

interface InstitutionEntry {
  readonly institution: Institution;
  readonly safe: readonly string[];
  /** Forms that mean other things too ("MK", "PAN"): matched in exact case, to be confirmed by context. */
  readonly ambiguous: readonly string[];
}

const split = (list: string): string[] => (list ? list.split(';') : []);

/** Bodies without levels: "Name=other form=form with other meanings?". */
const organisationEntries = (): InstitutionEntry[] =>
  Object.entries(organisationLists).flatMap(([category, list]) =>
    split(list).map((row): InstitutionEntry => {
      const forms = row.split('=');
      const ambiguous = row.includes('?')
        ? forms.filter((form) => form.endsWith('?')).map((form) => form.slice(0, -1))
        : [];
      const safe = ambiguous.length > 0 ? forms.filter((form) => !form.endsWith('?')) : forms;
      const name = safe[0] ?? ambiguous[0] ?? '';
      return {
        institution: {
          id: `${category}:${name}`,
          name,
          category,
          level: category === 'international' ? 'international' : 'national',
          regional: false,
          regionStyle: null,
        },
        safe,
        ambiguous,
      };
    }),
  );

const institutionEntries = once((): readonly InstitutionEntry[] => [
  ...institutionRows.map(([id = '', name = '', category = '', level = '', region = '', aliases = '', unsure = '']) => {
    const ambiguous = split(unsure);
    const institution: Institution = {
      id,
      name,
      category,
      level: LEVELS[level] ?? null,
      regional: level !== 'n' && level !== 'i',
      regionStyle: region === 'f' ? 'full' : region === 'p' ? 'plain' : null,
    };
    const forms = [name, ...split(aliases)];
    return { institution, safe: unsure ? forms.filter((form) => !ambiguous.includes(form)) : forms, ambiguous };
  }),
  ...organisationEntries(),
]);

const institutionsById = once(() => new Map(institutionEntries().map((e) => [e.institution.id, e.institution])));

/** The body filed under `id`; undefined when there is none. */
export const institutionById = (id: string): Institution | undefined => institutionsById().get(id);

/** Every safe form of the body's name. */
export const formsOf = (id: string): readonly string[] =>
  institutionEntries().find((e) => e.institution.id === id)?.safe ?? [];

type Add = AddTerm<TermValue>;

const PLACES_ABROAD = { countries: 'country', cities: 'city', areas: 'area' } as const;

function addPlacesAbroad(add: Add): void {
  for (const key of ['countries', 'cities', 'areas'] as const)
    for (const text of split(worldLists[key]).flatMap((row) => row.split('=')))
      add(text, { list: 'abroad', place: PLACES_ABROAD[key] }, text === text.toUpperCase() ? 'exact' : 'capital');
}

function addInstitutions(add: Add): void {
  for (const { institution, safe, ambiguous } of institutionEntries()) {
    const value: TermValue = { list: 'institution', institution, ambiguous: false };
    for (const text of safe) add(text, value);
    for (const text of ambiguous) add(text, { list: 'institution', institution, ambiguous: true }, 'exact');
  }
}

function addOffices(add: Add): void {
  for (const [group, forms = '', canonical, institution] of officeData.titles)
    for (const text of split(forms)) {
      const title: OfficeTitle = {
        group: group === 'role' || group === 'candidate' ? group : 'head',
        canonical: canonical || text,
        institution: institution || null,
      };
      // "PM Inggris", never "pukul 7 pm".
      add(text, { list: 'office', title }, text.length < 3 ? 'exact' : 'any');
    }
  const status = officeData.status;
  for (const key of ['acting', 'former', 'elect', 'candidate', 'incumbent'] as const)
    for (const text of split(status[key])) add(text, { list: 'office-status', status: key });
}

function addPersons(add: Add): void {
  for (const text of split(peopleData.ranks)) add(text, { list: 'rank' });
  for (const text of split(peopleData.corps)) add(text, { list: 'corps' }, 'capital');
  for (const group of ['academic', 'religious', 'address', 'nobility'] as const)
    for (const text of split(peopleData.honorifics[group])) add(text, { list: 'honorific', group });
  for (const text of split(peopleData.nameTitles)) add(text, { list: 'name-title' }, 'capital');
  for (const text of split(nameData.clans)) add(text, { list: 'clan' }, 'capital');
}

/** Every Indonesian word list in one trie; compiled at first use. */
export const indonesianLexicon: () => Lexicon<TermValue> = once(
  () =>
    new Lexicon((add) => {
      eachRegionTerm((text, region, ambiguity, seat) => {
        add(text, { list: 'region', region, ambiguity, seat }, 'capital');
      });
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
