import * as v from 'valibot';
import { browser } from '../../lib/browser.ts';
import { changesBetween } from '../../lib/clipping/changes.ts';
import { sha256 } from '../../lib/clipping/make.ts';
import { Failure } from '../../lib/failure.ts';
import { askBackground, askPage } from '../../lib/messages/client.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { readClipping } from '../../lib/store/clippings.ts';
import { library } from '../../lib/store/database.ts';
import { listValues } from '../../lib/store/queries.ts';
import type { PopupApi, PopupTab } from './contract.ts';

const ANNOTATOR = '/content-scripts/annotator.js';
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
      return await askPage(tabId, 'page.state', null);
    } catch (error) {
      if (error instanceof Failure && error.code === 'no-annotator') return null;
      throw error;
    }
  },
  async inject(tabId) {
    try {
      await browser.scripting.executeScript({ target: { tabId }, files: [ANNOTATOR] });
    } catch (error) {
      throw new Failure('no-annotator', 'The annotator may not run in this tab.', null, { cause: error });
    }
  },
  marksOnClick: async () => (await readSettings()).mode === 'click',
  async show(tabId, visible) {
    await changeSettings(() => ({ visible }));
    await askPage(tabId, 'page.show', { visible });
  },
  jump: async (tabId, index, card) => void (await askPage(tabId, 'page.jump', { index, card })),
  async clip(tabId, options) {
    const outcome = await askPage(tabId, 'page.clip', options);
    await browser.storage.local.set({ [LAST_COLLECTION]: options.collections?.[0] ?? '' });
    return outcome;
  },
  undoClip: async (id) => void (await askBackground('clipping.trash', { id })),
  async earlier(article) {
    const summary = await askBackground('clipping.findByUrl', { canonicalUrl: article.canonicalUrl });
    if (!summary) return null;
    if (summary.textSha256 === (await sha256(article.text))) return { summary, changes: [] };
    const clipping = await readClipping(await library(), summary.id);
    return { summary, changes: clipping ? changesBetween(clipping.text, article.text) : [] };
  },
  recent: (limit) => askBackground('clipping.recent', { limit }),
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
  async automatic(site) {
    const [granted, { sitesOff }] = await Promise.all([
      browser.permissions.contains({ origins: originsOf(site) }),
      readSettings(),
    ]);
    return granted && !sitesOff.includes(site);
  },
  async setAutomatic(site, on) {
    // The request comes first: a browser allows it only while it handles the click.
    const granted = on ? await browser.permissions.request({ origins: originsOf(site) }) : false;
    if (!on || granted) {
      await changeSettings(({ sitesOff, mode }) => ({
        sitesOff: on ? sitesOff.filter((s) => s !== site) : [...sitesOff.filter((s) => s !== site), site],
        mode: on && mode === 'click' ? 'chosen-sites' : mode,
      }));
    }
    return granted;
  },
  async allowNewsSites() {
    const granted = await browser.permissions.request({ origins: ['https://*/*', 'http://*/*'] });
    if (granted) await changeSettings(() => ({ mode: 'news-sites' }));
    return granted;
  },
  newsSites: 0,
  hrefOf: (view) => browser.runtime.getURL(`library.html${view}`),
  open(view) {
    void browser.tabs.create({ url: browser.runtime.getURL(`library.html${view}`) }).then(() => window.close());
  },
};

const draftKey = (url: string): string => `draft ${url}`;
const originsOf = (site: string): string[] => [`*://*.${site}/*`];

/** The active tab; or the one that `?tab=` names by number or address, when the popup is itself open in a tab. */
async function tab(): Promise<PopupTab | null> {
  const wanted = new URLSearchParams(location.search).get('tab');
  const found =
    wanted === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : (await browser.tabs.query({})).filter((each) => String(each.id) === wanted || each.url === wanted);
  const first = found[0];
  if (first?.id === undefined) return null;
  return { id: first.id, url: first.url ?? '', site: siteOf(first.url ?? '') };
}

/** The site of a page that an extension may read at all. */
function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname.replace(/^www\./, '') : null;
}
