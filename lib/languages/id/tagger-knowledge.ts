import { LANE, LANES, type TaggerKnowledge } from '../../tagger/knowledge.ts';
import { isDegree, knownAs, nameWord, type TermValue } from './lexicon.ts';
import { listingOf } from './listing.ts';
import { wordGroup } from './word-groups.ts';

/** Numbers for the categories of institutions; a new category goes to the end, the trained model depends on them. */
const CATEGORIES =
  'election state justice court ministry agency media military police government legislature regional-body regional-office forum association party coalition observer ngo pollster community campaign international campus company'.split(
    ' ',
  );

const GROUPS = ['head', 'role', 'candidate'];
const STATUSES = ['acting', 'former', 'elect', 'candidate', 'incumbent'];
const LEVELS = ['province', 'regency', 'city', 'district'];
const PLACES_ABROAD = ['country', 'city', 'area'];
const HONORIFICS = ['academic', 'religious', 'address', 'nobility'];

/** Lane and code (1 to 127) of what a list says. */
function codeOf(value: TermValue): readonly [lane: number, code: number] {
  switch (value.list) {
    case 'institution':
      return [
        LANE.institution,
        1 +
          (CATEGORIES.indexOf(value.institution.category) + 1) * 4 +
          (value.ambiguous ? 2 : 0) +
          (value.institution.regional ? 1 : 0),
      ];
    case 'office':
      return [LANE.office, 1 + GROUPS.indexOf(value.title.group) * 2 + (value.title.institution ? 1 : 0)];
    case 'office-status':
      return [LANE.office, 10 + STATUSES.indexOf(value.status)];
    case 'region':
      return [LANE.region, 1 + LEVELS.indexOf(value.region.level) * 6 + value.ambiguity * 2 + (value.seat ? 1 : 0)];
    case 'abroad':
      return [LANE.region, 100 + PLACES_ABROAD.indexOf(value.place)];
    case 'rank':
      return [LANE.person, 1];
    case 'corps':
      return [LANE.person, 2];
    case 'name-title':
      return [LANE.person, 3];
    case 'clan':
      return [LANE.person, 4];
    case 'honorific':
      return [LANE.person, 5 + HONORIFICS.indexOf(value.group)];
  }
}

/** What the Indonesian word lists tell the tagger. */
export const indonesianKnowledge: TaggerKnowledge = {
  wordCodes(word) {
    const name = nameWord(word);
    const degree = isDegree(word) ? 1 : 0;
    const nickname = knownAs(word) ? 1 : 0;
    const group = wordGroup(word);
    const cluster = group ? 1 + group.cluster : 0;
    const small = group ? 2 + group.small : 1;
    if (!name) return [1, 1, degree, nickname, cluster, small];
    return [
      2 + name.first + (name.common ? 10 : 0),
      2 + name.last + (name.common ? 10 : 0),
      degree,
      nickname,
      cluster,
      small,
    ];
  },
  lanes(tokens) {
    const lanes = new Uint8Array(tokens.length * LANES);
    const free = new Int32Array(LANES);
    const listing = listingOf(tokens);
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]!.kind === 'mark') continue;
      for (const hit of listing.at(i))
        for (const value of hit.values) {
          const [lane, code] = codeOf(value);
          if (i < free[lane]!) continue;
          free[lane] = hit.to;
          for (let k = i; k < hit.to; k++) lanes[k * LANES + lane] = k === i ? code : code + 128;
        }
    }
    return lanes;
  },
};
