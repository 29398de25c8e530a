import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { DayField, type Option, Select } from '../../../components/Field.tsx';
import { useT } from '../../../components/i18n.tsx';
import { SuggestField } from '../../../components/SuggestField.tsx';
import { regionName } from '../../../lib/search/region-name.ts';
import { facetValues } from '../../../lib/search/shared.ts';
import { listValues } from '../../../lib/store/counts.ts';
import { listIdentities } from '../../../lib/store/identities.ts';
import type { ListFilters } from '../router.ts';
import { useLive } from '../use-live.ts';

export type FilterChange = Partial<Record<keyof ListFilters, string>>;

interface FilterChoicesProps {
  readonly id: string;
  readonly filters: ListFilters;
  /** Name of the person or institution that is asked for; '' when none is. */
  readonly who: string;
  readonly onChange: (part: FilterChange) => void;
  readonly onClose: () => void;
}

/** Suggested persons and institutions, of each. */
const SUGGESTED = 12;
/** Kinds of offices that are suggested; any can be typed. */
const OFFICES = 300;

/** Everything that a list can be narrowed to. */
export function FilterChoices({ id, filters, who, onChange, onClose }: FilterChoicesProps) {
  const t = useT();
  const tags = useLive((db) => listValues(db, 'tags'), []);
  const sites = useLive((db) => listValues(db, 'site'), []);
  const offices = useLive(() => facetValues('office'), []);
  const regions = useLive(() => facetValues('region'), []);
  const any = { value: '', label: t('libraryAny') };
  const options = (values: readonly { readonly value: string; readonly count: number }[] | null) => [
    any,
    ...(values ?? []).map(({ value, count }) => ({ value, label: `${value} (${t.format.number(count)})` })),
  ];
  const days = (label: string, name: keyof ListFilters) => (
    <DayField label={label} value={filters[name] ?? ''} onChange={(day) => onChange({ [name]: day })} />
  );
  return (
    <fieldset class="choices" id={id}>
      <legend class="hide">{t('libraryFilter')}</legend>
      <WhoField who={who} onChoose={(key) => onChange({ who: key })} />
      <SuggestField
        label={t('libraryOffice')}
        text={filters.office ?? ''}
        options={(offices.value ?? []).slice(0, OFFICES).map((kind) => ({ value: kind, label: kind }))}
        free
        onChoose={(office) => onChange({ office })}
      />
      <SuggestField
        label={t('libraryRegion')}
        text={filters.region ? regionName(filters.region) : ''}
        options={regionOptions(regions.value ?? [])}
        onChoose={(region) => onChange({ region })}
      />
      <Select
        label={t('popupTags')}
        labelled
        value={filters.tag ?? ''}
        options={options(tags.value)}
        onChange={(tag) => onChange({ tag })}
      />
      <Select
        label={t('librarySite')}
        labelled
        value={filters.site ?? ''}
        options={options(sites.value)}
        onChange={(site) => onChange({ site })}
      />
      <Select
        label={t('libraryStatus')}
        labelled
        value={filters.status ?? ''}
        options={[
          any,
          { value: 'to-review', label: t('statusToReview') },
          { value: 'reviewed', label: t('statusReviewed') },
        ]}
        onChange={(status) => onChange({ status })}
      />
      {days(t('libraryPublishedFrom'), 'from')}
      {days(t('libraryPublishedTo'), 'to')}
      {days(t('libraryEventFrom'), 'eventFrom')}
      {days(t('libraryEventTo'), 'eventTo')}
      {days(t('libraryClippedFrom'), 'clippedFrom')}
      {days(t('libraryClippedTo'), 'clippedTo')}
      <Button look="quiet" onClick={onClose}>
        {t('commonClose')}
      </Button>
    </fieldset>
  );
}

/** Regions that occur and the provinces around them, by name; districts are a matter of their regency. */
function regionOptions(codes: readonly string[]): Option[] {
  const listed = new Set(codes.flatMap((code) => [code.slice(0, 2), code.slice(0, 5)]));
  return [...listed]
    .map((code) => ({ value: code, label: regionName(code) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** A person or institution by name. */
function WhoField({ who, onChoose }: { readonly who: string; readonly onChoose: (key: string) => void }) {
  const t = useT();
  const [query, setQuery] = useState('');
  const found = useLive(
    async (db) =>
      (
        await Promise.all(
          (['person', 'institution'] as const).map((type) => listIdentities(db, type, { query, limit: SUGGESTED })),
        )
      ).flat(),
    [query],
  );
  const options = (found.value ?? []).map(({ key, name, region }, _, all) => {
    const alone = all.filter((other) => other.name === name).length === 1;
    return { value: key, label: alone || !region ? name : `${name} (${regionName(region)})` };
  });
  // What stands in brackets tells namesakes apart, and is no part of the name.
  const ask = (words: string): void => setQuery(words.replace(/ \(.*/, ''));
  return <SuggestField label={t('libraryWho')} text={who} options={options} onType={ask} onChoose={onChoose} />;
}
