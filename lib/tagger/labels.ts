/**
 * What the tagger says of a token, in two layers at once.
 *
 * The name layer marks persons (with the titles before and the degrees behind the bare name) and institutions. The office
 * layer marks office phrases beside a named person, and offices that stand alone for their holder. An office may run over
 * an institution ("Ketua [Bawaslu Kota Batam]"), so that a state of the chain is a pair of both.
 */
export const Name = {
  outside: 0,
  personBegin: 1,
  personInside: 2,
  /** Title, rank or honorific that belongs to the name behind it: "H.", "IPDA", "Dr". */
  title: 3,
  /** Degree behind the name it belongs to, with the comma before it: ", SH.LL.M". */
  degree: 4,
  institutionBegin: 5,
  institutionInside: 6,
} as const;
export const NAME_LABELS = 7;

export const Office = {
  outside: 0,
  begin: 1,
  inside: 2,
  /** The office alone stands for its holder: "Kapolres Halsel". */
  aloneBegin: 3,
  aloneInside: 4,
} as const;
export const OFFICE_LABELS = 5;

/** Where the score for "this person holds an office" stands; it is read where a person's name begins. */
export const STANDING = NAME_LABELS + OFFICE_LABELS;

/** Scores of a token: those of the name layer, of the office layer, and the person's standing. */
export const LABELS = STANDING + 1;

export interface State {
  readonly name: number;
  readonly office: number;
}

/** Every pair that can occur: no office inside a person's name, none that begins in the middle of an institution. */
export const STATES: readonly State[] = statePairs();

function statePairs(): State[] {
  const states: State[] = [];
  for (let office = 0; office < OFFICE_LABELS; office++)
    for (let name = 0; name < NAME_LABELS; name++) {
      const person = name >= Name.personBegin && name <= Name.degree;
      const begins = office === Office.begin || office === Office.aloneBegin;
      if (person && office !== Office.outside) continue;
      if (begins && name === Name.institutionInside) continue;
      states.push({ name, office });
    }
  return states;
}

export const STATE_COUNT = STATES.length;

/** Whether state `to` may follow `from`; `from` is null at the beginning of a chain. */
export function mayFollow(from: State | null, to: State): boolean {
  const name = from?.name ?? Name.outside;
  const office = from?.office ?? Office.outside;
  const inPerson = name === Name.personBegin || name === Name.personInside;
  if (to.name === Name.personInside && !inPerson) return false;
  if (to.name === Name.degree && !inPerson && name !== Name.degree) return false;
  if (name === Name.title && to.name !== Name.title && to.name !== Name.personBegin) return false;
  if (to.name === Name.institutionInside && name !== Name.institutionBegin && name !== Name.institutionInside)
    return false;
  if (to.office === Office.inside && office !== Office.begin && office !== Office.inside) return false;
  return to.office !== Office.aloneInside || office === Office.aloneBegin || office === Office.aloneInside;
}

/** Whether a chain may end in `state`: a title needs its name. */
export const mayEnd = (state: State): boolean => state.name !== Name.title;
