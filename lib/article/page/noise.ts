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
 * Words of class names and ids, as Indonesian and English templates use them; also two neighbours joined ("lihat-juga" is
 * "lihatjuga"). WordPress puts "tag-pilkada" and "category-politik" on the article itself, so "tag" alone is no sign; and a box
 * that holds most of the page's text is never noise, whatever its name. Elementor calls every box a widget, the story's too.
 * "Editor" is no sign either: text editors name the boxes of a story ("EditorWrapper"), and who edited it is told by the words.
 */
const WORDS = setOf(
  'nav navbar menu baca lainnya pilihan lihatjuga lihatjg linksisip readmore readalso readnext nextarticle nextpost respond sosmed tags tagging tagcloud taglist tagitem taglink tagarticle tagartikel tagdetail detailtag posttag entrytag articletag newstag newtag ad ads adbox adslot adwrap adunit adspot arec iklan banner footer paging pagenav pagelinks capfoto penulis reporter rating reaction reactions poll polling subtitle subjudul sinopsis toc daftarisi cookie cookies consent popup modal overlay toast login signup paywall promo postmeta entrymeta articlemeta metainfo metadata printonly twittertweet fbpost fbvideo',
);
/** Beginnings of words that come with all kinds of endings. */
const STEMS =
  /(?:^| )(?:navig|sidebar|(?<!elementor )widget|related|terkait|rekomendasi|recommend|ter(?:popul|kini|baru)|popul|trending|comment|komentar|disqus|fbcomment|shar(?:e|ing)|social|addtoany|advert|adsby|sponsor|promot|newsletter|subscri|langganan|berlanggan|bread|pagina|pagenum|caption|keterangan|credit|byline|author|baca(?:juga|lagi|artikel|berita|selanjut)|videoterkait|instagram ?media|tiktok|taboola|outbrain|mgid|jixie|ez ?toc)/;

/** Names are judged by their beginning: a page may give its boxes names without end. */
const MOST = 500;

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
  const labels = labelsOf(element).slice(0, MOST);
  return labels !== '' && isNoiseName(labels) ? 'named' : null;
}
