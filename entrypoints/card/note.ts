import { ask, noteAddress } from '../../lib/messages/content.ts';
import type { PageMark } from '../../lib/messages/protocol.ts';
import type { Story } from '../annotator.content/desk.ts';
import { problemOf } from './clip.ts';
import { h } from './element.ts';
import { t } from './texts.ts';

/** What a note is about: words of an article, and the note that they have already. */
export interface Noted {
  readonly story: Story;
  readonly start: number;
  readonly end: number;
  readonly own: PageMark | null;
}

/** The reader's mark on exactly these words. */
export const ownAt = (story: Story, start: number, end: number): PageMark | null =>
  story.own.find((mark) => mark.start === start && mark.end === end) ?? null;

let leave = (): void => undefined;

/** What its button does, for a reader who presses Escape in the frame. */
export const leaveNote = (): void => leave();

/** The form for a note: a frame of the extension, for the page would hear the keys that are pressed in its own document. */
export function noteForm({ story, start, end, own }: Noted, cancel: () => void): HTMLElement {
  const { article, annotations } = story;
  const place = h('div', { 'aria-busy': 'true' });
  const mark = { start, end, text: article.text.slice(start, end) };
  leave = () => {
    if (place.isConnected) cancel();
  };
  ask('note.begin', { article, annotations, mark, of: own && { id: own.id, note: own.note } })
    .then(({ id }) => place.replaceChildren(h('iframe', { src: noteAddress(id), title: t('cardNote') })))
    .catch((error: unknown) => place.replaceChildren(h('p.problem', { role: 'alert' }, problemOf(error))))
    .finally(() => place.removeAttribute('aria-busy'));
  return h(
    'div.panel',
    {},
    place,
    h('p.row', {}, h('button.btn.btn-quiet', { type: 'button', onclick: cancel }, t('commonCancel'))),
  );
}
