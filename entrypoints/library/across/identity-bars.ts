import type { Bar } from '../../../components/library/BarTable.tsx';
import { regionName } from '../../../lib/search/region-name.ts';
import { partsOfKey } from '../../../lib/store/identity-key.ts';
import { formatRoute } from '../router.ts';

interface NamedInClippings {
  readonly key: string;
  readonly name: string;
  readonly region?: string;
  readonly clippings: number;
}

/** A bar for each person or institution, by the clippings that name them, leading to their page. */
export const identityBars = (identities: readonly NamedInClippings[]): Bar[] =>
  identities.map(({ key, name, region, clippings }) => {
    const institution = partsOfKey(key).type === 'institution';
    return {
      key,
      name,
      ...(region ? { detail: regionName(region) } : {}),
      href: formatRoute({ view: institution ? 'institution' : 'person', key }),
      kind: institution ? 'institution' : 'official',
      value: clippings,
    };
  });
