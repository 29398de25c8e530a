import type { Span } from '../text/span.ts';
import type { ArticleLanguage } from './language.ts';

/** Who holds an office: by name with the office beside it, or by the office alone. */
interface Holder extends Span {
  readonly kind: 'name' | 'holder';
  readonly office?: Span | null;
}

/**
 * Holders that are named by a shorter form of an office whose holder the article has named before: "Pj Bupati" behind
 * "Pj Bupati Ngawi, Budi Santoso" is Budi again, and no mention of its own. Of mentions in the annotated articles none is of that kind.
 */
export function refersBack<M extends Holder>(mentions: readonly M[], text: string, language: ArticleLanguage): Set<M> {
  const back = new Set<M>();
  if (!mentions.some((m) => m.kind === 'holder')) return back;
  const keyOf = ({ start, end }: Span): string => `${language.identifyOffice(text.slice(start, end)).holderKey} `;
  const named: string[] = [];
  for (const m of [...mentions].sort((a, b) => a.start - b.start)) {
    if (m.kind === 'name' && m.office) named.push(keyOf(m.office));
    if (m.kind !== 'holder') continue;
    const key = keyOf(m);
    if (key.length > 1 && named.some((fuller) => fuller.length > key.length && fuller.startsWith(key))) back.add(m);
  }
  return back;
}
