import { findArticle, type NoArticleReason } from '../lib/article/index.ts';
import { canonicalUrl } from '../lib/article/reading/url.ts';
import type { ArticleSnapshot } from '../lib/model/article.ts';
import { parsePage } from './parse-page.ts';

export type SavedPage = ArticleSnapshot & { readonly isArticle: boolean; readonly reason?: NoArticleReason };

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * Finds the article of a saved page. There is no layout in Node: elements hidden by style sheets count as shown, elements
 * hidden by attributes or inline styles do not. A page that is no article comes back with an empty text and the reason.
 *
 * @param url where the page was; when absent, what the page declares as its own address.
 */
export function readSavedPage(html: string, url?: string | null): SavedPage {
  const document = parsePage(html);
  const content = (selector: string, name: string): string | null =>
    document.querySelector(selector)?.getAttribute(name) ?? null;
  const address =
    url || canonicalUrl('', [content('link[rel=canonical]', 'href'), content('meta[property="og:url"]', 'content')]);
  const found = findArticle(document, address);
  if (found.isArticle) return { isArticle: true, ...found.article };
  return {
    isArticle: false,
    reason: found.reason,
    url: address,
    canonicalUrl: canonicalUrl(address, []),
    title: squeeze(document.querySelector('h1')?.textContent) || squeeze(document.title),
    siteName: content('meta[property="og:site_name"]', 'content'),
    byline: null,
    publishedAt: null,
    language: null,
    text: '',
  };
}
