import { attribute, isMarkedHidden, labelsOf, nameOf } from './dom.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Elements whose text is never part of a story, and roles that say the same. */
const NEVER = setOf(
  'aside audio button canvas dialog footer iframe label map math menu nav noscript object option script select style svg template textarea video',
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
  'ad adbox ads adslot adspot adunit adwrap arec articlemeta articletag baca banner capfoto consent cookie cookies daftarisi detailtag entrymeta entrytag fbpost fbvideo footer iklan lainnya lihatjg lihatjuga linksisip login menu metadata metainfo modal nav navbar newstag newtag nextarticle nextpost overlay pagelinks pagenav paging paywall penulis pilihan poll polling popup postmeta posttag printonly rating reaction reactions readalso readmore readnext reporter respond signup sinopsis sosmed subjudul subtitle tagarticle tagartikel tagcloud tagdetail tagging tagitem taglink taglist tags toast toc twittertweet',
);
/** Beginnings of words that come with all kinds of endings. */
const STEMS =
  /(?:^| )(?:navig|sidebar|(?<!elementor )widget|related|terkait|sabox|rekomendasi|recommend|ter(?:popul|kini|baru)|popul|trending|comment|komentar|disqus|fbcomment|shar(?:e|ing)|social|addtoany|advert|adsby|sponsor|promo|newsletter|subscri|langganan|berlanggan|bread|pagina|pagenum|caption|keterangan|credit|byline|author|baca(?:juga|lagi|artikel|berita|selanjut)|videoterkait|instagram ?media|tiktok|taboola|outbrain|mgid|jixie|ez ?toc)/;

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
