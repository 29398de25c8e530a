import type { FailureCode } from '../lib/failure.ts';
import type { MessageKey, Translator } from '../lib/i18n.ts';

const TEXTS: Readonly<Record<FailureCode, MessageKey>> = {
  invalid: 'failureInvalid',
  refused: 'failureRefused',
  'not-found': 'failureNotFound',
  'too-large': 'failureTooLarge',
  quota: 'failureQuota',
  'newer-database': 'failureNewerDatabase',
  blocked: 'failureBlocked',
  'newer-format': 'failureNewerFormat',
  'not-ours': 'failureNotOurs',
  'other-file': 'failureOtherFile',
  stopped: 'failureStopped',
  'no-annotator': 'failureNoAnnotator',
  internal: 'failureInternal',
};

/** What went wrong, as a sentence that says what to do. */
export const failureText = (t: Translator, failure: { readonly code: FailureCode }): string => t(TEXTS[failure.code]);
