import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';

export type LetterCase = 'any' | 'capital' | 'exact';

/** One entry of a term list: what it looks like in text, and what it stands for. */
export interface Term<V> {
  readonly text: string;
  readonly value: V;
  /**
   * "exact": only in this very case ("BIN", never "bin"); "capital": every word must begin with a capital ("Batu"); "any"
   * unless it is given.
   */
  readonly letterCase?: LetterCase;
}

/**
 * Reads an entry when a text first asks for its first word; null when it is none after all.
 * @param written the entry as it stands in the list
 * @param row what the list was added with
 * @param list the whole list
 * @param from where in it the entry begins
 */
export type ReadTerm<V> = (written: string, row: number, list: string, from: number) => Term<V> | null;

/** How a list is parted: "A;B", "A=B;C" with two forms of one thing, "12=A;13=B" with what a term belongs to before it. */
export type TermLayout = 'terms' | 'forms' | 'labelled';

/** Takes a list of terms; see `ReadTerm` and `TermLayout`. */
export type AddTerms<V> = (list: string, read: ReadTerm<V>, row?: number, layout?: TermLayout) => void;

const BUCKETS = 1 << 12;
const SPACE = 32;

/** Numbers kept for an entry: the next of its bucket, the hash of its first key, its list, where it begins and ends in it. */
const FIELDS = 5;
const FIRST_ENTRIES = 1 << 13;

interface TermList<V> {
  readonly list: string;
  readonly read: ReadTerm<V>;
  readonly row: number;
}

/**
 * Term lists that lie as they were given, with nothing but a note where the terms with each first key stand. A cold start
 * pays for that note and for the terms that its text asks for: of thousands, some hundred.
 */
export class WaitingTerms<V> {
  readonly #lists: TermList<V>[] = [];
  /** First and last entry of each bucket; entries are counted from 1. */
  readonly #first = new Int32Array(BUCKETS);
  readonly #last = new Int32Array(BUCKETS);
  #entries = new Int32Array(FIRST_ENTRIES * FIELDS);
  #count = 0;

  readonly add: AddTerms<V> = (list, read, row = 0, layout = 'terms') => {
    this.#lists.push({ list, read, row });
    for (let at = 0; at < list.length; ) {
      const semicolon = list.indexOf(';', at);
      const end = semicolon < 0 ? list.length : semicolon;
      if (layout === 'terms') this.#note(list, at, end);
      else if (layout === 'labelled') this.#note(list, list.indexOf('=', at) + 1, end);
      else this.#noteForms(list, at, end);
      at = end + 1;
    }
  };

  /** The terms whose first key is `key`, in the order in which they were added. */
  startingWith(key: string): Term<V>[] {
    const found: Term<V>[] = [];
    const hash = hashOf(key);
    const entries = this.#entries;
    for (let entry = this.#first[bucketOf(hash)]!; entry > 0; entry = entries[entry * FIELDS]!) {
      if (entries[entry * FIELDS + 1] !== hash) continue;
      const term = this.#read(entry);
      if (term && firstKey(term.text) === key) found.push(term);
    }
    return found;
  }

  /** Every term, in the order in which they were added. */
  *[Symbol.iterator](): Generator<Term<V>> {
    for (let entry = 1; entry <= this.#count; entry++) {
      const term = this.#read(entry);
      if (term) yield term;
    }
  }

  #noteForms(list: string, from: number, to: number): void {
    for (let at = from; at < to; ) {
      const mark = list.indexOf('=', at);
      const end = mark < 0 || mark > to ? to : mark;
      this.#note(list, at, end);
      at = end + 1;
    }
  }

  #note(list: string, from: number, to: number): void {
    if (from === to) return;
    const hash = headHash(list, from, to);
    const entry = ++this.#count;
    const at = entry * FIELDS;
    if (at === this.#entries.length) {
      const longer = new Int32Array(2 * at);
      longer.set(this.#entries);
      this.#entries = longer;
    }
    const entries = this.#entries;
    entries[at + 1] = hash;
    entries[at + 2] = this.#lists.length - 1;
    entries[at + 3] = from;
    entries[at + 4] = to;
    const bucket = bucketOf(hash);
    const last = this.#last[bucket]!;
    if (last > 0) entries[last * FIELDS] = entry;
    else this.#first[bucket] = entry;
    this.#last[bucket] = entry;
  }

  #read(entry: number): Term<V> | null {
    const at = entry * FIELDS;
    const { list, read, row } = this.#lists[this.#entries[at + 2]!]!;
    const from = this.#entries[at + 3]!;
    return read(list.slice(from, this.#entries[at + 4]), row, list, from);
  }
}

const bucketOf = (hash: number): number => hash & (BUCKETS - 1);

function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash;
}

/** `hashOf(firstKey(…))` of a term in a list: nearly all begin with a word of ASCII letters, which needs no copy. */
function headHash(list: string, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) {
    const unit = list.charCodeAt(i);
    const lower = unit | 32;
    if (lower >= 97 && lower <= 122) hash = (Math.imul(hash, 31) + lower) | 0;
    else return unit === SPACE && i > from ? hash : hashOf(firstKey(list.slice(from, to)));
  }
  return hash;
}

const ASCII_WORD = /^[A-Za-z]+$/;

/** The key of a term's first word. */
function firstKey(text: string): string {
  const space = text.indexOf(' ');
  const head = space < 0 ? text : text.slice(0, space);
  if (ASCII_WORD.test(head)) return head.toLowerCase();
  for (const token of tokenize(head)) if (token.kind !== 'mark') return fold(token.text);
  return '';
}
