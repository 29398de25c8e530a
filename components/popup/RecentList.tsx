import { SectionHeading } from '../feedback.tsx';
import { useT } from '../i18n.tsx';

export interface RecentClipping {
  readonly id: string;
  readonly title: string;
  /** ISO 8601 instant. */
  readonly clippedAt: string;
  readonly collection: string | null;
  readonly justNow: boolean;
}

interface RecentListProps {
  readonly clippings: readonly RecentClipping[];
  /** Null while they are being counted. */
  readonly total: number | null;
  /** Address of a clipping in the library, or of the whole library. */
  readonly hrefOf: (id: string | null) => string;
}

/** The latest clippings, each a way into the library. */
export function RecentList({ clippings, total, hrefOf }: RecentListProps) {
  const t = useT();
  if (clippings.length === 0) return null;
  return (
    <section class="recent">
      <SectionHeading
        end={
          <a href={hrefOf(null)} target="_blank" rel="noopener">
            {total === null ? t('commonAll') : t('popupAll', t.format.number(total))}
          </a>
        }
      >
        {t('popupRecent')}
      </SectionHeading>
      <ul class="rows rec">
        {clippings.map((clipping) => (
          <li key={clipping.id}>
            <a href={hrefOf(clipping.id)} target="_blank" rel="noopener">
              {clipping.title}
            </a>
            <span>
              {[clipping.justNow ? t('popupJustNow') : t.format.shortDay(clipping.clippedAt), clipping.collection ?? '']
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
