import { BY_READER } from '../../lib/link/decisions.ts';
import type { CardDetails, PageMark } from '../../lib/messages/protocol.ts';
import { type Annotation, certaintyOf, type DateAnnotation, type Kind } from '../../lib/model/annotation.ts';
import type { Mark } from '../annotator.content/desk.ts';
import { h, icon } from './element.ts';
import { KIND_LETTERS, mentionsOf, nameOf, officeOf, spellingsOf, weekOf } from './facts.ts';
import { ownAt } from './note.ts';
import { strip } from './strip.ts';
import { CERTAINTIES, KIND_NAMES, levelName, reasonOf, t } from './texts.ts';

/** What a card can be asked to do. */
export interface CardActions {
  step(by: 1 | -1): void;
  /** Shows another mention of the same article. */
  jump(mention: Annotation): void;
  close(): void;
  /** Takes away what the reader marked by hand. */
  remove(own: PageMark): void;
}

/** A mark that is an annotation. */
export type AnnotationMark = Mark & { readonly annotation: Annotation };

const SAMPLES: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  official: { d: 'M0 6h18', 'stroke-width': '2.4' },
  institution: { d: 'M2 6h15', 'stroke-width': '3', 'stroke-linecap': 'round', 'stroke-dasharray': '0 4.7' },
  date: { d: 'M0 6h18', 'stroke-width': '2.4', 'stroke-dasharray': '4.6 2.1' },
  person: { d: 'M0 6.5h18', 'stroke-width': '1' },
};

export const kindLabel = (kind: Kind): HTMLElement =>
  h(
    `span.kind.k-${KIND_LETTERS[kind]}`,
    {},
    h(`svg.ks.k-${KIND_LETTERS[kind]}`, { viewBox: '0 0 18 12', 'aria-hidden': 'true' }, h('path', SAMPLES[kind])),
    t(KIND_NAMES[kind]),
  );

export const iconButton = (name: Parameters<typeof icon>[0], label: string, run: () => void): HTMLElement =>
  h('button.btn.btn-icon', { type: 'button', 'aria-label': label, title: label, onclick: run }, icon(name));

/** Kind, position among the mentions, name and office: what every card begins with. */
export function header(mark: AnnotationMark, actions: CardActions): HTMLElement[] {
  const { annotation, story } = mark;
  const { all, index } = mentionsOf(story.annotations, annotation);
  return [
    h(
      'div.card-top',
      {},
      kindLabel(annotation.kind),
      iconButton('back', t('cardPrevious'), () => actions.step(-1)),
      h('span.pos.num', {}, t('cardPosition', t.format.number(index + 1), t.format.number(all.length))),
      iconButton('forward', t('cardNext'), () => actions.step(1)),
      iconButton('close', t('cardClose'), () => actions.close()),
    ),
    h('h3.card-name', {}, headingOf(annotation)),
    h('p.card-office', {}, ...underHeading(annotation, all)),
  ];
}

/** "Minggu, 22 September 2024"; without the weekday when the printed one does not fit. */
export function headingOf(annotation: Annotation): string {
  if (annotation.kind !== 'date') return nameOf(annotation);
  const { iso, conflict } = annotation;
  if (conflict) return t.format.value(conflict.printed ?? iso);
  return iso.length === 10 ? t.format.weekdayAndDay(iso) : t.format.value(iso);
}

function underHeading(annotation: Annotation, mentions: readonly Annotation[]): (Node | string)[] {
  if (annotation.kind === 'date') return [h('span.press', {}, t('cardQuoted', annotation.text))];
  if (annotation.kind === 'person') return [t('cardNoOffice')];
  if (annotation.kind === 'institution')
    return [annotation.level === null ? t('cardUnresolved') : t('cardLevel', levelName(annotation.level))];
  if (annotation.name === null) return [t('cardHolderUnnamed')];
  return [officeOf(mentions)?.text.replace(/\s+/g, ' ') ?? t('cardNoOffice')];
}

