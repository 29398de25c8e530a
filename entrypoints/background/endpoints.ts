import * as v from 'valibot';
import { styleMarks } from '../../lib/annotator.ts';
import type { NoArticle } from '../../lib/article/facts.ts';
import { readPage } from '../../lib/article/index.ts';
import { browser } from '../../lib/browser.ts';
import { siteOf, trustedCanonical } from '../../lib/clipping/canonical.ts';
import {
  annotationSchema,
  articleTextSchema,
  idSchema,
  LIMITS,
  noteSchema,
  savedArticleSchema,
  snapshotSchema,
} from '../../lib/clipping/schema.ts';
import { Failure } from '../../lib/failure.ts';
import { pagesFollow } from '../../lib/follow.ts';
import { groundOf } from '../../lib/highlight/ground.ts';
import { askPage } from '../../lib/messages/client.ts';
import type { AnnotatedReading, BackgroundCalls } from '../../lib/messages/protocol.ts';
import { byId, lexiconProposalSchema, pageFactsSchema, styleSchema, viewSchema } from '../../lib/messages/schemas.ts';
import type { Caller, Endpoints } from '../../lib/messages/server.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { ArticleSnapshot, ArticleText } from '../../lib/model/article.ts';
import { beginNote, keepNote, type NoteRequest, readNote, takeNote } from '../../lib/notes.ts';
import { readSettings } from '../../lib/settings.ts';
import { saveArticle, undoSave } from '../../lib/store/clippings.ts';
import { namedCollections } from '../../lib/store/counts.ts';
import { library, type SorotDatabase } from '../../lib/store/database.ts';
import { createCollection, moveToTrash, restore } from '../../lib/store/edits.ts';
import { addLexiconEntry, removeLexiconEntry } from '../../lib/store/lexicon.ts';
import { listMarks, removeMark, saveMark, saveNote } from '../../lib/store/marks.ts';
import { findByUrl, recentClippings, summaryOf } from '../../lib/store/queries.ts';
import { chosenTexts } from '../../lib/texts.ts';
import { again } from './again.ts';
import { bringCard } from './card.ts';
import { cardDetails } from './card-details.ts';
import { decisionsFor, lexiconOnce } from './decisions.ts';
import { annotateTab, openLibrary } from './pages.ts';
import type { Recogniser } from './recogniser.ts';
import { showCount } from './toolbar.ts';

