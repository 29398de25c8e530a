import { fold } from '../text/fold.ts';
import { beginsUpper } from '../text/letter-case.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { type AddTerms, type LetterCase, WaitingTerms } from './waiting-terms.ts';

/** A branch of the trie. Until somebody walks past its entries wait in a chain. */
interface Node<V> {
  values: Leaf<V>[];
  children: Map<string, Node<V>> | null;
  waiting: Leaf<V> | null;
  last: Leaf<V>;
}

/** All terms that begin with one word. */
export type Branch<V> = Node<V>;

interface Leaf<V> {
  readonly value: V;
  readonly text: string;
  readonly letterCase: LetterCase;
  /** Token keys of the term; computed when the branch is opened. */
  keys: readonly string[] | null;
  /** The next that waits in the same branch. */
  next: Leaf<V> | null;
}

const ASCII_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Marks that writers put in or leave out inside a term: "PDI-P", "S.Pd", "Muko-Muko", "ATR/BPN". */
const LOOSE_MARKS = new Set(['.', '-', '–', '/', ',', '&']);
/** A comma belongs to a term only where the list has one ("Meteorologi, Klimatologi"), never by chance. */
const COMMA = ',';

/** The keys under which a token sequence is filed: folded words and numbers, loose marks left out. */
export function termKeys(text: string): string[] {
  if (ASCII_WORDS.test(text)) return text.toLowerCase().split(' ');
  const keys: string[] = [];
  for (const token of tokenize(text)) if (!LOOSE_MARKS.has(token.text)) keys.push(fold(token.text));
  return keys;
}

/**
 * Term lists in one trie over tokens, whose branches are made when a text first has their first word. Comparison ignores case,
 * diacritics, apostrophes, dots, hyphens and slashes; terms of several lists (told apart by their values) share the trie.
 */
export class Lexicon<V> {
  /** The branches of the words that were asked for; null for those that no term begins with. */
  readonly #branches = new Map<string, Node<V> | null>();
  readonly #waiting = new WaitingTerms<V>();

