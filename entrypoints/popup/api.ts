import * as v from 'valibot';
import { injectAnnotator } from '../../lib/annotator.ts';
import { browser } from '../../lib/browser.ts';
import { siteOf } from '../../lib/clipping/canonical.ts';
import { changesBetween } from '../../lib/clipping/changes.ts';
import { sha256 } from '../../lib/clipping/make.ts';
import { Failure } from '../../lib/failure.ts';
import { rememberGrowth } from '../../lib/library-size.ts';
import { askBackground, askPage } from '../../lib/messages/client.ts';
import { NEWS_SITES } from '../../lib/news-sites.ts';
import { allowNewsSites, allowSite, isAutomatic, keepChoice, readChoice, switchOff } from '../../lib/permissions.ts';
import { changeSettings } from '../../lib/settings.ts';
import { readClipping } from '../../lib/store/clippings.ts';
import { countClippings, listValues } from '../../lib/store/counts.ts';
import { library } from '../../lib/store/database.ts';
import type { PopupApi, PopupTab } from './contract.ts';
import { pageOf } from './page.ts';

const LAST_COLLECTION = 'lastCollection';

const draftSchema = v.object({
  collection: v.string(),
  newCollection: v.string(),
  tags: v.array(v.string()),
  note: v.string(),
});

/** The popup's questions, answered by the browser, the annotator, the background and the store. */
export const api: PopupApi = {
  tab,
  async pageState(tabId) {
    try {
      return await pageOf(tabId);
    } catch (error) {
      if (error instanceof Failure && error.code === 'no-annotator') return null;
      throw error;
    }
  },
  inject: injectAnnotator,
  marksOnClick: async () => (await readChoice()) === 'click',
  async choseOnce() {
    if ((await readChoice()) === null) await keepChoice('click');
  },
  async show(tabId, visible) {
    await changeSettings(() => ({ visible }));
    await askPage(tabId, 'page.show', { visible });
  },
  jump: async (tabId, index, card) => void (await askPage(tabId, 'page.jump', { index, card })),
  async markSelection(tabId) {
    // The words may lie in a text that does not look like news: it is read all the same.
    await askPage(tabId, 'page.read', null);
    await askPage(tabId, 'page.select', null);
    window.close();
  },
  async clip(tabId, options) {
    const outcome = await askPage(tabId, 'page.clip', options);
    await browser.storage.local.set({ [LAST_COLLECTION]: options.collections?.[0] ?? '' });
    return outcome;
  },
  undoClip: async (id) => void (await askBackground('clipping.undo', { id })),
  async earlier(article) {
    const summary = await askBackground('clipping.findByUrl', { canonicalUrl: article.canonicalUrl });
    if (!summary) return null;
    if (summary.textSha256 === (await sha256(article.text))) return { summary, changes: [] };
    const clipping = await readClipping(await library(), summary.id);
    return { summary, changes: clipping ? changesBetween(clipping.text, article.text) : [] };
  },
  recent: (limit) => askBackground('clipping.recent', { limit }),
  count: async () => {
    const count = await countClippings(await library());
    await rememberGrowth(count);
    return count;
  },
  collections: () => askBackground('collection.list', null),
  tags: async () => (await listValues(await library(), 'tags')).slice(0, 100).map(({ value }) => value),
  createCollection: async (name) => (await askBackground('collection.create', { name })).id,
  async readDraft(url) {
    const key = draftKey(url);
    const kept = v.safeParse(draftSchema, (await browser.storage.session.get(key))[key]);
    if (kept.success) return kept.output;
    const last = (await browser.storage.local.get(LAST_COLLECTION))[LAST_COLLECTION];
    return { collection: typeof last === 'string' ? last : '', newCollection: '', tags: [], note: '' };
  },
  async keepDraft(url, draft) {
    if (draft) await browser.storage.session.set({ [draftKey(url)]: draft });
    else await browser.storage.session.remove(draftKey(url));
  },
  automatic: isAutomatic,
  async setAutomatic(site, on) {
    if (on) return allowSite(site);
    await switchOff(site);
    return false;
  },
  allowNewsSites: () => allowNewsSites(),
  newsSites: NEWS_SITES.length,
  hrefOf: (view) => browser.runtime.getURL(`library.html${view}`),
  open(view) {
    void browser.tabs.create({ url: browser.runtime.getURL(`library.html${view}`) }).then(() => window.close());
  },
};

const draftKey = (url: string): string => `draft ${url}`;

/** The active tab; or the one that `?tab=` names by number or address, when the popup is itself open in a tab. */
async function tab(): Promise<PopupTab | null> {
  const wanted = new URLSearchParams(location.search).get('tab');
  const found =
    wanted === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : (await browser.tabs.query({})).filter((each) => String(each.id) === wanted || each.url === wanted);
  const first = found[0];
  if (first?.id === undefined) return null;
  return {
    id: first.id,
    url: first.url ?? '',
    site: /^https?:/.test(first.url ?? '') ? siteOf(first.url ?? '') : null,
  };
}
