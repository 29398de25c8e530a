import { termsAt } from '../../lexicon/lexicon.ts';
import { fold } from '../../text/fold.ts';
import { beginsUpper, isUpper } from '../../text/letter-case.ts';
import { singleSpaced } from '../../text/spacing.ts';
import { Gap, type Token, tokenize } from '../../text/tokens.ts';
import { indonesianLexicon, isDegree } from './lexicon.ts';

/** Honorifics that are also words or names: only in front of a capital, and themselves capitalised. */
const ADDRESS_IN_SMALL = new Set([
  'pak',
  'bu',
  'bapak',
  'ibu',
  'mas',
  'mbak',
  'saudara',
  'bang',
  'kang',
  'kiai',
  'kyai',
  'almarhum',
  'almarhumah',
  'alm',
]);

/**
 * The bare name within a name as written: without ranks, honorifics, degrees and what stands in brackets.
 * "H.Sukiman" → "Sukiman", "IPDA Samsudin Upara" → "Samsudin Upara", "Rahmat Bagja, SH.LL.M" → "Rahmat Bagja".
 * Titles that people carry as part of their name stay: "Teuku Rizaldi", "I Wayan Koster".
 */
export function bareName(text: string): string {
  const tokens = tokenize(text);
  const from = behindTitles(tokens);
  const to = beforeDegrees(tokens, from, text);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return singleSpaced(text).trim();
  const name = singleSpaced(text.slice(first.start, last.end));
  return endsInInitial(tokens, to) ? name : withoutMarksBehind(name);
}

function withoutMarksBehind(name: string): string {
  let end = name.length;
  while (end > 0 && '.,;:'.includes(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

/** "Ahmad S." keeps its dot. */
const endsInInitial = (tokens: readonly Token[], to: number): boolean => tokens[to - 2]?.text.length === 1;

/** Index of the first token behind ranks and honorifics. */
export function behindTitles(tokens: readonly Token[], start = 0): number {
  let at = start;
  for (;;) {
    const width = titleAt(tokens, at);
    if (width === 0) return at;
    const next = skipMarks(tokens, at + width);
    if (tokens[next]?.kind !== 'word') return at;
    at = next;
  }
}

/** Number of tokens of the title at `at`; 0 when there is none. */
function titleAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'word') return 0;
  for (const hit of termsAt(indonesianLexicon(), tokens, at)) {
    const title = hit.values.some(
      (v) =>
        v.list === 'rank' || (v.list === 'corps' && at > 0) || (v.list === 'honorific' && honorificFits(tokens, at)),
    );
    if (title) return hit.to - at;
  }
  // "ST. Irmendas": a degree that slipped to the front; "St." in mixed case is a part of names.
  if (token.text.length > 1 && isUpper(token.text) && isDegree(token.text) && tokens[at + 1]?.text === '.') return 1;
  return 0;
}

function honorificFits(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const upper = beginsUpper(token.text);
  if (!upper && !ADDRESS_IN_SMALL.has(fold(token.text)) && tokens[at + 1]?.text !== '.') return false;
  // "Hi" and "Ec" want their dot, "H" stands alone too.
  return !/^(?:hi|ec|ar|ns)$/i.test(token.text) || tokens[at + 1]?.text === '.';
}

/** Dots, commas and bracketed corps behind a title: "Drs.", "Laut (P)", "TNI (Purn)". */
function skipMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]!.kind === 'mark') {
    if (tokens[at]!.text === '(') {
      let close = at + 1;
      while (close < tokens.length && close < at + 8 && tokens[close]!.text !== ')') close++;
      if (tokens[close]?.text !== ')') return at;
      at = close + 1;
    } else at++;
  }
  return at;
}

/** Index behind the last token of the name proper. */
function beforeDegrees(tokens: readonly Token[], from: number, text: string): number {
  let to = from;
  while (to < tokens.length && !(',(;'.includes(tokens[to]!.text) || fold(tokens[to]!.text) === 'gelar')) to++;
  if (to === from) return tokens.length;
  for (;;) {
    const chunk = lastChunk(tokens, from, to);
    if (chunk <= from) return to;
    const written = text.slice(tokens[chunk]!.start, tokens[to - 1]!.end);
    const degree = isDegree(written) && /\.|^\p{Lu}{2}/u.test(written);
    if (!degree) return to;
    to = chunk;
  }
}

/** Start of the last stretch without a space: "S.Sos", "MH"; the dot behind a whole word is its end ("Wulandari.S.Sos"). */
function lastChunk(tokens: readonly Token[], from: number, to: number): number {
  let at = to - 1;
  while (at > from && tokens[at]!.gap === Gap.none && !endsWord(tokens, at - 1)) at--;
  return at;
}

/** Longer than any part of a degree. */
const endsWord = (tokens: readonly Token[], dot: number): boolean =>
  tokens[dot]?.text === '.' && (tokens[dot - 1]?.text.length ?? 0) > 5;

const MUHAMMAD = new Set(
  'm md muh moh mhd moch much mohd muhammad muhamad mohammad mohamad mochammad mochamad muchammad muchamad mohammed muhammed'.split(
    ' ',
  ),
);
const AHMAD = new Set('ahmad achmad akhmad akhmat ahmat'.split(' '));
const ABDUL = new Set('abd abdul abdoel abdl'.split(' '));
/** Sounds with two spellings. What can be is told without an expression: each would have to be compiled for the first name. */
const SOUNDS: readonly (readonly [string | RegExp, string])[] = [
  ['oe', 'u'],
  ['dj', 'j'],
  ['tj', 'c'],
  ['sj', 'sy'],
  ['sh', 'sy'],
  [/ch|kh/g, 'h'],
  [/[yj](?=[aiou])/g, 'y'],
  ['v', 'f'],
  ['ph', 'f'],
  ['q', 'k'],
  ['z', 's'],
  [/(.)\1/g, '$1'],
];

/** Hard and soft ends sound alike, and a last "h" is not heard. */
const ENDS: Readonly<Record<string, string>> = { d: 't', b: 'p', h: '' };

/**
 * One form for the spellings of a word of a name: old and new orthography, doubled letters, letters that sound alike
 * ("Rahmad", "Rahmat"), the many Muhammads.
 * Only for comparison: "Soekarno" and "Sukarno", "Achmad" and "Ahmad" come out equal.
 */
export function nameWordKey(word: string): string {
  const key = fold(word).replace(/[^a-z]/g, '');
  if (key.length > 1 && MUHAMMAD.has(key)) return 'muhamad';
  if (AHMAD.has(key)) return 'ahmad';
  if (ABDUL.has(key)) return 'abdul';
  const written = SOUNDS.reduce((k, [from, to]) => k.replaceAll(from, to), key);
  const end = ENDS[written.charAt(written.length - 1)];
  return end === undefined ? written : written.slice(0, -1) + end;
}
