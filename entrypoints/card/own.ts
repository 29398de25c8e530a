import { ask } from '../../lib/messages/content.ts';
import type { Desk, Mark } from '../annotator.content/desk.ts';
import { problemOf } from './clip.ts';
import { h, icon } from './element.ts';
import { noteForm } from './note.ts';
import type { Overlay } from './overlay.ts';
import { t } from './texts.ts';
import { iconButton } from './view.ts';

/** The card of a stretch that the reader marked by hand: the note, to be changed; the mark, to be taken away. */
export function ownCard(mark: Mark, desk: Desk, overlay: Overlay, close: () => void): HTMLElement {
  const { own, story } = mark;
  const words = own?.text.replace(/\s+/g, ' ') ?? '';
  const remove = async (): Promise<void> => {
    if (own === null) return;
    const { article, annotations } = story;
    try {
      await ask('mark.remove', { canonicalUrl: article.canonicalUrl, id: own.id });
      close();
      await desk.refresh();
      const { start, end, text, note } = own;
      const back = async (): Promise<void> => {
        await ask('mark.save', { article, annotations, mark: { start, end, text }, note });
        await desk.refresh();
      };
      overlay.toast(t('cardOwnRemoved'), {
        actions: [
          {
            label: t('commonUndo'),
            run: () => void back().catch((error) => overlay.toast(problemOf(error), { problem: true })),
          },
        ],
      });
    } catch (error) {
      overlay.toast(problemOf(error), { problem: true });
    }
  };
  const body = h('div');
  const show = (writing: boolean): void => {
    body.replaceChildren(
      writing
        ? noteForm({ ...mark, own }, () => show(false))
        : h(
            'div',
            {},
            h('div.panel', {}, own?.note ? h('p.note', {}, own.note) : h('p.muted', {}, t('cardNoNote'))),
            h(
              'div.card-acts',
              {},
              h(
                'button.btn',
                { type: 'button', onclick: () => show(true) },
                icon('pencil'),
                t(own?.note ? 'cardNoteChange' : 'cardNoteAdd'),
              ),
              h('button.btn.btn-quiet.end', { type: 'button', onclick: () => void remove() }, t('cardOwnRemove')),
            ),
          ),
    );
  };
  show(false);
  return h(
    'section.card.own',
    { role: 'dialog', tabindex: -1, 'aria-label': `${t('cardOwn')}: ${words}` },
    h('div.card-top', {}, h('span.kind', {}, t('cardOwn')), iconButton('close', t('cardClose'), close)),
    h('p.card-office', {}, h('span.press', {}, t('cardQuoted', words))),
    body,
  );
}
