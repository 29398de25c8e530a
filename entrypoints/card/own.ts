import { ask } from '../../lib/messages/content.ts';
import type { PageMark } from '../../lib/messages/protocol.ts';
import type { Desk, Mark, Story } from '../annotator.content/desk.ts';
import { problemOf } from './clip.ts';
import { brief } from './describe.ts';
import { h, icon } from './element.ts';
import { noteForm } from './note.ts';
import type { Overlay } from './overlay.ts';
import { t } from './texts.ts';
import { iconButton } from './view.ts';

/** Takes a stretch away that the reader marked by hand, and offers to bring it back. @param close before the page is read again */
export async function removeOwn(
  { id, start, end, text, note }: PageMark,
  { article, annotations }: Story,
  desk: Desk,
  overlay: Overlay,
  close = (): void => undefined,
): Promise<void> {
  const fail = (error: unknown): void => void overlay.toast(problemOf(error), { problem: true });
  try {
    await ask('mark.remove', { canonicalUrl: article.canonicalUrl, id });
    close();
    await desk.refresh();
    const back = async (): Promise<void> => {
      await ask('mark.save', { article, annotations, mark: { start, end, text }, note });
      await desk.refresh();
    };
    overlay.toast(t('cardOwnRemoved'), { actions: [{ label: t('commonUndo'), run: () => void back().catch(fail) }] });
  } catch (error) {
    fail(error);
  }
}

/** The card of a stretch that the reader marked by hand: the note, to be changed; the mark, to be taken away. */
export function ownCard(mark: Mark, desk: Desk, overlay: Overlay, close: () => void): HTMLElement {
  const { own, story } = mark;
  const words = brief(own?.text ?? '');
  const remove = (): void => void (own && removeOwn(own, story, desk, overlay, close));
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
              h('button.btn.btn-quiet.end', { type: 'button', onclick: remove }, t('cardOwnRemove')),
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
