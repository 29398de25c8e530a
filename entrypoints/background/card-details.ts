import { stagesOn } from '../../lib/languages/id/election-calendar.ts';
import { officialName, regionsByCode } from '../../lib/languages/id/region-list.ts';
import type { CardDetails } from '../../lib/messages/protocol.ts';

/** What a card shows beyond the annotation: names for a region's code, the stage of an election for a date. */
export function cardDetails({
  region,
  iso,
}: {
  readonly region: string | null;
  readonly iso: string | null;
}): CardDetails {
  // Districts are not listed by code: the regency around them is named.
  const code = region?.slice(0, 5) ?? '';
  const found = regionsByCode().get(code);
  const province = regionsByCode().get(code.slice(0, 2));
  const stage = iso && /^\d{4}-\d{2}-\d{2}$/.test(iso) ? stagesOn(iso)[0] : undefined;
  return {
    region: found ? officialName(found) : null,
    province: province && province !== found ? province.name : null,
    phase: stage ? `${stage.name}, ${stage.election}` : null,
  };
}