/** What the background answers. Each call names who may make it and the shape of its argument. */
export function endpoints(recogniser: () => Promise<Recogniser>): Endpoints<BackgroundCalls> {
  const annotated = async (article: ArticleText, lexicon = lexiconOnce()): Promise<readonly Annotation[]> => {
    const [recognise, { entries, decided }] = await Promise.all([
      recogniser(),
      // A library that cannot be opened keeps no page from being marked; who saves or looks into it is told.
      decisionsFor(article.url ?? null, lexicon).catch(() => ({ entries: [], decided: [] })),
    ]);
    return recognise(article, entries, decided);
  };
  return {
    'article.read': {
      from: 'any',
      argument: pageFactsSchema,
      answer: async (facts, caller) => {
        const lexicon = lexiconOnce();
        const stories = readPage(facts).map(async (reading): Promise<AnnotatedReading | NoArticle> => {
          if (!reading.isArticle) return reading;
          // The page gets the address that its clippings and marks are kept under, not the one that it claims.
          const article = fromCaller(reading.article, caller);
          const { text, publishedAt, canonicalUrl } = article;
          const [annotations, own] = await Promise.all([
            annotated({ text, publishedAt, url: canonicalUrl }, lexicon),
            library()
              .then((db) => listMarks(db, canonicalUrl, text))
              .catch(() => []),
          ]);
          return { ...reading, article, annotations, own };
        });
        const [{ visible }, ...found] = await Promise.all([readSettings(), ...stories]);
        return { stories: found, visible };
      },
    },
    'article.annotate': { from: 'extension', argument: articleTextSchema, answer: (article) => annotated(article) },
    'clipping.save': {
      from: 'any',
      argument: savedArticleSchema,
      answer: async (request, caller) =>
        saveArticle(await library(), { ...request, article: fromCaller(request.article, caller) }),
    },
    'clipping.findByUrl': {
      from: 'any',
      argument: v.object({ canonicalUrl: address }),
      answer: async ({ canonicalUrl }, caller) => {
        refuseOtherSites(canonicalUrl, caller);
        const head = await findByUrl(await library(), canonicalUrl);
        return head && summaryOf(head);
      },
    },
    'clipping.recent': {
      from: 'extension',
      argument: v.object({ limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100)) }),
      answer: async ({ limit }) => (await recentClippings(await library(), limit)).map(summaryOf),
    },
    'clipping.undo': {
      from: 'any',
      argument: byId,
      answer: async ({ id }, caller) => {
        const db = await library();
        await refuseOthersClipping(db, id, caller);
        await undoSave(db, id);
        return null;
      },
    },
    'clipping.trash': {
      from: 'any',
      argument: byId,
      answer: async ({ id }, caller) => {
        const db = await library();
        await refuseOthersClipping(db, id, caller);
        await moveToTrash(db, [id]);
        return null;
      },
    },
    'clipping.restore': {
      from: 'any',
      argument: byId,
      answer: async ({ id }, caller) => {
        const db = await library();
        await refuseOthersClipping(db, id, caller);
        await restore(db, [id]);
        return null;
      },
    },
    'collection.list': {
      from: 'extension',
      argument: v.null(),
      answer: async () => (await namedCollections(await library())).map(({ id, name }) => ({ id, name })),
    },
    'collection.create': {
      from: 'extension',
      argument: v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.tag)) }),
      answer: async ({ name }) => ({ id: (await createCollection(await library(), name)).id }),
    },
    'page.count': {
      from: 'any',
      argument: v.object({ count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
      answer: ({ count }, caller) => showCount(tabOf(caller), count),
    },
    'page.style': {
      from: 'any',
      argument: styleSchema,
      answer: async ({ colours, places }, caller) => {
        const tab = tabOf(caller);
        await again(() => styleMarks(tab, groundOf(colours), places));
        return null;
      },
    },
    'page.annotate': {
      from: 'any',
      argument: v.null(),
      answer: async (_, caller) => {
        if (caller.kind === 'extension') throw new Failure('refused', 'Only a page has a tab.');
        await annotateTab(caller.tabId, caller.url);
        return null;
      },
    },
    'page.card': {
      from: 'any',
      argument: v.null(),
      answer: async (_, caller) => {
        await bringCard(tabOf(caller));
        return null;
      },
    },
    'card.texts': { from: 'any', argument: v.null(), answer: () => chosenTexts() },
    'card.details': {
      from: 'any',
      argument: v.object({
        region: v.nullable(v.pipe(v.string(), v.maxLength(20))),
        iso: v.nullable(v.pipe(v.string(), v.maxLength(30))),
      }),
      answer: cardDetails,
    },
    'lexicon.add': {
      from: 'any',
      argument: lexiconProposalSchema,
      answer: async (proposal, caller) => {
        if (proposal.scope.where === 'article') refuseOtherSites(proposal.scope.canonicalUrl, caller);
        const { id } = await addLexiconEntry(await library(), proposal);
        pagesFollow(caller.kind === 'page' ? caller.tabId : null);
        return { id };
      },
    },
    'lexicon.remove': {
      from: 'any',
      argument: byId,
      answer: async ({ id }, caller) => {
        await removeLexiconEntry(await library(), id);
        pagesFollow(caller.kind === 'page' ? caller.tabId : null);
        return null;
      },
    },
    'mark.save': {
      from: 'any',
      argument: markSchema,
      answer: async (request, caller) => {
        const saved = await saveMark(await library(), { ...request, article: fromCaller(request.article, caller) });
        pagesFollow(caller.kind === 'page' ? caller.tabId : null);
        return saved;
      },
    },
    'mark.remove': {
      from: 'any',
      argument: v.object({ canonicalUrl: address, id: idSchema }),
      answer: async ({ canonicalUrl, id }, caller) => {
        refuseOtherSites(canonicalUrl, caller);
        await removeMark(await library(), canonicalUrl, id);
        pagesFollow(caller.kind === 'page' ? caller.tabId : null);
        return null;
      },
    },
    'note.begin': {
      from: 'any',
      argument: noteRequestSchema,
      answer: async (request, caller) => ({
        id: await beginNote({ ...request, article: fromCaller(request.article, caller) }, tabOf(caller)),
      }),
    },
    'note.read': {
      from: 'extension',
      argument: byId,
      answer: async ({ id }) => ({ text: (await readNote(id)).text }),
    },
    'note.keep': {
      from: 'extension',
      argument: v.object({ id: idSchema, text: noteSchema }),
      answer: async ({ id, text }) => {
        await keepNote(id, text);
        return null;
      },
    },
    'note.save': {
      from: 'extension',
      argument: v.object({ id: idSchema, note: noteSchema }),
      answer: async ({ id, note }) => {
        const { tabId } = await takeNote(id, async (request) => saveNote(await library(), request, note));
        // The card may be gone by now; the note is kept all the same.
        await askPage(tabId, 'page.noted', null).catch(() => null);
        pagesFollow(tabId);
        return null;
      },
    },
    'note.leave': {
      from: 'extension',
      argument: byId,
      answer: async ({ id }) => {
        const { tabId } = await readNote(id);
        await askPage(tabId, 'page.note-left', null).catch(() => null);
        return null;
      },
    },
    'library.open': {
      from: 'any',
      argument: v.object({ view: viewSchema }),
      answer: async ({ view }) => {
        await openLibrary(view);
        return null;
      },
    },
  };
}

