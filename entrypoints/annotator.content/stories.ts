import { collectPage } from '../../lib/article/page/collect.ts';
import { mapOf, rangeOf } from '../../lib/article/page/map.ts';
import { OWN } from '../../lib/highlight/names.ts';
import type { BackgroundCalls, PageMark, PageState } from '../../lib/messages/protocol.ts';
import type { Annotation, Kind } from '../../lib/model/annotation.ts';
import { forEach, inSlices, type Slices } from '../../lib/slices.ts';
import { ask } from './ask.ts';
import { type Mark, type Story, scout } from './desk.ts';

export type NoArticleReason = Extract<PageState, { kind: 'no-article' }>['reason'];

/** What the background said of a page's texts, kept until they change. */
type Read = ReturnType<BackgroundCalls['article.read']> & { readonly of: string };

let last: Read | null = null;

/** Of stories that the page's address was that of, by their headlines: it is another's once the reader has scrolled on. */
const addresses = new Map<string | null, string>();

/**
 * Finds the page's articles and has them annotated. While their words stay the same, so do their annotations.
 *
 * @param asked the reader asked for it: the page need not look like news
 * @param anew ask even about the same words: the reader's lexicon has changed
 * @param show is called with the kinds that the reader wants to see
 */
export async function readStories(
  asked: boolean,
  anew: boolean,
  show: (visible: Readonly<Record<Kind, boolean>>) => void,
): Promise<readonly Story[] | NoArticleReason> {
  const { href } = location;
  const page = await inSlices(collectPage(document, href, scout().kindOfAddress(href), { asked }));
  if (!page.isCandidate) return page.reason;
  const { url, stories, canonical, metas } = page.facts;
  for (const story of stories) story.address ??= addresses.get(story.headline) ?? null;
  const words = stories.map(({ headline, lines }) => [headline, lines.map(({ text }) => text)]);
  const of = JSON.stringify([url, asked, words, canonical, metas]);
  if (anew || last?.of !== of) {
    last = { of, ...(await ask('article.read', page.facts)) };
    show(last.visible);
  }
  let reason: NoArticleReason = 'no-text';
  const found: Story[] = [];
  last.stories.forEach((reading, i) => {
    const located = page.stories[i];
    if (!reading.isArticle) reason = reading.reason;
    else if (located) {
      addresses.set(reading.article.title, reading.article.canonicalUrl);
      found.push({ ...reading, ...located, map: mapOf(located, reading) });
    }
  });
  return found.length > 0 ? found : reason;
}

/** The marks of all stories in document order; kinds that are switched off are left out, as are words that are not on the page. */
export function* marksOf(stories: readonly Story[], visible: Readonly<Record<Kind, boolean>>): Slices<Mark[]> {
  const all: Mark[] = [];
  for (const story of stories) {
    const marks: Mark[] = [];
    const add = (
      kind: Mark['kind'],
      { start, end }: Pick<PageMark, 'start' | 'end'>,
      annotation: Annotation | null,
      own: PageMark | null = null,
    ): void => {
      const ranges = rangeOf(story.map, start, end);
      if (ranges.length > 0) marks.push({ kind, ranges, story, start, end, annotation, own });
    };
    yield* forEach(story.annotations, (a) => visible[a.kind] && add(a.kind, a, a));
    for (const mark of story.own) add(OWN, mark, null, mark);
    marks.sort((a, b) => a.start - b.start || b.end - a.end);
    all.push(...marks);
  }
  return all;
}
