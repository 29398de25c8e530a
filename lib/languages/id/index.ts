import type { LanguagePack } from '../language-pack.ts';
import { indonesianDates } from './dates/index.ts';
import { indonesianLinking } from './linking.ts';
import { proposeInstitutions } from './rules/institutions.ts';
import { proposePeople } from './rules/people.ts';
import { Reading } from './rules/reading.ts';

/** Indonesian. */
export function createIndonesian(): LanguagePack {
  return {
    code: 'id',
    dates: indonesianDates,
    linking: indonesianLinking,
    propose: (document) => {
      const reading = new Reading(document);
      return [...proposeInstitutions(reading), ...proposePeople(reading)];
    },
  };
}
