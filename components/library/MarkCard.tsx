import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { certaintyOf, type Kind } from '../../lib/model/annotation.ts';
import { Button, IconButton } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { useT } from '../i18n.tsx';
import { KIND_CLASS, KIND_NAME, KindLabel } from '../kinds.tsx';

export interface CardContent {
  readonly kind: Kind;
  readonly title: string;
  readonly detail: string;
  readonly facts: readonly { readonly term: string; readonly text: ComponentChildren }[];
  readonly confidence: number;
  readonly by: string;
  /** What disagrees: a heading and a sentence. */
  readonly conflict: { readonly title: string; readonly text: string } | null;
  /** "confirmed", "rejected" … when a human has decided. */
  readonly decided: string | null;
  /** From 1. */
  readonly position: number;
  readonly total: number;
}

interface MarkCardProps {
  readonly content: CardContent;
  /** The mark it hangs from. */
  readonly anchor: () => HTMLElement | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
  /** Decisions are offered only where they can be kept. */
  readonly onConfirm?: () => void;
  readonly onReject?: () => void;
  readonly onNote?: () => void;
}

/** Hangs from its mark like the card on a page: who or what that is, how sure, and whether it is right. */
export function MarkCard({ content, anchor, onStep, onClose, onConfirm, onReject, onNote }: MarkCardProps) {
  const t = useT();
  const card = useRef<HTMLElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const [own, mark] = [card.current, anchor()];
    const around = own?.offsetParent;
    if (!own || !mark || !around) return;
    const hang = (): void => {
      const box = around.getBoundingClientRect();
      const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
      const left = Math.max(8, Math.min(at.left - box.left, box.width - own.offsetWidth - 8));
      setPlace({ left, top: at.bottom - box.top + around.scrollTop + 3 });
    };
    hang();
    mark.scrollIntoView?.({ block: 'nearest' });
    // The reader zooms or turns the screen while it is open: the mark is elsewhere then.
    const sized = new ResizeObserver(hang);
    sized.observe(around);
    return () => sized.disconnect();
  }, [content.title, content.position]);
  useEffect(() => card.current?.querySelector('button')?.focus(), []);
  const label = `${t(KIND_NAME[content.kind])}: ${content.title}`;
  return (
    <section
      ref={card}
      role="dialog"
      aria-label={label}
      class={`card ${KIND_CLASS[content.kind]}`}
      style={{ left: `${place.left}px`, top: `${place.top}px` }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="card-top">
        <KindLabel kind={content.kind} />
        <IconButton icon="back" label={t('popupPreviousMention')} onClick={() => onStep(-1)} />
        <span class="pos num">{t('cardPosition', content.position, content.total)}</span>
        <IconButton icon="forward" label={t('popupNextMention')} onClick={() => onStep(1)} />
        <IconButton icon="close" label={t('commonClose')} onClick={onClose} />
      </div>
      <h3 class="card-name">{content.title}</h3>
      {content.detail && <p class="card-office">{content.detail}</p>}
      {content.conflict && (
        <div class="look">
          <Icon name="alert" />
          <div>
            <p>
              <strong>{content.conflict.title}</strong>
            </p>
            <p>{content.conflict.text}</p>
          </div>
        </div>
      )}
      <dl class="facts">
        {content.facts.map(({ term, text }) => (
          <Fact key={term} term={term}>
            {text}
          </Fact>
        ))}
        <Fact term={t('libraryCertainty')}>
          <Certainty confidence={content.confidence} decided={content.decided !== null} />
          <span class="code rule">{content.by}</span>
          {content.decided && <span class="sub">{content.decided}</span>}
        </Fact>
      </dl>
      {(onConfirm || onReject || onNote) && (
        <div class="card-acts">
          {onConfirm && (
            <Button icon="check" onClick={onConfirm}>
              {t('libraryRight')}
            </Button>
          )}
          {onReject && (
            <Button icon="close" onClick={onReject}>
              {t('libraryWrong')}
            </Button>
          )}
          {onNote && (
            <Button look="quiet" icon="note" class="end" onClick={onNote}>
              {t('popupNote')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

const Fact = ({ term, children }: { readonly term: string; readonly children: ComponentChildren }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);

/** Confidence in words and as a number; a guess stands on the lamp, unless somebody has decided: then the number alone is left. */
function Certainty({ confidence, decided }: { readonly confidence: number; readonly decided: boolean }) {
  const t = useT();
  const certainty = certaintyOf(confidence);
  const number = <span class="num muted">{t.format.confidence(confidence)}</span>;
  if (certainty === 'guess' && decided) return number;
  if (certainty === 'guess')
    return (
      <>
        <span class="flag">{t('certaintyGuess')}</span> {number}
      </>
    );
  return (
    <>
      <b class="strong">{t(certainty === 'certain' ? 'certaintyCertain' : 'certaintySure')}</b> {number}
    </>
  );
}
