import type { PageFacts } from '../../lib/article/facts.ts';
import { collectPage } from '../../lib/article/page/collect.ts';
import { mapOf, rangeOf } from '../../lib/article/page/map.ts';
import { OWN } from '../../lib/highlight/names.ts';
import { ask } from '../../lib/messages/content.ts';
import type { PageMark, PageState } from '../../lib/messages/protocol.ts';
import type { Annotation, Kind } from '../../lib/model/annotation.ts';
import { forEach, inSlices, type Slices } from '../../lib/slices.ts';
import type { Mark, Story } from './desk.ts';

export type NoArticleReason = Extract<PageState, { kind: 'no-article' }>['reason'];

/** What the background said of a page's texts, kept until they change. */
interface Read {
  readonly of: string;
  readonly readings: Awaited<ReturnType<typeof askToRead>>;
}
interface ReadOptions {
  /** The reader asked for it: the page need not look like news. */
  readonly asked: boolean;
  /** Ask for annotations even of the same words: the reader's lexicon has changed. */
  readonly anew: boolean;
  /** Called with the kinds that the reader wants to see. */
  readonly show: (visible: Readonly<Record<Kind, boolean>>) => void;
  /** Told how many milliseconds of the page's thread were taken. */
  readonly worked: (milliseconds: number) => void;
}

const askToRead = (facts: PageFacts) => ask('article.read', facts);
let last: Read | null = null;

/**
 * Finds the page's articles and has them annotated. What was read before and still has the same words keeps its annotations.
 */
export async function readStories(
  known: readonly Story[],
  { asked, anew, show, worked }: ReadOptions,
): Promise<readonly Story[] | NoArticleReason> {
  const page = await inSlices(collectPage(document, location.href, { asked }), worked);
  if (!page.isCandidate) return page.reason;
  const { url, stories: taken, canonical, metas } = page.facts;
  const words = taken.map(({ headline, lines }) => [headline, lines.map(({ text }) => text)]);
  const of = JSON.stringify([url, asked, words, canonical, metas]);
  last = last?.of === of ? last : { of, readings: await askToRead(page.facts) };
  const { readings } = last;
  let reason: NoArticleReason = 'no-text';
  const stories: Promise<Story>[] = [];
  readings.forEach((reading, i) => {
    const located = page.stories[i];
    if (!reading.isArticle) reason = reading.reason;
    else if (located !== undefined) {
      const { article } = reading;
      const same = known.find(
        ({ article: { text, canonicalUrl, publishedAt } }) =>
          text === article.text && canonicalUrl === article.canonicalUrl && publishedAt === article.publishedAt,
      );
      const found = same && !anew ? same : annotate(article, show);
      const { root, headline } = located;
      stories.push(
        Promise.resolve(found).then(({ annotations, own }) => ({
          article,
          map: mapOf(located, reading),
          root,
          headline,
          annotations,
          own,
        })),
      );
    }
  });
  return stories.length === 0 ? reason : Promise.all(stories);
}

async function annotate(
  article: Story['article'],
  show: ReadOptions['show'],
): Promise<{ annotations: readonly Annotation[]; own: readonly PageMark[] }> {
  const { text, publishedAt, canonicalUrl } = article;
  const [{ annotations, visible }, own] = await Promise.all([
    ask('article.annotate', { text, publishedAt, url: canonicalUrl }),
    // Marks by hand are kept with the clipping; that they cannot be had must not keep the others away.
    ask('mark.list', { canonicalUrl, text }).catch((): readonly PageMark[] => []),
  ]);
  show(visible);
  return { annotations, own };
}

/** The marks of all stories in document order; kinds that are switched off are left out, as are words that are not on the page. */
export function* marksOf(stories: readonly Story[], visible: Readonly<Record<Kind, boolean>>): Slices<Mark[]> {
  const all: Mark[] = [];
  for (const story of stories) {
    const marks: Mark[] = [];
    const add = (
      start: number,
      end: number,
      kind: Mark['kind'],
      annotation: Annotation | null,
      own: PageMark | null,
    ): void => {
      const ranges = rangeOf(story.map, start, end);
      if (ranges.length > 0) marks.push({ kind, ranges, story, start, end, annotation, own });
    };
    yield* forEach(story.annotations, (a) => visible[a.kind] && add(a.start, a.end, a.kind, a, null));
    for (const mark of story.own) add(mark.start, mark.end, OWN, null, mark);
    marks.sort((a, b) => a.start - b.start || b.end - a.end);
    all.push(...marks);
  }
  return all;
}
