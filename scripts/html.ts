import { parseHTML } from 'linkedom';
import { bodyOf, queryAll, titleOf } from '../lib/article/dom.ts';
import { findArticle, type NoArticleReason } from '../lib/article/find.ts';
import { readMetadata } from '../lib/article/metadata.ts';
import { canonicalUrl } from '../lib/article/url.ts';
import type { ArticleSnapshot } from '../lib/model/article.ts';

export type SavedPage = ArticleSnapshot & { readonly isArticle: boolean; readonly reason?: NoArticleReason };

/**
 * Finds the article of a saved page. There is no layout in Node: elements hidden by style sheets count as shown, elements
 * hidden by attributes or inline styles do not. A page that is no article comes back with an empty text and the reason.
 *
 * @param url where the page was; when absent, what the page declares as its own address.
 */
export function readSavedPage(html: string, url?: string | null): SavedPage {
  const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const metadata = readMetadata(document);
  const address =
    url || canonicalUrl('', [metadata.canonical, metadata.values.get('og:url')?.[0], metadata.linked?.url]);
  const found = findArticle(document, address);
  if (found.isArticle) return { isArticle: true, ...found.article };
  const body = bodyOf(document);
  const [heading] = Array.from(queryAll(document, 'h1')).map((h1) =>
    (h1.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  return {
    isArticle: false,
    reason: found.reason,
    url: address,
    canonicalUrl: canonicalUrl(address, [metadata.canonical]),
    title: heading || (body === null ? '' : titleOf(document).replace(/\s+/g, ' ').trim()),
    siteName: metadata.values.get('og:site_name')?.[0] ?? null,
    byline: null,
    publishedAt: null,
    language: null,
    text: '',
  };
}
