import type { Mark } from '../annotator.content/desk.ts';
import { mentionsOf, officeOf } from './facts.ts';
import { KIND_NAMES, t } from './texts.ts';
import { type AnnotationMark, headingOf } from './view.ts';

export const isAnnotation = (mark: Mark): mark is AnnotationMark => mark.annotation !== null;

/** So many letters say which stretch is meant: a reader may have marked the whole article. */
const ENOUGH = 240;

/** Words that are quoted on a card or read aloud: on one line, and of many the first and the last. */
export function brief(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > ENOUGH ? `${line.slice(0, ENOUGH / 2)} … ${line.slice(-ENOUGH / 2)}` : line;
}

/** A mark in words, for those who listen: kind, name, office, place among its mentions. */
export function describe(mark: Mark): string {
  if (!isAnnotation(mark)) return `${t('cardOwn')}: ${brief(mark.own?.text ?? '')}`;
  const { annotation, story } = mark;
  const { all, index } = mentionsOf(story.annotations, annotation);
  const office = annotation.kind === 'official' ? officeOf(all)?.text : null;
  return [
    `${t(KIND_NAMES[annotation.kind])}: ${headingOf(annotation)}`,
    office,
    t('cardPosition', t.format.number(index + 1), t.format.number(all.length)),
  ]
    .filter(Boolean)
    .join(', ');
}
