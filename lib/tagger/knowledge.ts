import type { Token } from '../text/tokens.ts';

/** How many kinds of list the tagger looks at side by side. */
export const LANES = 4;

/**
 * What a language contributes to the features. All codes are small numbers without meaning to the tagger; they must stay
 * the same between training and use.
 */
export interface TaggerKnowledge {
  /** Codes for a word by itself, one for each question asked of it (how often a first name, a degree …). */
  wordCodes(word: string): readonly number[];
  /**
   * For every token `LANES` codes (0 to 255): what the lists say of the term that covers it. 0 is none. Lane 0 institutions,
   * lane 1 offices, lane 2 regions, lane 3 titles and parts of names.
   */
  lanes(tokens: readonly Token[]): Uint8Array;
}

export const LANE = { institution: 0, office: 1, region: 2, person: 3 } as const;
