import { attribute, isMarkedHidden, labelsOf, nameOf } from './dom.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Elements whose text is never part of a story, and roles that say the same. */
const NEVER = setOf(
  'script style noscript template iframe object embed svg math canvas video audio button input select option textarea dialog nav footer aside label map menu',
);
const NEVER_ROLE = setOf(
  'navigation complementary contentinfo dialog alertdialog search menu menubar banner toolbar tablist status alert',
);

/**
 * Words of class names and ids, as Indonesian and English templates use them; also two neighbours joined ("baca-juga" is
 * "bacajuga"). WordPress puts "tag-pilkada" and "category-politik" on the article itself, so "tag" alone is no sign; and a box
 * that holds most of the page's text is never noise, whatever its name.
 */
const WORDS = setOf(
  'nav navbar navigation navigasi menu mainmenu megamenu topmenu submenu sidemenu mobilemenu sidebar widget widgets related terkait rekomendasi recommend recommended recommendation recommendations lainnya populer terpopuler popular trending terkini terbaru pilihan baca bacajuga bacalagi bacalainnya bacaartikel bacaberita bacaselanjutnya lihatjuga lihatjg linksisip readmore readalso readnext nextarticle nextpost comment comments komentar respond share shares sharing sharer sharebox sharebar sharedaddy sosmed tags tagging tagcloud taglinks taglist tagwrap tagbox tagitem taglink tagarticle tagartikel tagdetail detailtag posttag entrytag articletag newstag newtag ad ads adbox adslot adwrap adwrapper adcontainer adunit adbanner advertising adsense adspace adspot adinline arec advert adverts advertisement advertisements advertorial adsbygoogle iklan banner stickybanner sponsor sponsored promo promoted promotion newsletter subscribe subscription langganan berlangganan signup login paywall breadcrumb breadcrumbs breadcome footer paging pagenav pagelinks pagenumbers pagination paginasi caption captions captiontext captionfoto keteranganfoto keterangangambar capfoto credit credits postmeta entrymeta articlemeta metainfo metadata metapost byline bylines author authorbox authorbio authorinfo authorcard authorname penulis editor reporter rating reaction reactions poll polling toc daftarisi cookie cookies consent popup modal overlay toast printonly printfriendly videoterkait twittertweet instagrammedia tiktokembed fbpost fbvideo fbcomments',
);
/** Beginnings of words that come with all kinds of endings. */
const STEMS = /(?:^| )(?:social|disqus|taboola|outbrain|mgid|jixie|addtoany|eztoc|terkait|relatedpost)/;

const judged = new Map<string, boolean>();

function isNoiseName(labels: string): boolean {
  const known = judged.get(labels);
  if (known !== undefined) return known;
  const names = labels
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .split(/\s+/);
  const noisy = names.some((name) => {
    const parts = name.split(/[_-]+/);
    return (
      parts.some((part, i) => WORDS.has(part.replace(/\d+$/, '')) || WORDS.has(part + parts[i + 1])) ||
      STEMS.test(parts.join(' '))
    );
  });
  if (judged.size > 5000) judged.clear();
  judged.set(labels, noisy);
  return noisy;
}

/** The kind of box an element is by its tag, role, attributes or name: never story, probably not story, or nothing special. */
export function noiseOf(element: Element): 'never' | 'named' | null {
  const name = nameOf(element);
  if (NEVER.has(name) || isMarkedHidden(element)) return 'never';
  const role = attribute(element, 'role');
  if (role !== null && NEVER_ROLE.has(role)) return 'never';
  if (name === 'figcaption') return 'named';
  const labels = labelsOf(element);
  return labels !== '' && isNoiseName(labels) ? 'named' : null;
}
