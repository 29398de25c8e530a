import type { Proposal } from '../../lib/grammar/proposal.ts';
import { FeatureList } from '../../lib/tagger/feature-list.ts';
import { featureSource } from '../../lib/tagger/feature-source.ts';
import { eachFeature } from '../../lib/tagger/features.ts';
import { HASH_BITS } from '../../lib/tagger/hash.ts';
import { hintsOf } from '../../lib/tagger/hints.ts';
import type { TaggerKnowledge } from '../../lib/tagger/knowledge.ts';
import { chainsOf } from '../../lib/tagger/segments.ts';
import { type WordType, wordType } from '../../lib/tagger/word-type.ts';
import { type Document, readDocument } from '../../lib/text/document.ts';
import type { Token } from '../../lib/text/tokens.ts';
import type { Marks } from './allowed.ts';

/** A text with what each token may be; features as numbers. */
export interface Example extends Marks {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Features of token i: `features[first[i]] … features[first[i + 1] - 1]`. */
  readonly features: Int32Array;
  readonly first: Int32Array;
  /** Stretches that are tagged by themselves, as token indices. */
  readonly chains: readonly (readonly [number, number])[];
}

/** Turns texts into examples; equal words are looked at once. */
export class ExampleMaker {
  readonly #types = new Map<string, WordType>();
  readonly #knowledge: TaggerKnowledge;
  readonly #buffer = new FeatureList();

  readonly #propose: (document: Document) => readonly Proposal[];

  constructor(knowledge: TaggerKnowledge, propose: (document: Document) => readonly Proposal[]) {
    this.#knowledge = knowledge;
    this.#propose = propose;
  }

  make(id: string, text: string, allow: (tokens: readonly Token[]) => Marks): Example {
    const document = readDocument({ text });
    const { tokens } = document;
    const types = tokens.map((t) => {
      let type = this.#types.get(t.text);
      if (!type) {
        type = wordType(t, this.#knowledge);
        this.#types.set(t.text, type);
      }
      return type;
    });
    const source = featureSource(tokens, types, this.#knowledge, hintsOf(tokens.length, this.#propose(document)));
    const features: number[] = [];
    const first = new Int32Array(tokens.length + 1);
    for (let i = 0; i < tokens.length; i++) {
      eachFeature(source, i, this.#buffer, (f) => features.push(f));
      first[i + 1] = features.length;
    }
    return {
      id,
      text,
      tokens,
      ...allow(tokens),
      features: Int32Array.from(features),
      first,
      chains: chainsOf(tokens),
    };
  }
}

/** Dense numbers for the features that occur at least `atLeast` times in the examples. */
export function featureIndex(
  examples: readonly Example[],
  atLeast: number,
): { readonly ids: Int32Array; readonly size: number } {
  const counts = new Uint16Array(1 << HASH_BITS);
  for (const { features } of examples) for (const f of features) if (counts[f]! < 0xffff) counts[f] = counts[f]! + 1;
  const ids = new Int32Array(1 << HASH_BITS).fill(-1);
  let size = 0;
  for (let f = 0; f < counts.length; f++) if (counts[f]! >= atLeast) ids[f] = size++;
  return { ids, size };
}
