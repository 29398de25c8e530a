import { useT } from '../../../components/i18n.tsx';
import { KindSample } from '../../../components/kinds.tsx';
import type { Clipping } from '../../../lib/model/clipping.ts';
import { decide } from './decide.ts';
import { isMarked, type MarkedAnnotation } from './marked.ts';

/** What the reader said is none, under the text: the way back once the message with its undo is gone. */
export function Rejected({ clipping }: { readonly clipping: Clipping }) {
  const t = useT();
  const groups = new Map<string, MarkedAnnotation[]>();
  for (const a of clipping.annotations) {
    if (a.status !== 'rejected' || !isMarked(a)) continue;
    const key = `${a.kind} ${a.entity}`;
    groups.set(key, [...(groups.get(key) ?? []), a]);
  }
  if (groups.size === 0) return null;
  return (
    <details class="rejected">
      <summary>{t('libraryRejectedList', t.format.number(groups.size))}</summary>
      <ul>
        {[...groups].map(([key, mentions]) => {
          const words = (mentions[0]?.text ?? '').replace(/\s+/g, ' ');
          return (
            <li key={key}>
              <KindSample kind={mentions[0]?.kind ?? 'official'} />
              <del>{words}</del>
              <button
                type="button"
                class="link"
                aria-label={t('libraryMarkAgainWords', words)}
                onClick={() => decide(t, clipping, mentions, 'proposed', 'libraryMarkedAgain')}
              >
                {t('libraryMarkAgain')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
