import { lookUp } from '../../lexicon/lexicon.ts';
import type { ArticleLanguage, LinkLanguage } from '../../link/language.ts';
import { fold } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';
import { identifyInstitution } from './institutions.ts';
import { indonesianLexicon, knownAs, nameWord } from './lexicon.ts';
import { bareName, nameWordKey } from './names.ts';
import { identifyOffice } from './offices.ts';
import { regionsByCode } from './region-list.ts';
import { type RegionContext, readRegionContext } from './regions.ts';

const BRACKETED = /^\s*\(\s*(\p{Lu}[\p{L}'’.]*(?: \p{Lu}[\p{L}'’.]*){0,2})\s*\)/u;
const CALLED =
  /^,?\s*(?:atau\s+)?(?:yang\s+)?(?:(?:biasa|akrab|kerap|lebih akrab|sering)\s+(?:di)?(?:sapa|panggil)|alias|sapaan akrabnya)\s+["“'‘]?(\p{Lu}[\p{L}'’.]*(?: \p{Lu}[\p{L}'’.]*){0,2})/u;

/** "Dedi Mulyana atau KDM" */
const OTHERWISE = /^\s+atau\s+(\p{Lu}{2,6})(?!\p{L})/u;

/** A word that every phrase of `CALLED` has. */
const NAMING = ['sapa', 'panggil', 'alias'];

/** The nickname that a text opens with. Few do; the others never see the regular expressions, which are dear. */
function nicknameBehind(text: string): string | null {
  const bracketed = text.trimStart().startsWith('(') ? BRACKETED.exec(text)?.[1] : undefined;
  if (bracketed) return bracketed;
  if (text.startsWith(' atau ')) return OTHERWISE.exec(text)?.[1] ?? null;
  return (NAMING.some((word) => text.includes(word)) && CALLED.exec(text)?.[1]) || null;
}

const DROPPABLE = new Set([
  'relawan',
  'partai',
  'koalisi',
  'sentra',
  'dpp',
  'pengurus',
  'pusat',
  'pp',
  'perkumpulan',
  'pt',
  'lsm',
  'dewan',
  'eksekutif',
  'wilayah',
]);

/** Months, weekdays and words of newspapers that are also names. */
const CALENDAR = new Set(
  'januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu ahad'.split(
    ' ',
  ),
);

/** Named after people: streets, buildings, schools, places. */
const OTHER_NAMES = new Set(
  'jalan jl gang gedung stadion bandara universitas institut sekolah masjid gereja hotel rumah rsud rsup rs museum taman lapangan pondok pesantren ponpes yayasan kota kabupaten kecamatan desa kelurahan kampung provinsi pulau gunung danau sungai teluk jembatan pelabuhan pasar kapal kri aula monumen makam pt cv'.split(
    ' ',
  ),
);

const listsOf = (word: string): string[] => lookUp(indonesianLexicon(), word).map((v) => v.list);

function standsFor(word: string): 'anywhere' | 'inside' | 'never' {
  const lists = listsOf(word);
  if (CALENDAR.has(fold(word)) || lists.some((l) => ['region', 'office', 'institution', 'rank'].includes(l)))
    return 'never';
  const common = nameWord(word)?.common || lists.includes('honorific') || lists.includes('name-title');
  return common ? 'inside' : 'anywhere';
}

/** "BACA JUGA: …" opens the headline of another article, mostly glued to it; it ends with the line. */
const TEASER = /baca\s*juga[^\n]*$/i;

/** Regulations and the index of vulnerability are the national body's. */
const NATIONAL_WORK = /(?:\bperaturan|\bkeputusan|\bIKP|\bindeks kerawanan (?:pemilu|pilkada|pemilihan))\s+$/i;

const isKnownAbbreviation = (short: string): boolean =>
  lookUp(indonesianLexicon(), short).some((v) =>
    ['institution', 'region', 'office', 'office-status', 'rank'].includes(v.list),
  );

/** The one regency or city that an article names, more than once; null when it names none or several. */
function homeOf(regions: RegionContext): string | null {
  const local = [...regions.certain].filter(([code]) => code.length === 5);
  const places = [...regions.places].filter(([, level]) => level !== 'province');
  if (local.length + places.length !== 1) return null;
  const [code, times] = local[0] ?? ['', 0];
  return times > 1 ? (regionsByCode().get(code)?.name ?? null) : null;
}

/** An article names the same things over and over. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

/** Linking in Indonesian. */
export const indonesianLinking: LinkLanguage = {
  forArticle(tokens: readonly Token[]): ArticleLanguage {
    const regions = readRegionContext(tokens);
    const institution = remembered((text) => identifyInstitution(text, regions));
    const office = remembered((text) => identifyOffice(text, regions));
    const bare = remembered(bareName);
    return {
      bareName: bare,
      nameWordKey: remembered(nameWordKey),
      isNameWord: (word) => nameWord(word) !== null,
      isTitle: (word) => listsOf(word).some((list) => list === 'rank' || list === 'honorific' || list === 'corps'),
      standsFor,
      opensOtherName: (word) => OTHER_NAMES.has(fold(word)),
      knownAs,
      nicknameBehind,
      identifyInstitution: (text, learnt) => (learnt ? identifyInstitution(text, regions, learnt) : institution(text)),
      identifyOffice: (text, learnt) => (learnt ? identifyOffice(text, regions, learnt) : office(text)),
      isKnownAbbreviation,
      standing: (before) => (TEASER.test(before) ? 'aside' : NATIONAL_WORK.test(before) ? 'national' : null),
      atHome: (identity) => {
        const home = identity.bare && identity.level === 'regency' ? homeOf(regions) : null;
        return home === null ? null : identifyInstitution(`${identity.name} ${home}`, regions);
      },
      isDroppableHead: (word) => DROPPABLE.has(fold(word)),
    };
  },
};
