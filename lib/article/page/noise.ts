import { attribute, isMarkedHidden, labelsOf, nameOf } from './dom.ts';

/** Elements whose text is never part of a story. */
const NO_TEXT =
  /^(?:script|style|noscript|template|iframe|object|embed|svg|math|canvas|video|audio|button|input|select|option|textarea|dialog|nav|footer|aside|label|map|menu|amp-.*)$/;
const NO_STORY_ROLE =
  /^(?:navigation|complementary|contentinfo|dialog|alertdialog|search|menu|menubar|banner|toolbar|tablist|status|alert)$/;

/**
 * Parts of class names and ids, in the words of Indonesian and English site templates, between separators or humps: "baca-juga",
 * "td-post-sharing", "relatedPosts". WordPress puts "tag-pilkada" and "category-politik" on the article itself, so "tag" alone
 * is no sign; and a box that holds most of the page's text is never noise, whatever its name.
 */
const NOISE = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'nav(?:bar|igation|igasi)?',
    '(?:main|mega|top|sub|side|mobile)?menu',
    'side-?bar',
    'widgets?(?!-area)',
    '(?:berita|artikel|news|post|box)?-?(?:related|terkait|rekomendasi|recommend(?:ed|ation|ations)?|lainnya|populer|terpopuler|popular|trending|terkini|terbaru|pilihan)',
    'baca-?(?:juga|lagi|lainnya|artikel|berita|selanjutnya|an)',
    'baca',
    'read-?(?:more|also|next)',
    'lihat-?juga',
    'next-?(?:article|post|read)',
    'comments?(?:-list|-area|-respond)?',
    'komentar',
    'disqus.*',
    'respond',
    'shar(?:e|es|er|ing)(?:box|bar|daddy)?',
    'sosmed',
    'sos(?:ial|mod)?-?(?:media|share)',
    'social.*',
    'addtoany.*',
    'sharedaddy',
    'tags',
    'tag(?:ging|cloud|links|-?(?:list|cloud|wrap|wrapper|box|item|link|article|artikel|detail))',
    '(?:detail|post|entry|article|news|td-post-source|newtag)-tags?',
    'ads?(?:-?\\d+|-?(?:box|slot|wrap|wrapper|container|unit|banner|vertising|sense|code|inline|middle|content|space))?',
    'advert(?:isement|orial)?s?',
    'adsbygoogle',
    '(?:td-)?a-rec',
    'ad-?spot',
    'iklan',
    '(?:sticky|top|bottom|slide)?-?banner',
    'sponsor(?:ed)?',
    'promo(?:ted|tion)?',
    'newsletter',
    'subscri(?:be|ption)',
    'langganan',
    'berlangganan',
    'sign-?up',
    'login',
    'paywall-?(?:prompt|box|cta)?',
    'bread-?crumbs?',
    'breadcome',
    'footer',
    'foot(?:note)?-?paging',
    'paging',
    'page-?(?:nav|links|numbers)',
    'pagina(?:tion|si)',
    '(?:wp-)?captions?(?:-text|-foto)?',
    'figcaption',
    'keterangan-?(?:foto|gambar)',
    'cap-foto',
    'credits?',
    'post-?meta',
    'entry-?meta',
    'article-?meta',
    'meta-?(?:info|data|post)',
    'bylines?',
    'author-?(?:box|bio|info|card|name)?',
    'penulis',
    'editor',
    'reporter',
    'rating',
    'reactions?',
    'poll(?:ing)?',
    'toc',
    'ez-toc.*',
    'daftar-?isi',
    'cookies?',
    'consent',
    'popup',
    'modal',
    'overlay',
    'toast',
    'outbrain',
    'taboola.*',
    'mgid.*',
    'jixie.*',
    'twitter-tweet',
    'instagram-media',
    'tiktok-embed',
    'fb-(?:post|video|comments)',
    'print-?(?:only|friendly)',
    'video-?(?:terkait|related|list)',
    'terkait.*',
  ].join('|')})(?![a-z])`,
);

/** The kind of box an element is by its tag, role, attributes or name: never story, probably not story, or nothing special. */
export function noiseOf(element: Element): 'never' | 'named' | null {
  const name = nameOf(element);
  if (NO_TEXT.test(name)) return 'never';
  if (isMarkedHidden(element)) return 'never';
  const role = attribute(element, 'role');
  if (role !== null && NO_STORY_ROLE.test(role)) return 'never';
  if (name === 'figcaption') return 'named';
  const labels = labelsOf(element);
  return labels !== '' && NOISE.test(labels.replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase()) ? 'named' : null;
}
