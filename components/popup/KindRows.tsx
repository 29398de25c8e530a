import { useEffect, useRef } from 'preact/hooks';
import type { Annotation, Kind } from '../../lib/model/annotation.ts';
import type { FindingGroup } from '../findings.ts';
import { useT } from '../i18n.tsx';
import { KIND_CLASS, KIND_NAME, KindSample } from '../kinds.tsx';
import { Lane } from '../Lane.tsx';

interface KindRowsProps {
  readonly groups: readonly FindingGroup[];
  readonly annotations: readonly Annotation[];
  /** UTF-16 length of the article's text. */
  readonly length: number;
  readonly visible: Readonly<Record<Kind, boolean>>;
  readonly onToggle: (kind: Kind, visible: boolean) => void;
  /** A tick was clicked: index into `annotations`. */
  readonly onJump: (index: number) => void;
}

/** The four kinds: shown or not, how many, and where in the text. */
export function KindRows({ groups, annotations, length, visible, onToggle, onJump }: KindRowsProps) {
  const t = useT();
  return (
    <section class="kinds" aria-label={t('popupKinds')}>
      {groups.map(({ kind, findings, mentions }) => {
        const indexes = findings.flatMap((f) => f.mentions);
        const places = indexes.map((index) => ({ index, at: (annotations[index]?.start ?? 0) / (length || 1) }));
        return (
          <div key={kind} class={`krow ${KIND_CLASS[kind]}`}>
            <label>
              <input
                type="checkbox"
                class="check"
                checked={visible[kind]}
                onChange={(event) => onToggle(kind, event.currentTarget.checked)}
              />
              <KindSample kind={kind} />
              <span>{t(KIND_NAME[kind])}</span>
              <span class="n num" title={t.count('popupMentions', mentions)}>
                {t.format.number(findings.length)}
              </span>
            </label>
            <Ticks places={places} onJump={onJump}>
              <Lane kind={kind} at={places.map((p) => p.at)} label={t.count('popupMentions', mentions)} />
            </Ticks>
          </div>
        );
      })}
      <div class="kaxis" aria-hidden="true">
        <span>{t('popupAxisStart')}</span>
        <span>{t('popupAxisEnd')}</span>
      </div>
    </section>
  );
}

interface TicksProps {
  readonly places: readonly { readonly index: number; readonly at: number }[];
  readonly onJump: (index: number) => void;
  readonly children: preact.ComponentChildren;
}

/** A click near a tick goes to its mention: for the pointer only, since the list below does the same for everyone. */
function Ticks({ places, onJump, children }: TicksProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element || places.length === 0) return;
    const jump = (event: MouseEvent): void => {
      const { left, width } = element.getBoundingClientRect();
      const share = (event.clientX - left) / (width || 1);
      const nearest = places.reduce((a, b) => (Math.abs(b.at - share) < Math.abs(a.at - share) ? b : a));
      onJump(nearest.index);
    };
    element.addEventListener('click', jump);
    return () => element.removeEventListener('click', jump);
  }, [places, onJump]);
  return (
    <div ref={box} class={places.length > 0 ? 'ticks' : undefined}>
      {children}
    </div>
  );
}