/** What is known, from the annotation and (as soon as they are there) the background's lists. */
export function facts(mark: AnnotationMark, details: CardDetails | null, actions: CardActions): HTMLElement[] {
  const { annotation, story } = mark;
  const { all, index } = mentionsOf(story.annotations, annotation);
  const rows: HTMLElement[] = [];
  const row = (label: string, ...content: (Node | string | null)[]): void => {
    rows.push(h('dt', {}, label), h('dd', {}, ...content));
  };
  const before: HTMLElement[] = [];
  if (annotation.kind === 'date') {
    if (annotation.conflict) before.push(...conflictOf(annotation, story.article.publishedAt));
    const said = (words: string | null): Node =>
      words ? h('span.press', {}, words.replace(/\s+/g, ' ')) : h('span.muted', {}, t('cardNotStated'));
    row(t('cardEvent'), said(annotation.event));
    row(t('cardPlace'), said(annotation.place));
    if (details?.phase) row(t('cardPhase'), details.phase);
  } else {
    if (annotation.kind === 'official') {
      const office = officeOf(all);
      if (office?.institution) row(t('cardInstitution'), office.institution, regionLine(office.region, details));
      else if (office?.region)
        row(t('cardRegion'), details?.region ?? office.region, regionLine(office.region, details));
    }
    if (annotation.kind === 'institution') {
      if (annotation.region)
        row(t('cardRegion'), details?.region ?? annotation.region, regionLine(annotation.region, details));
      const holders = holdersOf(annotation.name, story.annotations);
      if (holders.length > 0)
        row(
          t('cardHolders'),
          ...holders.map((holder, i) =>
            h(
              'span',
              {},
              i > 0 ? ', ' : '',
              h('button.link', { type: 'button', onclick: () => actions.jump(holder) }, nameOf(holder)),
            ),
          ),
        );
    }
    row(
      t('cardMentionsLabel'),
      strip(story.article.text, all, index, (mention) => actions.jump(mention)),
    );
    row(t('cardPrinted'), ...printed(all, nameOf(annotation)));
  }
  row(t('cardConfidence'), ...confidence(annotation));
  // A click on these words opens this card, and never that of a highlight that lies on the same ones.
  const own = ownAt(story, mark.start, mark.end);
  if (own)
    row(
      t(own.note ? 'cardNote' : 'cardOwn'),
      h('span.note', {}, own.note),
      ' ',
      h('button.link', { type: 'button', onclick: () => actions.remove(own) }, t('cardOwnRemove')),
    );
  return [...before, h('dl.facts', {}, ...rows)];
}

function regionLine(code: string | null, details: CardDetails | null): HTMLElement | null {
  if (code === null) return null;
  const names = [details?.province, code].filter(Boolean);
  return h(
    'span.sub',
    {},
    details?.region && details.province ? `${details.province} ` : '',
    h('span.num', {}, `(${names.at(-1)})`),
  );
}

/** Officials of whom the article says that they hold an office in this body. */
function holdersOf(institution: string, annotations: readonly Annotation[]): Annotation[] {
  const holders = new Map<string, Annotation>();
  for (const a of annotations)
    if (a.kind === 'official' && a.name !== null && a.office?.institution === institution && !holders.has(a.entity))
      holders.set(a.entity, a);
  return [...holders.values()].slice(0, 5);
}

function printed(mentions: readonly Annotation[], name: string): HTMLElement[] {
  const spellings = spellingsOf(mentions, name);
  return [
    h(
      'span.as-printed',
      {},
      ...spellings.flatMap(({ text, count, slip }, i) => [
        i > 0 ? ', ' : '',
        h(
          text.length < 30 ? 'span.nb' : 'span',
          {},
          slip ? h('span.lamp', {}, text) : text,
          h('b.num', {}, t.format.number(count)),
        ),
      ]),
    ),
    ...(spellings.some(({ slip }) => slip) ? [h('span.sub', {}, t('cardSlip'))] : []),
  ];
}

function confidence(annotation: Annotation): HTMLElement[] {
  // What a human decided is not a matter of degree.
  if (annotation.by === BY_READER)
    return [h('span.strong', {}, t('cardDecided')), h('span.sub', {}, reasonOf(annotation))];
  const certainty = certaintyOf(annotation.confidence);
  return [
    h(certainty === 'guess' ? 'span.flag' : 'span.strong', {}, t(CERTAINTIES[certainty])),
    h('span.num.muted', {}, ` ${t.format.confidence(annotation.confidence)}`),
    h('span.code.rule', {}, annotation.by),
    h('span.sub', {}, reasonOf(annotation)),
  ];
}

const DAY_WORDS = { stated: 'cardDayStated', date: 'cardDayDate', published: 'cardDayPublished' } as const;

function conflictOf(annotation: DateAnnotation, publishedAt: string | null): HTMLElement[] {
  const { conflict, iso } = annotation;
  if (!conflict) return [];
  const printed = conflict.printed ?? iso;
  const week = weekOf(annotation, publishedAt);
  const ends = [week[0], week[6]].map((day) => (day ? t.format.day(day.iso) : ''));
  return [
    h(
      'div.look',
      {},
      icon('alert'),
      h(
        'div',
        {},
        h('p', {}, h('strong', {}, t('cardConflict'))),
        h(
          'p',
          {},
          t(
            'cardConflictSays',
            t.format.weekday(conflict.stated),
            t.format.value(printed),
            t.format.weekday(conflict.actual),
          ),
          ' ',
          conflict.printed === undefined ? t('cardConflictKept') : t('cardConflictProven', t.format.value(iso)),
        ),
      ),
    ),
    h(
      'div.weekbox',
      {},
      h(
        'ol.week',
        { 'aria-label': t('cardWeek', ends[0] ?? '', ends[1] ?? '') },
        ...week.map(({ day, weekday, marks }) =>
          h(
            ['li', ...marks].join('.'),
            {},
            h('span', {}, t.format.weekday(weekday, 'short')),
            h('b.num', {}, t.format.number(day)),
            marks[0] ? h('i', {}, marks.map((mark) => t(DAY_WORDS[mark])).join(', ')) : null,
          ),
        ),
      ),
    ),
  ];
}
