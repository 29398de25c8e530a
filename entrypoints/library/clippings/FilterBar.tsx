import { useId, useState } from 'preact/hooks';
import { Icon } from '../../../components/Icon.tsx';
import { useT } from '../../../components/i18n.tsx';
import { Tag } from '../../../components/TagInput.tsx';
import { identityOf } from '../../../lib/store/identities.ts';
import { partsOfKey } from '../../../lib/store/identity-key.ts';
import type { ListFilters } from '../router.ts';
import { useLive } from '../use-live.ts';
import { type FilterChange, FilterChoices } from './FilterChoices.tsx';
import { chipsOf } from './filter-chips.ts';

interface FilterBarProps {
  readonly filters: ListFilters;
  readonly onChange: (filters: ListFilters) => void;
}

/** Filters that are on, as chips; the button opens the choices. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const who = useWho(filters.who);
  const change = (part: FilterChange): void => {
    const merged = Object.entries({ ...filters, ...part }).filter(([, value]) => value);
    onChange(Object.fromEntries(merged));
  };
  return (
    <>
      <div class="filters">
        {chipsOf(filters, who, t).map(({ names, label }) => (
          <Tag
            key={label}
            onRemove={() => change(Object.fromEntries(names.map((name) => [name, ''])))}
            removeLabel={t('libraryRemoveFilter', label)}
          >
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
      {open && <FilterChoices id={id} filters={filters} who={who} onChange={change} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The name of whom a key stands for. */
function useWho(key: string | undefined): string {
  const identity = useLive(async (db) => (key ? identityOf(db, key) : null), [key]);
  return key ? (identity.value?.name ?? partsOfKey(key).name) : '';
}
