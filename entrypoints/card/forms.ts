import { offsetOf } from '../../lib/article/page/map.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { LexiconDecision } from '../../lib/model/user-lexicon.ts';
import { overlaps, type Span } from '../../lib/text/span.ts';
import type { Story } from '../annotator.content/desk.ts';
import { type Form, officesOf, othersOf, stretch } from './choices.ts';
import { h } from './element.ts';
import { t } from './texts.ts';
import type { AnnotationMark } from './view.ts';

interface FormActions {
  decide(decision: LexiconDecision): void;
  cancel(): void;
}

/** The part of a correction that a menu cannot hold. */
export function formFor(form: Form, mark: AnnotationMark, actions: FormActions): HTMLElement {
  const cancel = h('button.btn.btn-quiet', { type: 'button', onclick: actions.cancel }, t('commonCancel'));
  const { story, annotation } = mark;
  if (form === 'span')
    return wordsForm(
      story,
      annotation,
      (text) => actions.decide({ do: 'span', text }),
      cancel,
      (span) => overlaps(span, annotation),
    );
  if (form === 'date') return dateForm(annotation, (iso) => actions.decide({ do: 'date', iso }), cancel);
  const pick = (label: string, decision: LexiconDecision): HTMLElement =>
    h('button', { type: 'button', role: 'menuitem', onclick: () => actions.decide(decision) }, label);
  const items =
    form === 'join'
      ? othersOf(story, annotation).map((name) => pick(name, { do: 'join', name }))
      : [
          ...officesOf(story).map((office) => pick(office, { do: 'office', office })),
          ...(annotation.kind === 'official' ? [pick(t('cardNoOffice'), { do: 'office', office: null })] : []),
          ...(annotation.kind === 'person' ? [pick(t('cardOfficeUnknown'), { do: 'kind', kind: 'official' })] : []),
        ];
  const label = t(form === 'join' ? 'cardJoinWith' : 'cardWhichOffice');
  const menu = h(
    'div.menu',
    {},
    h('p.label', {}, label),
    items.length > 0
      ? h('div', { role: 'menu', 'aria-label': label }, ...items)
      : h('p.muted', {}, t('cardNothingElse')),
  );
  if (form === 'office') {
    const printed = annotation.kind === 'official' ? annotation.office : null;
    const select = (): void =>
      menu.replaceWith(
        wordsForm(story, printed ?? annotation, (office) => actions.decide({ do: 'office', office }), cancel),
      );
    menu.append(h('hr'), h('button', { type: 'button', onclick: select }, t('cardOfficeSelect')));
  }
  return menu;
}

/**
 * The right words: longer or shorter by a word at either end, or what the reader selects in the article meanwhile.
 * @param fits what else they must be: words that stand elsewhere are another mark's
 */
function wordsForm(
  story: Story,
  from: { readonly start: number; readonly end: number },
  take: (words: string) => void,
  cancel: HTMLElement,
  fits: (span: Span) => boolean = () => true,
): HTMLElement {
  const { text } = story.article;
  let span = { start: from.start, end: from.end };
  const words = h('p.press', {});
  const use = h(
    'button.btn.btn-main',
    {
      type: 'button',
      onclick: () => span.end > span.start && take(text.slice(span.start, span.end)),
    },
    t('cardUse'),
  );
  const show = (next: typeof span | null): void => {
    // No name goes on in the next line.
    if (next && fits(next) && !text.slice(next.start, next.end).includes('\n')) span = next;
    words.textContent = t('cardQuoted', text.slice(span.start, span.end));
  };
  show(span);
  const button = (label: string, sign: string, edge: 'start' | 'end', by: 1 | -1): HTMLElement =>
    h(
      'button.btn',
      { type: 'button', 'aria-label': label, title: label, onclick: () => show(stretch(text, span, edge, by)) },
      sign,
    );
  const panel = h(
    'div.panel',
    {},
    h('p', {}, t('cardSpanHow')),
    words,
    h(
      'p.row',
      {},
      button(t('cardSpanStartMore'), '+ …', 'start', 1),
      button(t('cardSpanStartLess'), '− …', 'start', -1),
      button(t('cardSpanEndLess'), '… −', 'end', -1),
      button(t('cardSpanEndMore'), '… +', 'end', 1),
    ),
    h('p.row', {}, use, cancel),
  );
  const selected = (): void => {
    if (!panel.isConnected) document.removeEventListener('selectionchange', selected);
    else show(selectedIn(story));
  };
  document.addEventListener('selectionchange', selected);
  return panel;
}

/** The words of a story that the reader has selected on the page. */
export function selectedIn({
  map,
  article,
  root,
  headline,
}: Story): { readonly start: number; readonly end: number } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root) && !(headline && range.intersectsNode(headline))) return null;
  const start = offsetOf(map, range.startContainer, range.startOffset);
  const end = offsetOf(map, range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const words = article.text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? null : { start: start + lead, end: start + lead + length };
}

/** @param annotation the date that is corrected; null for one that was missed */
export function dateForm(annotation: Annotation | null, take: (iso: string) => void, cancel: HTMLElement): HTMLElement {
  const input = h('input.field', { type: 'date' }) as HTMLInputElement;
  input.value = annotation?.kind === 'date' ? annotation.iso.slice(0, 10) : '';
  return h(
    'div.panel',
    {},
    h('label', {}, h('span.label', {}, t('cardWhichDate')), input),
    h(
      'p.row',
      {},
      h('button.btn.btn-main', { type: 'button', onclick: () => input.value && take(input.value) }, t('cardUse')),
      cancel,
    ),
  );
}
