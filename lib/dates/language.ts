import type { DateAnnotation } from '../model/annotation.ts';
import type { CivilDate } from './calendar.ts';
import type { Candidate, Direction } from './moment.ts';
import type { DateText } from './text.ts';

/** Finds a candidate that begins at token `at`, or null. Must look at a bounded number of tokens. */
interface DateParser {
  readonly id: string;
  parse(text: DateText, at: number): Candidate | null;
}

/** What the sentence says about a date: what it is the date of, and where. */
export interface DateStory {
  readonly role: DateAnnotation['role'];
  readonly event: string | null;
  readonly place: string | null;
}

/** The dates before and behind one. */
export interface Neighbours {
  readonly previous: Candidate | null;
  readonly next: Candidate | null;
}

/** All that finding dates needs to know of one language. */
export interface DateLanguage {
  /** Whether a date may begin at a token: a quick look that spares most words the parsers. */
  mayBegin(text: DateText, at: number): boolean;
  /** In order: the first that matches at a token wins. */
  readonly parsers: readonly DateParser[];
  /** False for what looks like a date and is none. */
  accepts(text: DateText, candidate: Candidate): boolean;
  /** Whether a candidate only says again what its neighbour says better. */
  repeats(text: DateText, candidate: Candidate, neighbour: Candidate): boolean;
  /** Which way from the day of publication the words around the candidate point, if they do. */
  direction(text: DateText, candidate: Candidate, reference: CivilDate | null): Direction | null;
  /** Whether a date is that of the article itself: a byline or dateline. */
  isByline(text: DateText, candidate: Candidate): boolean;
  /** The day that "H-3 pemungutan suara" counts from, when it is public knowledge. */
  anchorDay(anchor: string, reference: CivilDate): CivilDate | null;
  story(text: DateText, candidate: Candidate, neighbours: Neighbours, iso: string): DateStory;
}