  /** @param fill gives every list to the function that it is called with */
  constructor(fill: (add: AddTerms<V>) => void) {
    fill(this.#waiting.add);
  }

  /** The branch of the terms that begin with a key. */
  branch(key: string): Branch<V> | null {
    const known = this.#branches.get(key);
    return known === undefined ? this.#grow(key) : known;
  }

  #grow(key: string): Node<V> | null {
    if (this.#branches.size >= MOST_BRANCHES) this.#branches.clear();
    let node: Node<V> | null = null;
    for (const { text, value, letterCase = 'any' } of this.#waiting.startingWith(key)) {
      const leaf: Leaf<V> = { value, text, letterCase, keys: null, next: null };
      if (node) wait(node, leaf);
      else node = nodeFor(leaf);
    }
    this.#branches.set(key, node);
    return node;
  }
}

/** Most words that are remembered; any of them can be asked for anew. */
const MOST_BRANCHES = 20_000;

/** What branches without entries share: most have only one kind. */
const NOTHING: never[] = [];

function file<V>(nodes: Map<string, Node<V>>, key: string, leaf: Leaf<V>): void {
  const known = nodes.get(key);
  if (known) wait(known, leaf);
  else nodes.set(key, nodeFor(leaf));
}

const nodeFor = <V>(leaf: Leaf<V>): Node<V> => ({ values: NOTHING, children: null, waiting: leaf, last: leaf });

function wait<V>(node: Node<V>, leaf: Leaf<V>): void {
  node.last.next = leaf;
  node.last = leaf;
}

/** Distributes the waiting entries of a node at `depth` keys from the root. */
function open<V>(node: Node<V>, depth: number): void {
  const values: Leaf<V>[] = [];
  let leaf = node.waiting;
  node.waiting = null;
  while (leaf) {
    const { next } = leaf;
    leaf.next = null;
    leaf.keys ??= termKeys(leaf.text);
    const key = leaf.keys[depth];
    if (key === undefined) values.push(leaf);
    else {
      node.children ??= new Map();
      file(node.children, key, leaf);
    }
    leaf = next;
  }
  if (values.length > 0) node.values = values;
}

/** A stretch of tokens that is in a list. */
export interface TermHit<V> {
  /** Index of the first token, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 offsets of the stretch. */
  readonly start: number;
  readonly end: number;
  /** What the lists say, in the order in which the lists were added. */
  readonly values: readonly V[];
}

/**
 * All terms that begin at token `at`, longest first. A term may run over a line break, never over a paragraph's end.
 */
export function termsAt<V>(lexicon: Lexicon<V>, tokens: readonly Token[], at: number): readonly TermHit<V>[] {
  const first = tokens[at];
  return first && first.kind !== 'mark' ? termsOf(lexicon.branch(fold(first.text)), tokens, at) : NOTHING;
}

/** The same where the branch of the token's word is known already. */
export function termsOf<V>(branch: Branch<V> | null, tokens: readonly Token[], at: number): readonly TermHit<V>[] {
  let node = branch;
  if (!node) return NOTHING;
  const first = tokens[at];
  // Most branches end without a term: no list is made for those.
  let hits: TermHit<V>[] | null = null;
  let depth = 1;
  let next = at + 1;
  let commas = false;
  while (node && first) {
    if (node.waiting) open(node, depth);
    if (node.values.length > 0) {
      const end = tokens[next - 1]!.end;
      const values: V[] = [];
      for (const leaf of node.values) if (fits(leaf, tokens, at, next, commas)) values.push(leaf.value);
      if (values.length > 0) {
        const hit = { from: at, to: next, start: first.start, end, values };
        if (hits) hits.unshift(hit);
        else hits = [hit];
      }
    }
    if (!node.children) break;
    let look = next;
    while (look < tokens.length && look < next + 2 && LOOSE_MARKS.has(tokens[look]!.text) && tokens[look]!.gap < 3) {
      if (tokens[look]!.text === COMMA) commas = true;
      look++;
    }
    const token = tokens[look];
    if (!token || token.gap === 3) break;
    node = node.children.get(fold(token.text)) ?? null;
    next = look + 1;
    depth++;
  }
  return hits ?? NOTHING;
}

function fits<V>(leaf: Leaf<V>, tokens: readonly Token[], from: number, to: number, commas: boolean): boolean {
  if (commas && !leaf.text.includes(COMMA)) return false;
  if (leaf.letterCase === 'any') return true;
  if (leaf.letterCase === 'capital') {
    // Small words inside a name ("Pangkajene dan Kepulauan") are excused.
    for (let i = from; i < to; i++) {
      const { kind, text } = tokens[i]!;
      if (kind === 'word' && !beginsUpper(text) && text !== 'dan') return false;
    }
    return true;
  }
  let written = '';
  for (let i = from; i < to; i++) if (!LOOSE_MARKS.has(tokens[i]!.text)) written += tokens[i]!.text;
  return written === leaf.text.replace(/[\s.\-–/,&]+/g, '');
}

/**
 * Finds every listed term in one pass. Without `nested` the longest match wins and the search goes on behind it; with
 * `nested` every match at every token is reported, in order of start, longest first.
 */
export function findTerms<V>(
  lexicon: Lexicon<V>,
  tokens: readonly Token[],
  options: { readonly nested?: boolean } = {},
): TermHit<V>[] {
  const hits: TermHit<V>[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = termsAt(lexicon, tokens, i);
    const longest = found[0];
    if (!longest) continue;
    if (options.nested) hits.push(...found);
    else {
      hits.push(longest);
      i = longest.to - 1;
    }
  }
  return hits;
}

/** What the lists say about exactly this text; empty when it is in none. */
export function lookUp<V>(lexicon: Lexicon<V>, text: string): readonly V[] {
  const tokens = tokenize(text.trim());
  let last = tokens.length;
  while (last > 0 && LOOSE_MARKS.has(tokens[last - 1]!.text)) last--;
  for (const hit of termsAt(lexicon, tokens, 0)) if (hit.to === last) return hit.values;
  return [];
}
