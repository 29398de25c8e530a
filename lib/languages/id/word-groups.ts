import { fold } from '../../text/fold.ts';
import groups from './data/clusters.json' with { type: 'json' };

/** What unlabelled text says of a word: see data/SOURCES.md. */
export interface WordGroup {
  /** Number of the cluster of words that stand in like places. */
  readonly cluster: number;
  /** 0 seldom, 1 sometimes, 2 mostly in small letters. */
  readonly small: number;
}

let groupOf: Map<string, WordGroup> | null = null;

/** The group of a word in any case; null when it is too rare to have one. */
export function wordGroup(word: string): WordGroup | null {
  if (!groupOf) {
    groupOf = new Map();
    for (const [key, words] of Object.entries(groups)) {
      const group = { small: Number(key[0]), cluster: Number(key.slice(1)) };
      for (const member of words.split(' ')) groupOf.set(member, group);
    }
  }
  return groupOf.get(fold(word)) ?? null;
}
