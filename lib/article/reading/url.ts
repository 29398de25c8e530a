/** Parameters that say where a reader came from, or which part or look of the page; none of them makes it another article. */
const INCIDENTAL =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid?|mc_[ce]id|_ga|_gl|mibextid|ref|ref_src|referrer|referer|source|src|medium|share|shared?_?(?:via|from)|from|amp|outputtype|output|mobile|m|showpage|single|tag_?from|jxconn|jxclid|cx_.*|wtrid|spm)$/i;
const PAGE = /^(?:page|halaman|hal|part)$/i;
const SECOND_LEVEL = /^(?:co|go|or|ac|web|net|sch|my|desa|biz|mil|ponpes|com|org|gov|edu)$/;

/** Number of labels of the registrable domain: 3 for "berita.co.id", 2 for "berita.com". */
const registrableLabels = (labels: readonly string[]): number =>
  labels.length > 2 && SECOND_LEVEL.test(labels[labels.length - 2] ?? '') && labels[labels.length - 1]?.length === 2
    ? 3
    : 2;

/** "m.berita.co.id" and "amp.berita.co.id" become "www.berita.co.id"; "m.news.berita.com" becomes "news.berita.com". */
function desktopHost(host: string): string {
  let labels = host.split('.');
  let moved = false;
  while (/^(?:m|amp|mobile|wap)$/.test(labels[0] ?? '') && labels.length > registrableLabels(labels)) {
    labels = labels.slice(1);
    moved = true;
  }
  return moved && labels.length === registrableLabels(labels) ? `www.${labels.join('.')}` : labels.join('.');
}

/** The publisher's own address inside one of an AMP cache ("…cdn.ampproject.org/c/s/berita.example/…"). */
function withoutAmpCache(url: URL): URL {
  const inner = /(?:\.cdn\.ampproject\.org\/[cvr]|(?:^|\.)google\.[a-z.]+\/amp)\/(?:s\/)?(.+)$/.exec(
    url.hostname + url.pathname,
  )?.[1];
  return inner === undefined ? url : (parse(`https://${inner}${url.search}`) ?? url);
}

/** A path without AMP's marks and without empty parts; taking one mark off may bare the next. */
function plainPath(pathname: string): string {
  let path = pathname.replace(/\/{2,}/g, '/');
  for (let before = ''; before !== path; ) {
    before = path;
    path = path
      .replace(/(?:\/amp)+\/?$/i, '')
      .replace(/^(?:\/amp)+(?=\/.)/i, '')
      .replace(/(?:\.amp)+(?=\.html?$|$)/i, '')
      .replace(/\/$/, '');
  }
  return path;
}

export function parse(address: string | null | undefined, base?: string): URL | null {
  try {
    const url = new URL((address ?? '').trim(), base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/**
 * One address for one article: https, no AMP or mobile host, no tracking parameters, no part of a multi-page article, no
 * fragment, no closing slash. Anything that is not http(s) comes back as it is, without its fragment.
 */
export function normalizeUrl(address: string): string {
  const parsed = parse(address);
  if (parsed === null) return address.replace(/#.*$/, '');
  const url = withoutAmpCache(parsed);
  const path = plainPath(url.pathname);
  const kept = [...url.searchParams]
    .filter(([key, value]) => !INCIDENTAL.test(key) && !(PAGE.test(key) && /^(?:all|\d+)$/i.test(value)))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
  return `https://${desktopHost(url.host)}${path === '' ? '/' : path}${query}`;
}

/** The page's canonical address: the first declared one that names an article on http(s), else the page's own. */
export function canonicalUrl(pageUrl: string, declared: readonly (string | null | undefined)[]): string {
  const own = parse(pageUrl);
  for (const address of declared) {
    if (!address) continue;
    const url = parse(address, own?.href);
    // A front page declared as canonical by a careless template would merge all articles of the site into one.
    if (url !== null && !(url.pathname === '/' && url.search === '' && own !== null && own.pathname !== '/'))
      return normalizeUrl(url.href);
  }
  return normalizeUrl(pageUrl);
}

/** Which part of a multi-page article an address asks for: a number, 'all' for the whole, null when it does not say. */
export function partOf(address: string): number | 'all' | null {
  const url = parse(address);
  if (url === null) return null;
  for (const [key, value] of url.searchParams) {
    if (/^(?:page|showpage|single|halaman|hal|part)$/i.test(key)) {
      if (/^\d{1,2}$/.test(value) && !/^single$/i.test(key)) return Number(value);
      if (/^(?:all|1)$/i.test(value)) return 'all';
    }
  }
  const inPath = /[/-](?:page|halaman|part)[/-]?(\d{1,2})\/?$/i.exec(url.pathname);
  return inPath === null ? null : Number(inPath[1]);
}
