/** Hosts that show an article of another: the same site for us. */
const MIRROR_PREFIX = /^(?:www\d?|m|mobile|amp|wap)\./;

/** Host of a site without what mirrors add; pages of AMP caches count for the site that they show. */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname, host } = new URL(url);
  if (protocol === 'file:') return 'file:';
  const cache = /^([a-z0-9-]+)\.cdn\.ampproject\.org$/.exec(hostname)?.[1];
  // AMP caches write "a-b.example.com" as "a--b-example-com".
  const shown = cache ? cache.replace(/--|-/g, (dash) => (dash === '--' ? '-' : '.')) : host;
  return shown.replace(MIRROR_PREFIX, '').replace(MIRROR_PREFIX, '');
}

/**
 * The canonical address that an article is kept under. A page may name any address as its canonical one; were it
 * believed across sites, a hostile page could overwrite the clipping of another. So: only within its own site.
 */
export function trustedCanonical(pageUrl: string, claimed: string): string {
  if (siteOf(claimed) !== '' && siteOf(claimed) === siteOf(pageUrl)) return claimed;
  // What tells a story from the others of its page stays.
  return pageUrl.replace(/#.*$/, '') + (/#.*$/.exec(claimed)?.[0] ?? '');
}
