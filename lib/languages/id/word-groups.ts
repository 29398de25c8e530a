import { SortedWords } from '../../lexicon/sorted-words.ts';
import { fold } from '../../text/fold.ts';
import groups from './data/clusters.json' with { type: 'json' };

/** What unlabelled text says of a word: see data/SOURCES.md. */
export interface WordGroup {
  /** Number of the cluster of words that stand in like places. */
  readonly cluster: number;
  /** 0 seldom, 1 sometimes, 2 mostly in small letters. */
  readonly small: number;
}

const groupOf = /* @__PURE__ */ new SortedWords(groups);

/** The group of a word in any case; null when it is too rare to have one. */
export function wordGroup(word: string): WordGroup | null {
  const code = groupOf.codeOf(fold(word));
  return code === null ? null : { small: Number(code[0]), cluster: Number(code.slice(1)) };
}
