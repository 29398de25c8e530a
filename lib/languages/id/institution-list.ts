import type { AddTerms, ReadTerm, Term } from '../../lexicon/waiting-terms.ts';
import type { Level } from '../../model/annotation.ts';
import rows from './data/institutions.json' with { type: 'json' };
import organisations from './data/organisations.json' with { type: 'json' };

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

interface Entry {
  readonly institution: Institution;
  readonly safe: readonly string[];
  /** Forms that mean other things too ("MK", "PAN"): matched in exact case, to be confirmed by context. */
  readonly ambiguous: readonly string[];
}

const LEVELS: Readonly<Record<string, Level | null>> = {
  i: 'international',
  n: 'national',
  p: 'province',
  r: 'regency',
  d: 'district',
  v: 'village',
};

const split = (list: string): string[] => (list ? list.split(';') : []);

/** Entries are read when somebody asks for them; the same body is the same object. */
const known = new Map<string, Entry>();

function remembered(id: string, read: () => Entry): Entry {
  let entry = known.get(id);
  if (!entry) {
    entry = read();
    known.set(id, entry);
  }
  return entry;
}

function entryOfRow(row: number): Entry {
  const [id = '', name = '', category = '', level = '', region = '', aliases = '', unsure = ''] = rows[row]!;
  return remembered(id, () => {
    const ambiguous = split(unsure);
    const forms = [name, ...split(aliases)];
    return {
      institution: {
        id,
        name,
        category,
        level: LEVELS[level] ?? null,
        regional: level !== 'n' && level !== 'i',
        regionStyle: region === 'f' ? 'full' : region === 'p' ? 'plain' : null,
      },
      safe: forms.filter((form) => !ambiguous.includes(form)),
      ambiguous,
    };
  });
}

/** Marks a form that means other things too. */
const DOUBT = '?';

/** A body without levels: "Name=other form=form with other meanings?". */
function entryOfOrganisation(category: string, row: string): Entry {
  const forms = row.split('=');
  const safe = forms.filter((form) => !form.endsWith(DOUBT));
  const ambiguous = forms.filter((form) => form.endsWith(DOUBT)).map((form) => form.slice(0, -1));
  const name = safe[0] ?? ambiguous[0] ?? '';
  const id = `${category}:${name}`;
  const level = category === 'international' ? 'international' : 'national';
  return remembered(id, () => ({
    institution: { id, name, category, level, regional: false, regionStyle: null },
    safe,
    ambiguous,
  }));
}

function entryById(id: string): Entry | undefined {
  const read = known.get(id);
  if (read) return read;
  const row = rows.findIndex(([first]) => first === id);
  if (row >= 0) return entryOfRow(row);
  for (const [category, list] of Object.entries(organisations))
    if (id.startsWith(`${category}:`)) for (const line of split(list)) entryOfOrganisation(category, line);
  return known.get(id);
}

/** The body filed under `id`; undefined when there is none. */
export const institutionById = (id: string): Institution | undefined => entryById(id)?.institution;

/** Every safe form of the body's name. */
export const formsOf = (id: string): readonly string[] => entryById(id)?.safe ?? [];

/** Adds every form of every body's name. */
export function addInstitutionTerms<V>(
  add: AddTerms<V>,
  term: (text: string, institution: Institution, ambiguous: boolean) => Term<V>,
): void {
  const readSafe: ReadTerm<V> = (text, row) => {
    const { institution, ambiguous } = entryOfRow(row);
    return ambiguous.includes(text) ? null : term(text, institution, false);
  };
  const readAmbiguous: ReadTerm<V> = (text, row) => term(text, entryOfRow(row).institution, true);
  // By number: hundreds of rows are taken apart in a cold start.
  for (let row = 0; row < rows.length; row++) {
    const columns = rows[row]!;
    add(columns[1]!, readSafe, row);
    if (columns[5]) add(columns[5], readSafe, row);
    if (columns[6]) add(columns[6], readAmbiguous, row);
  }
  for (const [category, list] of Object.entries(organisations)) {
    const read: ReadTerm<V> = (form, _, __, from) => {
      const end = list.indexOf(';', from);
      const row = list.slice(list.lastIndexOf(';', from) + 1, end < 0 ? list.length : end);
      const { institution } = entryOfOrganisation(category, row);
      return form.endsWith(DOUBT) ? term(form.slice(0, -1), institution, true) : term(form, institution, false);
    };
    add(list, read, 0, 'forms');
  }
}
