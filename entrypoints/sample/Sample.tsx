import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../../components/failure.ts';
import { EmptyState } from '../../components/feedback.tsx';
import { findingsOf } from '../../components/findings.ts';
import { Brand } from '../../components/Icon.tsx';
import { useT } from '../../components/i18n.tsx';
import { AnnotatedText } from '../../components/library/AnnotatedText.tsx';
import { MarkCard } from '../../components/library/MarkCard.tsx';
import { type Failure, failureOf } from '../../lib/failure.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import { SAMPLE_DATE, SAMPLE_TEXT } from './article.ts';

/** The sample article, marked by the real recogniser: extensions may not run on their own pages as they do on others. */
export function Sample({ annotate }: { readonly annotate: (text: string) => Promise<readonly Annotation[]> }) {
  const t = useT();
  const [annotations, setAnnotations] = useState<readonly Annotation[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${t('sampleTitle')} – Sorot`;
    void annotate(SAMPLE_TEXT).then(setAnnotations, (error) => setFailure(failureOf(error)));
  }, []);
  const [headline = ''] = SAMPLE_TEXT.split('\n\n', 1);
  const current = open === null ? undefined : annotations[open];
  const anchor = (): HTMLElement | null => article.current?.querySelector(`[data-mark="${open}"]`) ?? null;
  const close = (): void => {
    const mark = anchor();
    setOpen(null);
    mark?.focus();
  };
  return (
    <main class="sample">
      <p class="top">
        <Brand />
        <a href="welcome.html">{t('sampleBack')}</a>
      </p>
      <article ref={article} lang="id">
        <h1>{headline}</h1>
        <p class="note-text">{t('sampleNote', t.format.weekdayAndDay(SAMPLE_DATE))}</p>
        {failure && <EmptyState title={t('popupFailed')}>{failureText(t, failure)}</EmptyState>}
        <AnnotatedText
          text={SAMPLE_TEXT}
          marks={annotations.map((a, index) => ({
            id: String(index),
            start: a.start,
            end: a.end,
            kind: a.kind,
            entity: `${a.kind} ${a.entity}`,
          }))}
          active={open === null ? null : String(open)}
          onOpen={(id) => setOpen(Number(id) === open ? null : Number(id))}
          withoutHeadline
          margin={() => null}
        />
        {current && open !== null && (
          <Card annotation={current} index={open} all={annotations} anchor={anchor} onOpen={setOpen} onClose={close} />
        )}
      </article>
    </main>
  );
}

interface CardProps {
  readonly annotation: Annotation;
  readonly index: number;
  readonly all: readonly Annotation[];
  readonly anchor: () => HTMLElement | null;
  readonly onOpen: (index: number) => void;
  readonly onClose: () => void;
}

function Card({ annotation, index, all, anchor, onOpen, onClose }: CardProps) {
  const t = useT();
  const finding = findingsOf(all, t)
    .flatMap((group) => group.findings)
    .find((f) => f.mentions.includes(index));
  const mentions = finding?.mentions ?? [index];
  const at = mentions.indexOf(index);
  return (
    <MarkCard
      key={index}
      content={{
        kind: annotation.kind,
        title: finding?.title ?? annotation.text,
        detail: finding?.detail ?? '',
        facts: [],
        confidence: annotation.confidence,
        by: annotation.by,
        conflict: null,
        decided: null,
        position: at + 1,
        total: mentions.length,
      }}
      anchor={anchor}
      onStep={(by) => onOpen(mentions[(at + by + mentions.length) % mentions.length] ?? index)}
      onClose={onClose}
    />
  );
}
