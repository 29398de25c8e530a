import { Gap, type Token } from '../text/tokens.ts';
import { type CivilDate, parseIsoDay } from './calendar.ts';

/** What finding dates needs of an article; the recogniser's document has it all. */
export interface DateSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** YYYY-MM-DD. */
  readonly publishedAt?: string | null;
}

/** The article as the date parsers read it, prepared in one pass. */
export interface DateText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Lower-case token texts with one kind of apostrophe and hyphen. */
  readonly lower: readonly string[];
  readonly publishedAt: CivilDate | null;
  /** 1 where a token stands inside quotation marks. */
  readonly quoted: Uint8Array;
  /** For each token the number of its sentence, ascending. */
  readonly sentence: Uint32Array;
  /** First token of each sentence; one entry more than sentences. */
  readonly sentenceStarts: readonly number[];
}

const unify = (text: string): string => {
  const lower = text.toLowerCase();
  return VARIANT.test(lower) ? lower.replace(/[’‘`ʼ´]/g, "'").replace(/[‐‑–—−]/g, '-') : lower;
};

const VARIANT = /[’‘`ʼ´‐‑–—−]/;

export function readText(source: DateSource): DateText {
  const { tokens, text } = source;
  const lower = tokens.map((token) => unify(token.text));
  const sentence = new Uint32Array(tokens.length);
  const sentenceStarts = [0];
  for (let i = 1; i < tokens.length; i++) {
    if (startsSentence(tokens, i)) sentenceStarts.push(i);
    sentence[i] = sentenceStarts.length - 1;
  }
  sentenceStarts.push(tokens.length);
  return {
    text,
    tokens,
    lower,
    publishedAt: parseIsoDay(source.publishedAt),
    quoted: quotedTokens(tokens),
    sentence,
    sentenceStarts,
  };
}

/** A sentence begins after a paragraph or line, or after . ! ? (and closing marks) before a capital, unless an abbreviation ends there. */
function startsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.gap === Gap.paragraph) return true;
  // A line that ends in the middle of a phrase was broken by the page, not by the writer.
  if (token.gap === Gap.line) return !/^(?:\p{Ll}.*|,)$/u.test(tokens[i - 1]?.text ?? '');
  let at = i - 1;
  if (tokens[at]?.kind !== 'mark') return false;
  while (at > 0 && /^["”'’)\]]$/.test(tokens[at]?.text ?? '')) at--;
  const mark = tokens[at];
  if (!mark || !/^[.!?…]$/.test(mark.text)) return false;
  const before = tokens[at - 1];
  const glued = token.gap === Gap.none && at === i - 1;
  if (!/^["“‘(]?\p{Lu}|^["“]/u.test(token.text))
    return token.kind === 'number' && token.gap > Gap.none && mark.text !== '.';
  if (glued)
    return mark.text === '.' && (before?.kind === 'mark' || (before?.text.length ?? 0) > 3) && token.text.length > 2;
  return mark.text !== '.' || before?.kind !== 'word' || !ABBREVIATION.test(before.text);
}

/** Initials and titles that are written with a dot inside a sentence. */
const ABBREVIATION = /^(?:\p{L}|Jl|Jln|No|Drs?|Dra|Prof|Ir|Hj?|Tgl|tgl|Kec|Kab|Kel|St|Gg|Mr|Mrs)$/u;

/** Quotation marks open and close within a paragraph; one left open ends with it. */
function quotedTokens(tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let open = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.gap >= Gap.line) open = false;
    if (token.kind !== 'mark') {
      if (open) quoted[i] = 1;
    } else if (token.text === '“' || token.text === '«') open = true;
    else if (token.text === '”' || token.text === '»') open = false;
    else if (token.text === '"') open = !open;
    else if (open) quoted[i] = 1;
  }
  return quoted;
}

/** True when nothing stands between token `i - 1` and token `i`. */
export const glued = (text: DateText, i: number): boolean => text.tokens[i]?.gap === Gap.none;

/** True when a paragraph ends before token `i`, which no date crosses. */
export const breaks = (text: DateText, i: number): boolean => (text.tokens[i]?.gap ?? Gap.paragraph) === Gap.paragraph;
