import type { Document } from '../text/document.ts';
import { Gap } from '../text/tokens.ts';
import { type CivilDate, parseIsoDay } from './calendar.ts';

/** The article as the date parsers read it. */
export interface DateText extends Omit<Document, 'publishedAt'> {
  /** Lower-case token texts with one kind of apostrophe and hyphen. */
  readonly lower: readonly string[];
  readonly publishedAt: CivilDate | null;
}

const VARIANT = /[’‘`ʼ´‐‑–—−]/;

function unify(text: string): string {
  if (isPlain(text)) return text;
  const lower = text.toLowerCase();
  return VARIANT.test(lower) ? lower.replace(/[’‘`ʼ´]/g, "'").replace(/[‐‑–—−]/g, '-') : lower;
}

/** Most tokens are ASCII without a capital already. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 126 || unit === 96 || (unit >= 65 && unit <= 90)) return false;
  }
  return true;
}

export const readText = (document: Document): DateText => ({
  ...document,
  lower: document.tokens.map((token) => unify(token.text)),
  publishedAt: parseIsoDay(document.publishedAt),
});

/** True when nothing stands between token `i - 1` and token `i`. */
export const glued = (text: DateText, i: number): boolean => text.tokens[i]?.gap === Gap.none;

/** True when a paragraph ends before token `i`, which no date crosses. */
export const breaks = (text: DateText, i: number): boolean => (text.tokens[i]?.gap ?? Gap.paragraph) === Gap.paragraph;
