import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { ChangeList } from '../../../components/ChangeList.tsx';
import { Select } from '../../../components/Field.tsx';
import { EmptyState } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { capturedAt } from '../../../lib/clipping/captured.ts';
import { changesBetween, type Telling } from '../../../lib/clipping/changes.ts';
import type { Clipping, StoredAnnotation } from '../../../lib/model/clipping.ts';
import { readClipping } from '../../../lib/store/clippings.ts';
import { go, type ListRoute } from '../router.ts';
import { useLive } from '../use-live.ts';

/** What changed between an earlier text of a clipping and the present one, names, numbers and dates first. */
export function CompareView({ id, route }: { readonly id: string; readonly route: ListRoute }) {
  const t = useT();
  const live = useLive((db) => readClipping(db, id), [id]);
  if (live.state === 'waiting') return null;
  if (!live.value) return <EmptyState title={t('libraryGone')}>{t('libraryGoneDetail')}</EmptyState>;
  return <Compare clipping={live.value} route={route} />;
}

function Compare({ clipping, route }: { readonly clipping: Clipping; readonly route: ListRoute }) {
  const t = useT();
  const { versions } = clipping;
  const [number, setNumber] = useState(versions.length - 1);
  const earlier = versions[number];
  const present = capturedAt(clipping, versions.length) ?? clipping.updatedAt;
  const changes = useMemo(
    () =>
      earlier
        ? changesBetween(earlier.text, clipping.text, tellingOf([...earlier.annotations, ...clipping.annotations]))
        : [],
    [earlier, clipping.text],
  );
  return (
    <article class="clipping compare">
      <div class="bar">
        <Button look="quiet" icon="back" onClick={() => go({ ...route, open: clipping.id, compare: false })}>
          {t('compareBack')}
        </Button>
      </div>
      <h2>{clipping.title}</h2>
      {earlier ? (
        <>
          <div class="compare-head">
            <Select
              label={t('compareWith')}
              labelled
              value={String(number)}
              options={versions.map((version, index) => ({
                value: String(index),
                label: t('compareVersion', index + 1, t.format.instant(version.clippedAt)),
              }))}
              onChange={(value) => setNumber(Number(value))}
            />
            <p class="note-text">{t.count('compareParts', changes.length, t.format.instant(present))}</p>
          </div>
          {changes.length > 0 ? (
            <ChangeList changes={changes} context={null} />
          ) : (
            <EmptyState title={t('compareSame')}>{t('compareSameDetail')}</EmptyState>
          )}
        </>
      ) : (
        <EmptyState title={t('compareNone')}>{t('compareNoneDetail')}</EmptyState>
      )}
    </article>
  );
}

/** Words of names and dates in both texts: changes that touch them come first. */
function tellingOf(annotations: readonly StoredAnnotation[]): Telling {
  const names = new Set<string>();
  const dates = new Set<string>();
  for (const a of annotations) {
    if (a.kind === 'date') dates.add(a.text);
    else if (a.kind !== 'highlight') for (const word of a.text.match(/[\p{L}\p{M}'’]+/gu) ?? []) names.add(word);
  }
  return { names, dates };
}
