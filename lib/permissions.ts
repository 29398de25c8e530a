/** Which sites Sorot may read by itself: asked for site by site or by the list of news sites, and given back at any time. */
import * as v from 'valibot';
import { browser } from './browser.ts';
import { NEWS_SITES } from './news-sites.ts';
import { changeSettings, isOff, readSettings, withoutSites } from './settings.ts';

/** What the reader said they want: asked on first run, and by the popup until then. */
export const CHOICES = ['click', 'chosen-sites', 'news-sites'] as const;
export type PermissionChoice = (typeof CHOICES)[number];

const KEY = 'permissionChoice';

/** Null until the reader has chosen. */
export async function readChoice(): Promise<PermissionChoice | null> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const read = v.safeParse(v.picklist(CHOICES), stored);
  return read.success ? read.output : null;
}

export const keepChoice = (choice: PermissionChoice): Promise<void> => browser.storage.local.set({ [KEY]: choice });

/** Match pattern of a site with all its subdomains; of this host alone for an address in numbers. Patterns know no ports. */
export function originOf(site: string): string {
  const host = site.replace(/:\d+$/, '');
  return /^[\d.]+$|^\[|^localhost$/.test(host) ? `*://${host}/*` : `*://*.${host}/*`;
}

/** The site of a match pattern: "*://*.kabar.example/*" → "kabar.example"; null when it stands for every site. */
export const siteOfOrigin = (origin: string): string | null => {
  const host = /^[^:]+:\/\/(?:\*\.)?([^/*]+)\//.exec(origin)?.[1];
  return host ?? null;
};

/** True when pages of this site are marked by themselves. */
export async function isAutomatic(site: string): Promise<boolean> {
  const [granted, { automatic, sitesOff }] = await Promise.all([
    browser.permissions.contains({ origins: [originOf(site)] }),
    readSettings(),
  ]);
  return granted && automatic && !isOff(site, sitesOff);
}

/**
 * Asks the browser for a site and switches it on. Must be the first thing that a click does: a browser asks its user only
 * while it handles a gesture.
 * @returns whether the reader agreed
 */
export async function allowSite(site: string): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [originOf(site)] });
  if (granted) await switchOn([site]);
  return granted;
}

/** Asks for all news sites of the list; as `allowSite`. */
export async function allowNewsSites(sites: readonly string[] = NEWS_SITES): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: sites.map(originOf) });
  if (granted) {
    await keepChoice('news-sites');
    await switchOn(sites);
  }
  return granted;
}

async function switchOn(sites: readonly string[]): Promise<void> {
  await changeSettings(({ sitesOff }) => ({
    automatic: true,
    sitesOff: withoutSites(sitesOff, sites),
  }));
}

/** Leaves the permission as it is, but marks nothing there by itself. */
export async function switchOff(site: string): Promise<void> {
  await changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff.filter((s) => s !== site), site] }));
}

/** Match patterns that the reader has granted and can take back. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(\*|https?):/.test(origin)).sort();
}

/** Gives permissions back to the browser, at once. @returns false when the browser keeps one (it came with the installation) */
export const revoke = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...origins] });
