import { parseIsoDay } from '../../../lib/dates/calendar.ts';
import { KINDS, type Kind } from '../../../lib/model/annotation.ts';
import type { LexiconDecision, LexiconEntry } from '../../../lib/model/user-lexicon.ts';
import { fold } from '../../../lib/text/fold.ts';

/** What of a decision can be changed afterwards, as a form shows it. */
export type Editable =
  /** Words; empty ones mean "none" where `optional`. */
  | { readonly as: 'text'; readonly value: string; readonly optional: boolean }
  | { readonly as: 'day'; readonly value: string }
  | { readonly as: 'kind'; readonly value: Kind; readonly of: readonly Kind[] }
  /** Right, or not to be marked. */
  | { readonly as: 'verdict'; readonly value: 'confirm' | 'reject' };

/** A date is never a person, nor the other way round: what a mark may be besides. */
const kindsBeside = (kind: Kind): readonly Kind[] => KINDS.filter((each) => (each === 'date') === (kind === 'date'));

/** What can be changed of an entry. */
export function editableOf({ decision, subject }: LexiconEntry): Editable {
  switch (decision.do) {
    case 'confirm':
    case 'reject':
      return { as: 'verdict', value: decision.do };
    case 'kind':
      return { as: 'kind', value: decision.kind, of: kindsBeside(decision.kind) };
    case 'add':
      return { as: 'kind', value: subject.kind, of: kindsBeside(subject.kind) };
    case 'span':
      return { as: 'text', value: decision.text, optional: false };
    case 'office':
      return { as: 'text', value: decision.office ?? '', optional: true };
    case 'name':
    case 'join':
      return { as: 'text', value: decision.name, optional: false };
    case 'date':
      return { as: 'day', value: decision.iso };
    // Somebody else of the same name: who, if the reader knows.
    case 'split':
      return { as: 'text', value: '', optional: true };
  }
}

/** Whether an entry for one article alone may be widened to all pages: not one that is about a single place in its text. */
export const canWiden = ({ scope, place }: LexiconEntry): boolean => scope.where === 'article' && place === undefined;

/**
 * The entry with another value, and, if `everywhere`, for all pages.
 * @returns null when the value is none that the decision can have
 */
export function edited(entry: LexiconEntry, value: string, everywhere: boolean): LexiconEntry | null {
  const changed = withValue(entry, value.trim().replace(/\s+/g, ' '));
  if (changed === null) return null;
  return everywhere && canWiden(entry) ? { ...changed, scope: { where: 'everywhere' } } : changed;
}

function withValue(entry: LexiconEntry, value: string): LexiconEntry | null {
  const { decision } = entry;
  const as = (changed: LexiconDecision): LexiconEntry => ({ ...entry, decision: changed });
  const kind = KINDS.find((each) => each === value);
  switch (decision.do) {
    case 'confirm':
    case 'reject':
      return value === 'confirm' || value === 'reject' ? as({ do: value }) : null;
    case 'kind':
      return kind ? as({ do: 'kind', kind }) : null;
    case 'add':
      return kind ? { ...entry, subject: { ...entry.subject, kind } } : null;
    case 'office':
      return as({ do: 'office', office: value === '' ? null : value });
    case 'date':
      return parseIsoDay(value) ? as({ do: 'date', iso: value }) : null;
    case 'split':
      // By the same name, the mention would be of the one again whom it was told from.
      if (fold(value) === fold(entry.subject.name)) return null;
      return value === '' ? entry : as({ do: 'name', name: value });
    case 'span':
      return value === '' ? null : as({ do: 'span', text: value });
    default:
      return value === '' ? null : as({ do: decision.do, name: value });
  }
}
