import { createTranslator, type MessageKey, type Translator } from '../../lib/i18n.ts';
import { messageSource } from '../../lib/message-source.ts';
import { ask, messages } from '../../lib/messages/content.ts';
import type { Annotation, Certainty, DateAnnotation, Kind } from '../../lib/model/annotation.ts';

/** In the browser's language, until `speak` was told of another. */
export let t: Translator = createTranslator(messages);

/** Takes the texts of the language that the settings chose, if they chose one. */
export async function speak(): Promise<void> {
  const chosen = await ask('card.texts', null).catch(() => null);
  if (chosen) t = createTranslator(messageSource(chosen.messages, chosen.language));
}

export const KIND_NAMES: Readonly<Record<Kind, MessageKey>> = {
  official: 'kindOfficial',
  institution: 'kindInstitution',
  date: 'kindDate',
  person: 'kindPerson',
};

export const CERTAINTIES: Readonly<Record<Certainty, MessageKey>> = {
  certain: 'commonCertain',
  sure: 'commonSure',
  guess: 'commonGuess',
};

/** Why a mark was made, in a sentence: by the rule, list or model that made it. */
const REASONS: Readonly<Record<string, MessageKey>> = {
  'office-before-name': 'cardWhyOfficeBefore',
  'name-before-office': 'cardWhyOfficeAfter',
  'office-phrase': 'cardWhyOffice',
  'office-candidate': 'cardWhyCandidate',
  'name-shape': 'cardWhyShape',
  'name-again': 'cardWhyAgain',
  'list-institution': 'cardWhyListed',
  'open-institution': 'cardWhyOpen',
  tagger: 'cardWhyTagger',
  'user-lexicon': 'cardWhyLexicon',
};

/** @param text the article's words of the mark that first named the entity, for marks that were linked to it */
export function reasonOf(annotation: Annotation): string {
  if (annotation.kind === 'date' && annotation.by !== 'user-lexicon') return dateReason(annotation);
  const key = REASONS[annotation.by];
  const said = key ? t(key) : t(annotation.by.startsWith('tagger') ? 'cardWhyTagger' : 'cardWhyRule');
  const linked =
    (annotation.kind === 'official' || annotation.kind === 'person') &&
    annotation.name !== null &&
    annotation.name !== annotation.entity;
  return linked ? `${said} ${t('cardWhyLinked', annotation.entity)}` : said;
}

const PARTS = { day: 'cardDay', month: 'cardMonth', year: 'cardYear' } as const satisfies Record<string, MessageKey>;

function dateReason({ implied, weekdayAgrees, conflict }: DateAnnotation): string {
  const said: string[] = [];
  if (weekdayAgrees === true) said.push(t('cardWhyWeekdayFits'));
  if (conflict && conflict.printed === undefined) said.push(t('cardWhyConflict'));
  if (conflict?.printed !== undefined) said.push(t('cardWhyWeekdayProven'));
  if (implied.length > 0) {
    const parts = new Intl.ListFormat(t.locale, { type: 'conjunction' }).format(implied.map((part) => t(PARTS[part])));
    said.push(t('cardWhyImplied', parts));
  } else if (said.length === 0) said.push(t('cardWhyPrinted'));
  return said.join(' ');
}

const LEVELS: Readonly<Record<string, MessageKey>> = {
  international: 'cardLevelInternational',
  national: 'cardLevelNational',
  province: 'cardLevelProvince',
  regency: 'cardLevelRegency',
  city: 'cardLevelCity',
  district: 'cardLevelDistrict',
  village: 'cardLevelVillage',
};
export const levelName = (level: string): string => t(LEVELS[level] ?? 'cardLevelUnknown');
