import { useT } from '../../components/i18n.tsx';
import { longWork } from './long-work.ts';
import { Running } from './transfer/Working.tsx';

/** How far an edit of many clippings is, above whatever view is open. */
export function LongWorkPane() {
  const t = useT();
  const work = longWork.value;
  if (!work) return null;
  const { done, total, stop } = work;
  return (
    <section class="panel long-work" aria-label={t('libraryChanging')}>
      <Running
        label={t('libraryChanging')}
        text={t('libraryChangingAt', t.format.number(done), t.format.number(total))}
        note={t('importNothingYet')}
        done={done}
        total={total}
        onStop={stop}
      />
    </section>
  );
}
