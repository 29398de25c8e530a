/** Puts our scripts into pages: the annotator by the user's gesture; by itself on granted sites the scout, which asks for it. */
import { browser } from './browser.ts';
import { Failure } from './failure.ts';
import { type Ground, markSheet } from './highlight/style.ts';

/** Files of the build, by the names of their entrypoints. */
const ANNOTATOR = '/content-scripts/annotator.js';
const CARD = '/card.js';
const SCOUT = '/scout.js';

/** Id of the registration for granted sites. */
const REGISTRATION = 'annotator';

/**
 * Runs the annotator in a tab, which needs `activeTab` (a gesture of the user on this page) or a granted host; after the scout, from
 * which it takes what both need (`entrypoints/annotator.content/desk.ts`). Running them twice is harmless.
 * @throws Failure 'no-annotator' where extensions may not run: pages of the browser, its shop, a PDF
 */
export async function injectAnnotator(tabId: number): Promise<void> {
  await run(tabId, SCOUT, ANNOTATOR);
}

/** Runs the scout in a tab of a granted site that was open already: it asks for the annotator where there may be an article. */
export async function injectScout(tabId: number): Promise<void> {
  await run(tabId, SCOUT);
}

/**
 * The card's script, put into a page with its first card.
 * @throws Failure 'no-annotator' also when it came and could not begin: it says so by what it gives
 */
export async function injectCard(tabId: number): Promise<void> {
  const begun = await run(tabId, CARD);
  if (begun !== true) throw new Failure('no-annotator', 'The card could not begin.');
}

/** The addresses of its own site that a page leads to, each once, without what follows a "#". */
export async function addressesIn(tabId: number): Promise<readonly string[]> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, func: linksOfSite });
  const addresses = injected?.result;
  return Array.isArray(addresses) ? addresses.filter((address) => typeof address === 'string') : [];
}

/** Run in the page, as it stands: uses nothing from around it. */
function linksOfSite(): string[] {
  const own = [...document.links].filter(({ host }) => host === location.host);
  return [...new Set(own.map(({ href }) => href.replace(/#.*/, '')))];
}

/** @returns what the last of the scripts gives */
async function run(tabId: number, ...files: string[]): Promise<unknown> {
  try {
    // Firefox does not fail where a file cannot be read: it gives nothing.
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files });
    return injected?.result;
  } catch (error) {
    throw new Failure('no-annotator', 'Extensions may not run on this page.', null, { cause: error });
  }
}

/**
 * Styles the marks of a page for the ground that its article stands on. As a sheet of the extension the page cannot take it
 * away, and its content security policy does not matter. A later sheet is stronger than those before: a page may turn dark, and its
 * marks may come to stand elsewhere.
 * @param places where the marks stand (`placesOf`)
 */
export async function styleMarks(tabId: number, ground: Ground, places: readonly string[]): Promise<void> {
  const target = { tabId };
  // Firefox does not hand highlights down from element to element.
  const sheet = (of: Ground): string => markSheet(of, import.meta.env.FIREFOX ? [] : places);
  // Its own too: one that is there already would keep its rank.
  const before = (['light', 'dark'] as const).map((of) => browser.scripting.removeCSS({ target, css: sheet(of) }));
  await Promise.allSettled(before);
  await browser.scripting.insertCSS({ target, css: sheet(ground) });
}

/**
 * Makes the registration fit what the user has granted and switched off: the scout runs by itself on granted
 * hosts, from the next page load on.
 * @param origins match patterns that are granted (`permissions.getAll().origins`)
 * @param sitesOff hosts where it stays off
 */
export async function registerAnnotator(
  origins: readonly string[],
  { automatic, sitesOff }: { readonly automatic: boolean; readonly sitesOff: readonly string[] },
): Promise<void> {
  const matches = automatic ? origins.filter((origin) => /^(\*|https?):/.test(origin)) : [];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = {
    id: REGISTRATION,
    js: [SCOUT],
    matches,
    // A pattern with a port is none in Firefox: there the scout runs, and is refused the annotator.
    excludeMatches: sitesOff.flatMap((host) => (host.includes(':') ? [] : [`*://${host}/*`, `*://*.${host}/*`])),
    runAt: 'document_idle' as const,
    // Kept by the browser over restarts: marks are there even before the background has run.
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
