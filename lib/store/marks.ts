/** Stretches of text that a reader marked by hand, with their notes. */
import { ulid } from 'ulid';
import { createFinder, describe } from '../anchor/index.ts';
import { joinedNote } from '../clipping/joined.ts';
import { sha256 } from '../clipping/make.ts';
import { Failure } from '../failure.ts';
import type { PageMark, SaveOutcome } from '../messages/protocol.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArticleSnapshot } from '../model/article.ts';
import type { HighlightMark, StoredAnnotation } from '../model/clipping.ts';
import type { Span } from '../text/span.ts';
import { changeClipping, saveHashed, write } from './clippings.ts';
import type { SorotDatabase } from './database.ts';
import { withAnnotations } from './edits.ts';
import { clippingByUrl } from './queries.ts';

interface MarkRequest {
  readonly article: ArticleSnapshot;
  readonly annotations: readonly Annotation[];
  readonly mark: Span;
  readonly note: string;
}

/** Keeps a mark with the article's clipping, which is made when there is none: one transaction for both. */
export async function saveMark(
  db: SorotDatabase,
  request: MarkRequest,
  now: Date = new Date(),
): Promise<{ readonly id: string; readonly clipping: SaveOutcome }> {
  const hash = await sha256(request.article.text);
  return write(db, () => saveHashedMark(db, request, hash, now));
}

async function saveHashedMark(
  db: SorotDatabase,
  { article, annotations, mark, note }: MarkRequest,
  hash: string,
  now: Date,
): Promise<{ readonly id: string; readonly clipping: SaveOutcome }> {
  const added: StoredAnnotation = {
    kind: 'highlight',
    id: ulid(now.getTime()),
    start: mark.start,
    end: mark.end,
    text: article.text.slice(mark.start, mark.end),
    selectors: describe(article.text, mark),
    status: 'added',
    note,
  };
  const saved = await saveHashed(db, { article, annotations }, hash, now);
  await changeClipping(db, saved.id, (c) => withAnnotations(c, [...c.annotations, added]), now);
  return { id: added.id, clipping: saved.outcome === 'unchanged' ? { ...saved, outcome: 'updated' } : saved };
}

/**
 * Keeps a note: with a new mark, or with the mark that it was written on before. Looks for that mark in the transaction that
 * writes: a mark that another tab has just taken away would take the note with it. A note that was written there meanwhile stays,
 * with this one below. Answers after commit.
 */
export async function saveNote(
  db: SorotDatabase,
  request: Omit<MarkRequest, 'note'> & { readonly of: { readonly id: string; readonly note: string } | null },
  note: string,
): Promise<void> {
  const { article, of } = request;
  const hash = await sha256(article.text);
  await write(db, async () => {
    const clipping = of && (await clippingByUrl(db, article.canonicalUrl));
    if (!of || !clipping?.annotations.some((a) => a.id === of.id)) {
      await saveHashedMark(db, { ...request, note }, hash, new Date());
      return;
    }
    await changeClipping(db, clipping.id, (c) =>
      withAnnotations(
        c,
        c.annotations.map((a) => (a.id === of.id ? { ...a, note: joinedNote(of.note, note, a.note) } : a)),
      ),
    );
  });
}

/** Takes a mark away. @throws Failure 'not-found' */
export async function removeMark(db: SorotDatabase, canonicalUrl: string, id: string): Promise<void> {
  const clipping = await clippingByUrl(db, canonicalUrl);
  if (!clipping?.annotations.some((a) => a.id === id && isMark(a))) throw new Failure('not-found', 'No such mark.');
  await changeClipping(db, clipping.id, (c) =>
    withAnnotations(
      c,
      c.annotations.filter((a) => a.id !== id),
    ),
  );
}

const isMark = (a: StoredAnnotation): a is StoredAnnotation & HighlightMark => a.kind === 'highlight';

/** The marks of an article, found again in its present text; those whose words are gone are left out. */
export async function listMarks(db: SorotDatabase, canonicalUrl: string, text: string): Promise<PageMark[]> {
  const clipping = await clippingByUrl(db, canonicalUrl);
  if (!clipping) return [];
  const find = createFinder(text);
  return clipping.annotations.filter(isMark).flatMap(({ id, selectors, note }) => {
    const place = find(selectors);
    return place ? [{ id, start: place.start, end: place.end, text: text.slice(place.start, place.end), note }] : [];
  });
}
