import type { Proposal } from '../grammar/proposal.ts';

/** One code for each token and layer. */
export const HINT_LAYERS = 3;

/**
 * What the rules would mark, as codes for the features: 0 nothing, else how sure they are, whether a mention begins here
 * or goes on, and for offices whether somebody holds them. Of proposals that overlap the surest counts.
 */
export function hintsOf(length: number, proposals: readonly Proposal[]): Uint8Array {
  const hints = new Uint8Array(length * HINT_LAYERS);
  for (const p of proposals
    .filter((p) => p.layer !== 'thing')
    .sort((a, b) => a.confidence - b.confidence || a.from - b.from)) {
    const layer = p.layer === 'name' ? 0 : p.layer === 'institution' ? 1 : 2;
    const sure = p.confidence >= 0.85 ? 3 : p.confidence >= 0.5 ? 2 : 1;
    const held = layer === 2 ? holding(p) : 0;
    const code = 1 + (sure + 4 * held) * 2;
    for (let i = p.from; i < p.to; i++) hints[i * HINT_LAYERS + layer] = i === p.from ? code : code + 1;
  }
  return hints;
}

/** What is said of an office's holder: nothing, named by the office alone, behind it, or before it. */
function holding({ holder, from }: Proposal): number {
  if (holder === undefined || holder === 'nobody') return 1;
  if (holder === 'alone') return 2;
  return holder.from > from ? 3 : 4;
}
