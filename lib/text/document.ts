import type { ArticleText } from '../model/article.ts';
import { isAmong } from './among.ts';
import { isUpper, opensWithCapital } from './letter-case.ts';
import { LetterPattern } from './letter-pattern.ts';
import { Gap, type Token, tokenize } from './tokens.ts';

/** An article as every part of the recogniser reads it; prepared in one pass, never changed. */
export interface Document {
  readonly text: string;
  /** YYYY-MM-DD, or null. */
  readonly publishedAt: string | null;
  readonly tokens: readonly Token[];
  /** For each token the number of its sentence, ascending from 0. */
  readonly sentence: Uint32Array;
  /** First token of each sentence; one entry more than sentences. */
  readonly sentenceStarts: readonly number[];
  /** For each token the number of its paragraph (ended by a blank line or a line break after a full stop). */
  readonly paragraph: Uint32Array;
  /** Number of tokens of the headline: of the first paragraph, when it does not end like a sentence. */
  readonly headline: number;
  /** 1 where a token stands inside quotation marks. */
  readonly quoted: Uint8Array;
  /** 1 where a token stands in a line of capitals, whose case says nothing. */
  readonly shouted: Uint8Array;
}

const CLOSING = new Set(['"', '”', '’', "'", ')', ']']);
/** So many marks close a sentence at most. */
const MOST_CLOSING = 8;
const ENDING = new Set(['.', '!', '?', ',']);
/** What a sentence opens with. */
const opensSentence = (text: string): boolean => opensWithCapital(text) || isAmong(text.charAt(0), '"|“|‘|\'|(');
const QUOTE = new Set(['"', '“', '”']);
/** Before a full stop these do not end a sentence. */
const ABBREVIATION = new LetterPattern(
  /^(?:\p{Lu}|Hj?|Dr[as]?|Drg|Ir|Prof|St|No|Jl|Kab|Prov|Kec|Kel|[Tt]gl|Jln|Pj|Pjs|Plt|Plh|Tgk|TGH|Ust|KH|KGS|Kgs|Kms|R[MA]|Rd|Tb|Ny|Dt|Ec|Ach|Abd|Sdr|Bpk|dll|dsb|Mr|Mrs|[SM]\p{Lu}?\p{Ll}{0,3})$/u,
);

export function readDocument(article: ArticleText): Document {
  const tokens = tokenize(article.text);
  const sentence = new Uint32Array(tokens.length);
  const paragraph = new Uint32Array(tokens.length);
  const sentenceStarts: number[] = tokens.length > 0 ? [0] : [];
  let paragraphs = 0;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.gap === Gap.paragraph) paragraphs++;
    if (startsSentence(tokens, i)) sentenceStarts.push(i);
    sentence[i] = sentenceStarts.length - 1;
    paragraph[i] = paragraphs;
  }
  sentenceStarts.push(tokens.length);
  return {
    text: article.text,
    publishedAt: article.publishedAt ?? null,
    tokens,
    sentence,
    sentenceStarts,
    paragraph,
    headline: headlineLength(tokens, paragraph),
    quoted: quotedTokens(tokens, paragraph),
    shouted: shoutedTokens(tokens),
  };
}

/** Fewest tokens of an article. */
const ARTICLE = 90;

/** Whether a text is a sentence without its article: short, and all in one line. */
export const isLone = (tokens: readonly Token[]): boolean =>
  tokens.length < ARTICLE && !tokens.some((t, i) => i > 0 && t.gap >= Gap.line);

/** Most tokens are words, and need not be looked up. */
const isMark = (token: Token | undefined, marks: ReadonlySet<string>): boolean =>
  token?.kind === 'mark' && marks.has(token.text);

/** After a blank line, or after . ! ? (and closing marks) before a capital or a quotation, unless an abbreviation ends there. */
function startsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.gap === Gap.paragraph) return true;
  let at = i - 1;
  while (at > 0 && i - at < MOST_CLOSING && isMark(tokens[at], CLOSING)) at--;
  if (token.gap === Gap.none || !isMark(tokens[at], ENDING)) return false;
  const end = tokens[at]!.text;
  const capital = token.kind === 'number' || opensSentence(token.text);
  if (end === '!' || end === '?') return capital;
  if (end === ',') return token.gap === Gap.line && capital && at < i - 1;
  if (!capital) return false;
  const before = tokens[at - 1];
  return !(before && before.kind === 'word' && tokens[at]?.gap === Gap.none && ABBREVIATION.test(before.text));
}

function headlineLength(tokens: readonly Token[], paragraph: Uint32Array): number {
  let end = 0;
  while (end < tokens.length && paragraph[end] === 0) end++;
  if (end === 0 || end === tokens.length || end > 40) return 0;
  return isAmong(tokens[end - 1]?.text ?? '', '.|”|"') ? 0 : end;
}

/** Quotation marks pair up within a paragraph; one that is left open ends with it. */
function quotedTokens(tokens: readonly Token[], paragraph: Uint32Array): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let open = false;
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && paragraph[i] !== paragraph[i - 1]) open = false;
    const { text } = tokens[i]!;
    if (isMark(tokens[i], QUOTE)) open = text === '“' ? true : text === '”' ? false : !open;
    else if (open) quoted[i] = 1;
  }
  return quoted;
}

/** A line of at least four words that are all in capitals. */
function shoutedTokens(tokens: readonly Token[]): Uint8Array {
  const shouted = new Uint8Array(tokens.length);
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]!.gap < Gap.line) continue;
    let words = 0;
    let lower = 0;
    for (let k = from; k < i; k++) {
      const { kind, text } = tokens[k]!;
      if (kind !== 'word') continue;
      words++;
      if (!isUpper(text)) lower++;
    }
    if (words >= 4 && lower <= words / 10) shouted.fill(1, from, i);
    from = i;
  }
  return shouted;
}
