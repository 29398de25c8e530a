import { singleSpaced } from '../text/spacing.ts';
import type { Decided } from './second-look.ts';

/** So few words of a name are left to the body's spelling: a single one may be short for the headline's. */
const LEAST_WORDS = 2;

/**
 * Names in a headline, without a verb that looks like their last word: "Saldi Isra Cecar Ahli", where the article below has
 * "Saldi Isra" and never the longer name.
 * @param headlineEnd UTF-16 offset behind the headline
 */
export function withoutHeadlineVerbs<M extends Decided>(
  mentions: readonly M[],
  text: string,
  headlineEnd: number,
): readonly M[] {
  const inHeadline = mentions.some((m) => m.kind === 'name' && m.end <= headlineEnd);
  if (!inHeadline) return mentions;
  const below = new Set<string>();
  for (const { kind, start, end } of mentions)
    if (kind === 'name' && start >= headlineEnd) below.add(singleSpaced(text.slice(start, end)));
  return mentions.map((m) => {
    if (m.kind !== 'name' || m.end > headlineEnd) return m;
    const written = text.slice(m.start, m.end);
    const shorter = written.replace(/\s+\S+$/, '');
    const words = singleSpaced(shorter);
    const isName = words.split(' ').length >= LEAST_WORDS && below.has(words);
    return isName && !below.has(singleSpaced(written)) ? { ...m, end: m.start + shorter.length } : m;
  });
}
