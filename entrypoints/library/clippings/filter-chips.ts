import type { Translator } from '../../../lib/i18n.ts';
import { regionName } from '../../../lib/search/region-name.ts';
import type { ListFilters } from '../router.ts';

export interface FilterChip {
  /** Filters that are taken away with it. */
  readonly names: readonly (keyof ListFilters)[];
  readonly label: string;
}

/** Filters that are on, in words. @param who name of the person or institution that is asked for */
export function chipsOf(filters: ListFilters, who: string, t: Translator): FilterChip[] {
  const { office, region, tag, site, status } = filters;
  const chips: FilterChip[] = [];
  if (filters.who) chips.push({ names: ['who'], label: who });
  if (office) chips.push({ names: ['office'], label: t('chipOffice', office) });
  if (region) chips.push({ names: ['region'], label: regionName(region) });
  const days = (name: 'chipPublished' | 'chipEvent' | 'chipClipped', from: DayName, to: DayName): void => {
    if (filters[from] || filters[to])
      chips.push({ names: [from, to], label: t(name, rangeText(t, filters[from], filters[to])) });
  };
  days('chipPublished', 'from', 'to');
  days('chipEvent', 'eventFrom', 'eventTo');
  days('chipClipped', 'clippedFrom', 'clippedTo');
  if (tag) chips.push({ names: ['tag'], label: t('chipTag', tag) });
  if (site) chips.push({ names: ['site'], label: site });
  if (status) chips.push({ names: ['status'], label: t(status === 'reviewed' ? 'statusReviewed' : 'statusToReview') });
  return chips;
}

type DayName = 'from' | 'to' | 'eventFrom' | 'eventTo' | 'clippedFrom' | 'clippedTo';

function rangeText(t: Translator, from?: string, to?: string): string {
  if (from && to) return t.format.value(`${from}/${to}`);
  return from ? t('chipSince', t.format.shortDay(from)) : t('chipUntil', t.format.shortDay(to ?? ''));
}
