import { h, icon } from './element.ts';
import { t } from './texts.ts';

interface Answer {
  /** "Right" was said, nothing was corrected. */
  readonly confirmed: boolean;
  /** Marks of the article that are others now. */
  readonly changed: number;
  readonly everywhere: boolean;
  readonly undo: () => void;
  /** Has it hold the other way, everywhere or here alone; null where that makes no sense. */
  readonly swap: (() => void) | null;
  readonly lexicon: () => void;
}

/** What a card says after a decision: how many marks it changed, where it holds, and how to take it back. */
export function answerPanel({ confirmed, changed, everywhere, undo, swap, lexicon }: Answer): HTMLElement {
  const where = t(everywhere ? 'cardRemembered' : 'cardOnlyHere');
  return h(
    'div.panel',
    { role: 'status' },
    h('p', {}, h('strong', {}, t(confirmed ? 'cardConfirmed' : 'cardCorrected'))),
    h(
      'p',
      {},
      `${confirmed ? where : `${t.count('cardChanged', changed)} ${where}`} `,
      swap &&
        h(
          'button.link',
          { type: 'button', onclick: swap },
          t(everywhere ? 'cardOnlyHereInstead' : 'cardEverywhereInstead'),
        ),
    ),
    h(
      'p.row',
      {},
      h('button.btn', { type: 'button', onclick: undo }, icon('undo'), t('commonUndo')),
      h('button.btn.btn-quiet', { type: 'button', onclick: lexicon }, t('cardLexicon')),
    ),
  );
}
