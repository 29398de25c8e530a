import { officialName, regionsByCode } from '../languages/id/region-list.ts';

/** "Kabupaten Halmahera Selatan"; a district, or a place that no list has, by its code. */
export function regionName(code: string): string {
  const region = regionsByCode().get(code);
  return region ? officialName(region) : code;
}
