import type { Proposal } from '../../grammar/proposal.ts';
import type { Token } from '../../text/tokens.ts';

const WEEKDAY = /^(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)$/i;
const LEVEL = /^(?:Kota|Kabupaten|Provinsi|Kecamatan|Kelurahan|Desa)$/;

/**
 * A name without what the tagger took for its end: the day of a statement ("Budi Santoso Selasa mengatakan"), the place that
 * a team or candidate is of ("Mahfud MD Kota Solo").
 */
export function trimmed(proposal: Proposal, tokens: readonly Token[]): Proposal {
  if (proposal.layer !== 'name') return proposal;
  let to = proposal.to;
  for (let i = proposal.from + 1; i < to; i++) {
    const text = tokens[i]!.text;
    if (WEEKDAY.test(text) ? i === to - 1 : LEVEL.test(text) && i < to - 1) to = i;
  }
  return to === proposal.to ? proposal : { ...proposal, to, end: tokens[to - 1]!.end };
}
