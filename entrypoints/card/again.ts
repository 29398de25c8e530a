import type { Mark } from '../annotator.content/desk.ts';

/**
 * What a mark has become when its page was read anew: one in the same place of the same article, at best of its kind and its words. Text
 * that came or went below does not move it, and text above leaves it as far from the end.
 */
export function markAgain(marks: readonly Mark[], before: Mark): Mark | null {
  const near = marks.filter(
    (mark) =>
      mark.story.article.canonicalUrl === before.story.article.canonicalUrl &&
      (mark.start === before.start || fromEnd(mark) === fromEnd(before)),
  );
  const alike = near.filter(({ kind }) => kind === before.kind);
  return alike.find((mark) => wordsOf(mark) === wordsOf(before)) ?? alike[0] ?? near[0] ?? null;
}

const fromEnd = ({ start, story }: Mark): number => story.article.text.length - start;

const wordsOf = ({ start, end, story }: Mark): string => story.article.text.slice(start, end);
