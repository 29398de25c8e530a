import { judged, likelihoodAt, proposalsOf } from '../../tagger/propose.ts';
import { loadTagger } from '../../tagger/tagger.ts';
import type { LanguagePack } from '../language-pack.ts';
import { indonesianDates } from './dates/index.ts';
import { indonesianLinking } from './linking.ts';
import { proposeInstitutions } from './rules/institutions.ts';
import { proposePeople } from './rules/people.ts';
import { Reading } from './rules/reading.ts';
import { indonesianKnowledge } from './tagger-knowledge.ts';
import { trimmed, trimmedAll } from './trim.ts';

/**
 * Indonesian; with the trained tagger when its model is given.
 * @param model bytes of the model file
 * @throws ModelError when they cannot be used
 */
export function createIndonesian(model?: Uint8Array): LanguagePack {
  const tagger = model ? loadTagger(model, indonesianKnowledge) : null;
  return {
    ...(tagger
      ? {
          tag: ({ tokens }, proposals) => {
            const tagging = tagger.tag(tokens, proposals);
            const found = proposalsOf(tagging, tokens, (mention) => mention.probability);
            const tagged = trimmedAll(found, tokens);
            return {
              proposals: [...tagged, ...judged(proposals, tagging)],
              likelihood: (layer, span) => likelihoodAt(layer, span, tokens, tagging),
            };
          },
        }
      : {}),
    code: 'id',
    dates: indonesianDates,
    linking: indonesianLinking,
    propose: (document) => {
      const reading = new Reading(document);
      const people = proposePeople(reading);
      return [
        ...proposeInstitutions(reading),
        ...people.flatMap((p) => (p.layer === 'office' ? trimmed(p, document.tokens) : p)),
      ];
    },
  };
}
