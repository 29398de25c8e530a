import type { Kind } from '../../lib/model/annotation.ts';
import { Found } from '../Found.tsx';
import { Icon } from '../Icon.tsx';
import { useT } from '../i18n.tsx';
import { KindCounts } from '../kinds.tsx';

export interface RowClipping {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** YYYY-MM-DD, or an instant. */
  readonly date: string;
  readonly excerpt: string;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly toCheck: number;
  readonly versions: number;
  readonly hasNote: boolean;
  readonly reviewed: boolean;
}

interface ClippingRowProps {
  readonly clipping: RowClipping;
  readonly href: string;
  readonly selected: boolean;
  /** Words of a search, to be marked. */
  readonly words: readonly string[];
  /** Present while several are being chosen. */
  readonly picked?: boolean;
  readonly onPick?: (picked: boolean) => void;
}

/** One clipping of a list. */
export function ClippingRow({ clipping, href, selected, words, picked, onPick }: ClippingRowProps) {
  const t = useT();
  const source = [clipping.source, t.format.shortDay(clipping.date, Number(clipping.date.slice(0, 4)))]
    .filter(Boolean)
    .join(', ');
  const row = (
    <a href={href} aria-current={selected ? 'true' : undefined}>
      <h3>
        <Found text={clipping.title} words={words} />
      </h3>
      <p class="sn">
        <Found text={clipping.excerpt} words={words} />
      </p>
      <p class="meta">
        <span class="clip1">{source}</span>
        {clipping.toCheck > 0 && <span class="flag">{t.count('libraryToCheckShort', clipping.toCheck)}</span>}
        {clipping.versions > 0 && <span class="flag">{t('libraryChanged')}</span>}
        <KindCounts counts={clipping.counts} />
        <span class="ni" title={clipping.hasNote ? t('libraryHasNote') : undefined}>
          {clipping.hasNote && <Icon name="note" />}
          {clipping.hasNote && <span class="hide">{t('libraryHasNote')}</span>}
        </span>
      </p>
    </a>
  );
  return (
    <div class={selected ? 'it is-selected' : 'it'}>
      {onPick && (
        <input
          type="checkbox"
          class="check"
          aria-label={t('libraryPick', clipping.title)}
          checked={picked ?? false}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
      )}
      {row}
    </div>
  );
}
