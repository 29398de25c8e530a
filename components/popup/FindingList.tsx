import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../Button.tsx';
import type { Finding, FindingGroup } from '../findings.ts';
import { useT } from '../i18n.tsx';
import { KIND_CLASS, KindLabel } from '../kinds.tsx';

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  /** The finding whose mentions are being walked through, and which of them the page shows. */
  readonly active: { readonly key: string; readonly position: number } | null;
  readonly onJump: (finding: Finding, position: number) => void;
}

/** What was found, by kind: a click goes to the mention on the page, arrows to the next and previous one. */
export function FindingList({ groups, active, onJump }: FindingListProps) {
  const t = useT();
  return groups
    .filter((group) => group.findings.length > 0)
    .map((group) => (
      <section key={group.kind}>
        <h2 class="ghead">
          <KindLabel kind={group.kind} />
          <span class="n num">{t.format.number(group.findings.length)}</span>
        </h2>
        <ul class="rows">
          {group.findings.map((finding) => (
            <Row
              key={finding.key}
              finding={finding}
              position={active?.key === finding.key ? active.position : null}
              onJump={onJump}
            />
          ))}
        </ul>
      </section>
    ));
}

interface RowProps {
  readonly finding: Finding;
  readonly position: number | null;
  readonly onJump: (finding: Finding, position: number) => void;
}

function Row({ finding, position, onJump }: RowProps) {
  const t = useT();
  const row = useRef<HTMLLIElement>(null);
  const total = finding.mentions.length;
  const at = position ?? 0;
  useEffect(() => {
    if (position !== null) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [position]);
  const step = (by: number): void => onJump(finding, position === null ? 0 : (at + by + total) % total);
  return (
    <li ref={row} class={`frow ${KIND_CLASS[finding.kind]}${position === null ? '' : ' is-active'}`}>
      <button type="button" class="fx" onClick={() => onJump(finding, at)}>
        <b class="clip1">{finding.title}</b>
        {finding.detail && <span class="clip1">{finding.detail}</span>}
      </button>
      {finding.doubt && <span class="flag">{t(finding.doubt === 'weekday' ? 'flagWeekday' : 'flagGuess')}</span>}
      {total > 1 && (
        <>
          <span class="n num" aria-hidden="true">
            {t('popupTimes', total)}
          </span>
          <span class="go">
            <IconButton icon="back" label={t('popupPreviousMention')} onClick={() => step(-1)} />
            <span class="num">
              {at + 1}/{total}
            </span>
            <IconButton icon="forward" label={t('popupNextMention')} onClick={() => step(1)} />
          </span>
        </>
      )}
    </li>
  );
}
