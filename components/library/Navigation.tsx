import type { ComponentChildren } from 'preact';
import { Brand, Icon, type IconName } from '../Icon.tsx';
import { useT } from '../i18n.tsx';

export interface NavigationEntry {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  /** Shown when it is not 0; "≈" before it when it is not exact. */
  readonly count?: number | { readonly count: number; readonly exact: boolean };
  readonly selected: boolean;
}

interface NavigationProps {
  readonly groups: readonly {
    readonly title?: string;
    readonly entries: readonly NavigationEntry[];
    readonly extra?: ComponentChildren;
  }[];
  readonly foot: string;
}

/** The library's navigation: lists, collections, views across clippings, and the rest. */
export function Navigation({ groups, foot }: NavigationProps) {
  const t = useT();
  return (
    <nav class="nav" aria-label={t('libraryTitle')}>
      <Brand />
      {groups.map((group) => (
        <div key={group.title ?? ''} class="nav-group">
          {group.title && <h2>{group.title}</h2>}
          {group.entries.map((entry) => (
            <a
              key={entry.href}
              href={entry.href}
              class={entry.selected ? 'is-selected' : undefined}
              aria-current={entry.selected ? 'page' : undefined}
            >
              <Icon name={entry.icon} />
              <span class="clip1">{entry.label}</span>
              <Count of={entry.count} />
            </a>
          ))}
          {group.extra}
        </div>
      ))}
      <p class="foot">
        {foot}
        <br />
        <Icon name="lock" />
        {t('libraryLocal')}
      </p>
    </nav>
  );
}

function Count({ of = 0 }: { readonly of: NavigationEntry['count'] }) {
  const t = useT();
  const { count, exact } = typeof of === 'number' ? { count: of, exact: true } : of;
  if (count === 0) return null;
  return (
    <span class="n">
      {exact ? '' : '≈ '}
      {t.format.number(count)}
    </span>
  );
}
