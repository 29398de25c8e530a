import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Kind } from '../../lib/model/annotation.ts';
import { useT } from '../i18n.tsx';
import { KIND_NAME, MARK_CLASS } from '../kinds.tsx';
import { useListener } from '../use-listener.ts';
import { paragraphsOf, segmentsOf, type TextMark } from './text-segments.ts';

export interface ShownMark extends TextMark {
  readonly kind: Kind | 'highlight';
  /** Equal for mentions of the same person, body or date. */
  readonly entity: string;
  /** Number of its note in the margin. */
  readonly note?: number;
}

interface AnnotatedTextProps {
  readonly text: string;
  readonly marks: readonly ShownMark[];
  /** Mark that is open; all marks of its entity are lit. */
  readonly active: string | null;
  readonly onOpen: (id: string) => void;
  /** What stands in the margin beside a paragraph. */
  readonly margin: (paragraph: {
    readonly number: number;
    readonly start: number;
    readonly end: number;
  }) => ComponentChildren;
  /** Leaves out the headline, which stands above already. */
  readonly withoutHeadline: boolean;
}

/** A clipping's text with its marks, one paragraph a row, notes in the margin. Page text is only ever text here. */
export function AnnotatedText({ text, marks, active, onOpen, margin, withoutHeadline }: AnnotatedTextProps) {
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const byId = useMemo(() => new Map(marks.map((mark) => [mark.id, mark])), [marks]);
  const lit = active === null ? null : (byId.get(active)?.entity ?? null);
  // One mark is in the focus order; arrow keys go on from there.
  const reachable = active !== null && byId.has(active) ? active : (marks[0]?.id ?? null);
  const box = useRef<HTMLDivElement>(null);
  const openAt = (event: Event): boolean => {
    const mark = event.target instanceof Element ? event.target.closest('[data-run]') : null;
    const id = mark?.getAttribute('data-run');
    if (id) onOpen(id);
    return Boolean(id);
  };
  useListener(box, 'click', openAt);
  useListener(box, 'keydown', (event) => {
    if ((event.key === 'Enter' || event.key === ' ') && openAt(event)) event.preventDefault();
  });
  return (
    <div ref={box} class="text" lang="id">
      {paragraphs
        .filter((paragraph) => !(withoutHeadline && paragraph.number === 0))
        .map((paragraph) => (
          <div key={paragraph.start} class="para">
            <span class="pn num" aria-hidden="true">
              {paragraph.number}
            </span>
            <p>
              {segmentsOf(paragraph, marks).map((segment) => {
                const words = text.slice(segment.start, segment.end);
                const mark = segment.mark === null ? undefined : byId.get(segment.mark);
                if (!mark) return words;
                return (
                  <Mark
                    key={segment.start}
                    mark={mark}
                    words={words}
                    first={segment.first}
                    last={segment.last}
                    open={mark.id === active}
                    lit={lit !== null && mark.entity === lit}
                    reachable={mark.id === reachable}
                  />
                );
              })}
            </p>
            <div class="mg">{margin(paragraph)}</div>
          </div>
        ))}
    </div>
  );
}

interface MarkProps {
  readonly mark: ShownMark;
  readonly words: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly open: boolean;
  readonly lit: boolean;
  readonly reachable: boolean;
}

function Mark({ mark, words, first, last, open, lit, reachable }: MarkProps) {
  const t = useT();
  const classes = `${MARK_CLASS[mark.kind]}${lit ? ' on' : ''}`;
  const kind = mark.kind === 'highlight' ? t('kindHighlight') : t(KIND_NAME[mark.kind]);
  return (
    <>
      {first ? (
        // biome-ignore lint/a11y/useSemanticElements: a button does not break over two lines of a text
        <span
          class={classes}
          data-run={mark.id}
          data-mark={mark.id}
          role="button"
          tabIndex={reachable ? 0 : -1}
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-description={kind}
        >
          {words}
        </span>
      ) : (
        <span class={classes} data-run={mark.id}>
          {words}
        </span>
      )}
      {last && mark.note !== undefined && (
        <sup class="fn">
          <a href={`#note-${mark.note}`} aria-label={t('libraryNoteNumber', mark.note)} onClick={toNote(mark.note)}>
            {mark.note}
          </a>
        </sup>
      )}
    </>
  );
}

/** The hash is the library's address: a jump to a note must not change it. */
const toNote =
  (number: number) =>
  (event: MouseEvent): void => {
    event.preventDefault();
    document.getElementById(`note-${number}`)?.scrollIntoView({ block: 'center' });
  };
