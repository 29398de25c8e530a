import { Failure, type FailureCode } from '../../lib/failure.ts';
import type { MessageKey } from '../../lib/i18n.ts';
import { ask } from '../../lib/messages/content.ts';
import type { ClipOptions, SaveOutcome } from '../../lib/messages/protocol.ts';
import type { Desk } from '../annotator.content/desk.ts';
import type { Overlay } from './overlay.ts';
import { t } from './texts.ts';

const SAVED: Readonly<Record<SaveOutcome['outcome'], MessageKey>> = {
  created: 'cardClipped',
  updated: 'cardClipUpdated',
  unchanged: 'cardClipUnchanged',
};

/** What to do about it. */
const PROBLEMS: Partial<Readonly<Record<FailureCode, MessageKey>>> = {
  quota: 'cardProblemQuota',
  'newer-database': 'cardProblemNewer',
  blocked: 'cardProblemBlocked',
  'too-large': 'cardProblemLarge',
};

export const problemOf = (error: unknown): string => {
  const code = error instanceof Failure ? error.code : 'internal';
  return t(PROBLEMS[code] ?? 'cardProblem');
};

/** Clips the article and says on the page what came of it; "saved" only after the background has said so. */
export async function clipPage(desk: Desk, overlay: Overlay, options: ClipOptions): Promise<SaveOutcome> {
  const story = desk.current();
  if (story === undefined) throw new Failure('not-found', 'There is no article on this page.');
  const { article, annotations } = story;
  try {
    const outcome = await ask('clipping.save', { article, annotations, options });
    const undo = { label: t('commonUndo'), run: () => void takeBack(overlay, outcome.id) };
    overlay.toast(t(SAVED[outcome.outcome]), { actions: outcome.outcome === 'unchanged' ? [] : [undo] });
    return outcome;
  } catch (error) {
    const again = { label: t('cardAgain'), run: () => void clipPage(desk, overlay, options).catch(() => undefined) };
    overlay.toast(problemOf(error), { actions: [again], problem: true });
    throw error;
  }
}

async function takeBack(overlay: Overlay, id: string): Promise<void> {
  try {
    await ask('clipping.undo', { id });
    overlay.toast(t('cardClipUndone'));
  } catch (error) {
    overlay.toast(problemOf(error), { problem: true });
  }
}
