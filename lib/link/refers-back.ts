import { byPosition, type Span } from '../text/span.ts';
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
  const keyOf = ({ start, end }: Span): string => language.identifyOffice(text.slice(start, end)).holderKey;
  const shorter = new Set<string>();
  for (const m of [...mentions].sort(byPosition)) {
    if (m.kind === 'holder' && shorter.has(keyOf(m))) back.add(m);
    if (m.kind !== 'name' || !m.office) continue;
    const key = keyOf(m.office);
    for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1)) shorter.add(key.slice(0, at));
  }
  return back;
}
