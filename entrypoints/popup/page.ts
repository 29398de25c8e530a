import { addressesIn } from '../../lib/annotator.ts';
import { kindOfAddress } from '../../lib/article/page/address.ts';
import { askPage } from '../../lib/messages/client.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { PopupPage } from './contract.ts';

/** The page's state with all annotations; still working where it has changed while they were asked for. */
export async function pageOf(tabId: number): Promise<PopupPage> {
  const state = await askPage(tabId, 'page.state', null);
  if (state.kind === 'no-article') return { ...state, links: await storyLinks(tabId) };
  if (state.kind !== 'article') return state;
  const { article, count, visible } = state;
  const annotations: Annotation[] = [];
  while (annotations.length < count) {
    const piece = await askPage(tabId, 'page.annotations', { from: annotations.length });
    if (piece.length === 0) break;
    annotations.push(...piece);
  }
  const fit = annotations.length === count && annotations.every((a) => article.text.slice(a.start, a.end) === a.text);
  return fit ? { kind: 'article', article, annotations, visible } : { kind: 'working' };
}

/** How many stories a page that is none leads to. */
async function storyLinks(tabId: number): Promise<number> {
  const addresses = await addressesIn(tabId).catch(() => []);
  return addresses.filter((address) => kindOfAddress(address) === 'story').length;
}
