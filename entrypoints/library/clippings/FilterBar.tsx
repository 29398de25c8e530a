import { useId, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Select } from '../../../components/Field.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useT } from '../../../components/i18n.tsx';
import { Tag } from '../../../components/TagInput.tsx';
import type { Translator } from '../../../lib/i18n.ts';
import { listValues } from '../../../lib/store/counts.ts';
import { go, type ListFilters, type ListRoute } from '../router.ts';
import { useLive } from '../use-live.ts';

/** Filters that are on, as chips; the button opens the choices. */
export function FilterBar({ route }: { readonly route: ListRoute }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const change = (part: Partial<Record<keyof ListFilters, string>>): void => {
    const merged = Object.entries({ ...route.filters, ...part }).filter(([, value]) => value);
    go({ ...route, filters: Object.fromEntries(merged) }, true);
  };
  const without = (names: readonly (keyof ListFilters)[]): void =>
    change(Object.fromEntries(names.map((name) => [name, ''])));
  return (
    <>
      <div class="filters">
        {chipsOf(route.filters, t).map(({ names, label }) => (
          <Tag key={label} onRemove={() => without(names)} removeLabel={t('libraryRemoveFilter', label)}>
            {label}
          </Tag>
        ))}
        <button
          type="button"
          class="tag add"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'up' : 'plus'} />
          {t('libraryFilter')}
        </button>
      </div>
      {open && <FilterChoices id={id} filters={route.filters} onChange={change} onClose={() => setOpen(false)} />}
    </>
  );
}

interface FilterChoicesProps {
  readonly id: string;
  readonly filters: ListFilters;
  readonly onChange: (part: Partial<Record<keyof ListFilters, string>>) => void;
  readonly onClose: () => void;
}

function FilterChoices({ id, filters, onChange, onClose }: FilterChoicesProps) {
  const t = useT();
  const tags = useLive((db) => listValues(db, 'tags'), []);
  const sites = useLive((db) => listValues(db, 'site'), []);
  const any = { value: '', label: t('libraryAny') };
  const options = (values: readonly { readonly value: string; readonly count: number }[] | null) => [
    any,
    ...(values ?? []).map(({ value, count }) => ({ value, label: `${value} (${t.format.number(count)})` })),
  ];
  return (
    <fieldset class="choices" id={id}>
      <legend class="hide">{t('libraryFilter')}</legend>
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
      <DayField label={t('libraryPublishedFrom')} value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
      <DayField label={t('libraryPublishedTo')} value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
      <DayField
        label={t('libraryEventFrom')}
        value={filters.eventFrom ?? ''}
        onChange={(eventFrom) => onChange({ eventFrom })}
      />
      <DayField
        label={t('libraryEventTo')}
        value={filters.eventTo ?? ''}
        onChange={(eventTo) => onChange({ eventTo })}
      />
      <Button look="quiet" onClick={onClose}>
        {t('commonClose')}
      </Button>
    </fieldset>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div>
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="date"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

interface Chip {
  readonly names: readonly (keyof ListFilters)[];
  readonly label: string;
}

function chipsOf(filters: ListFilters, t: Translator): Chip[] {
  const { tag, site, status, from, to, eventFrom, eventTo } = filters;
  const chips: Chip[] = [];
  if (from || to) chips.push({ names: ['from', 'to'], label: t('chipPublished', rangeText(t, from, to)) });
  if (eventFrom || eventTo)
    chips.push({ names: ['eventFrom', 'eventTo'], label: t('chipEvent', rangeText(t, eventFrom, eventTo)) });
  if (tag) chips.push({ names: ['tag'], label: t('chipTag', tag) });
  if (site) chips.push({ names: ['site'], label: site });
  if (status) chips.push({ names: ['status'], label: t(status === 'reviewed' ? 'statusReviewed' : 'statusToReview') });
  return chips;
}

function rangeText(t: Translator, from?: string, to?: string): string {
  if (from && to) return t.format.value(`${from}/${to}`);
  return from ? t('chipSince', t.format.shortDay(from)) : t('chipUntil', t.format.shortDay(to ?? ''));
}
