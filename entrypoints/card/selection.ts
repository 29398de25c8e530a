import { rangeOf, type TextRange } from '../../lib/article/page/map.ts';
import { ask } from '../../lib/messages/content.ts';
import type { Kind } from '../../lib/model/annotation.ts';
import type { LexiconProposal } from '../../lib/model/user-lexicon.ts';
import type { Desk, Story } from '../annotator.content/desk.ts';
import { placeOf } from './choices.ts';
import { problemOf } from './clip.ts';
import { brief } from './describe.ts';
import { h } from './element.ts';
import { dateForm, selectedIn } from './forms.ts';
import { noteForm } from './note.ts';
import type { Overlay } from './overlay.ts';
import { t } from './texts.ts';
import { iconButton, kindLabel } from './view.ts';

export interface SelectionCard {
  readonly element: HTMLElement;
  /** Where the words stand. */
  readonly ranges: readonly TextRange[];
  readonly story: Story;
}

/** What the selected words are: a mention that was missed, of which kind; or a highlight, with a note or without. */
export function selectionCard(desk: Desk, overlay: Overlay, close: () => void): SelectionCard | null {
  const found = desk.stories.map((story) => ({ story, span: selectedIn(story) })).find(({ span }) => span !== null);
  if (!found?.span) {
    overlay.toast(t('cardSelectFirst'));
    return null;
  }
  const { story, span } = found;
  const { article, annotations } = story;
  const place = placeOf(article.text, span);
  const words = place.text.replace(/\s+/g, ' ');

  const keep = async (work: () => Promise<readonly [said: string, undo: () => Promise<unknown>]>): Promise<void> => {
    try {
      const [said, undo] = await work();
      await desk.refresh();
      close();
      const back = (): void =>
        void undo()
          .then(() => desk.refresh())
          .catch((error: unknown) => overlay.toast(problemOf(error), { problem: true }));
      overlay.toast(said, { actions: [{ label: t('commonUndo'), run: back }] });
    } catch (error) {
      overlay.toast(problemOf(error), {
        problem: true,
        actions: [{ label: t('cardAgain'), run: () => void keep(work) }],
      });
    }
  };
  const add = (kind: Kind, name = words): Promise<void> => {
    const proposal: LexiconProposal = {
      // The same words may be another day in another article.
      scope: kind === 'date' ? { where: 'article', canonicalUrl: article.canonicalUrl } : { where: 'everywhere' },
      subject: { kind, name, spellings: [words] },
      place,
      decision: { do: 'add' },
    };
    return keep(async () => {
      const { id } = await ask('lexicon.add', proposal);
      return [t(kind === 'date' ? 'cardAddedHere' : 'cardAdded'), () => ask('lexicon.remove', { id })];
    });
  };
  const highlight = (): Promise<void> =>
    keep(async () => {
      const { id } = await ask('mark.save', { article, annotations, mark: place, note: '' });
      return [t('cardOwnSaved'), () => ask('mark.remove', { canonicalUrl: article.canonicalUrl, id })];
    });
  const body = h('div');
  const back = (): HTMLElement =>
    h('button.btn.btn-quiet', { type: 'button', onclick: () => menu() }, t('commonCancel'));
  const mentions = (): HTMLElement[] => [
    ...(['official', 'institution', 'person'] as const).map((kind) =>
      h('button', { type: 'button', role: 'menuitem', onclick: () => void add(kind) }, kindLabel(kind)),
    ),
    h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        onclick: () => body.replaceChildren(dateForm(null, (iso) => void add('date', iso), back())),
      },
      kindLabel('date'),
    ),
    h('hr'),
  ];
  const menu = (): void =>
    body.replaceChildren(
      h(
        'div.menu',
        { role: 'menu', 'aria-label': t('cardMarkAs') },
        // What stands in several lines is no name, and no date.
        ...(/\n/.test(place.text) ? [] : mentions()),
        h('button', { type: 'button', role: 'menuitem', onclick: () => void highlight() }, t('cardHighlight')),
        h(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            onclick: () => body.replaceChildren(noteForm({ story, ...span, own: null }, menu)),
          },
          t('cardHighlightNote'),
        ),
      ),
    );
  menu();
  return {
    element: h(
      'section.card.own',
      { role: 'dialog', tabindex: -1, 'aria-label': t('cardMarkAs') },
      h('div.card-top', {}, h('span.kind', {}, t('cardMarkAs')), iconButton('close', t('cardClose'), close)),
      h('p.card-office', {}, h('span.press', {}, t('cardQuoted', brief(words)))),
      body,
    ),
    ranges: rangeOf(story.map, span.start, span.end),
    story,
  };
}