const address = v.pipe(v.string(), v.maxLength(LIMITS.url));

const marked = {
  article: snapshotSchema,
  annotations: v.pipe(v.array(annotationSchema), v.maxLength(LIMITS.annotations)),
  mark: v.object({
    start: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    end: v.pipe(v.number(), v.safeInteger()),
    text: v.string(),
  }),
};
const stands = ({ article, mark }: Pick<NoteRequest, 'article' | 'mark'>): boolean =>
  mark.start < mark.end && article.text.slice(mark.start, mark.end) === mark.text;
const MISPLACED = 'The mark does not stand in the text where it says.';
const markSchema = v.pipe(
  v.object({ ...marked, note: noteSchema }),
  v.check((request) => stands(request), MISPLACED),
);
const noteRequestSchema = v.pipe(
  v.object({ ...marked, of: v.nullable(v.object({ id: idSchema, note: noteSchema })) }),
  v.check((request) => stands(request), MISPLACED),
);

/** A page speaks for itself alone: its address is what the browser says, its canonical address within its site. */
function fromCaller(article: ArticleSnapshot, caller: Caller): ArticleSnapshot {
  if (caller.kind === 'extension') return article;
  return { ...article, url: caller.url, canonicalUrl: trustedCanonical(caller.url, article.canonicalUrl) };
}

function refuseOtherSites(url: string, caller: Caller): void {
  if (caller.kind === 'page' && siteOf(url) !== siteOf(caller.url)) {
    throw new Failure('refused', 'A page may only ask about its own site.');
  }
}

/** The page may take back what was clipped on its own site (undo in the page), nothing else. */
async function refuseOthersClipping(db: SorotDatabase, id: string, caller: Caller): Promise<void> {
  if (caller.kind === 'extension') return;
  const head = await db.heads.get(id);
  if (!head) throw new Failure('not-found', 'No such clipping.');
  refuseOtherSites(head.canonicalUrl, caller);
}

function tabOf(caller: Caller): number {
  if (caller.kind === 'extension') throw new Failure('refused', 'Only a page has a tab.');
  return caller.tabId;
}

/** Own id and root, for judging senders. */
export const ownAddress = (): { id: string; root: string } => ({
  id: browser.runtime.id,
  root: browser.runtime.getURL(''),
});
