import { useState } from 'preact/hooks';
import { Dialog } from '../../../components/Dialog.tsx';
import { findingsOf, levelAndRegion } from '../../../components/findings.ts';
import { useT } from '../../../components/i18n.tsx';
import { type CardContent, MarkCard } from '../../../components/library/MarkCard.tsx';
import type { MessageKey, Translator } from '../../../lib/i18n.ts';
import type { AnnotationStatus, Clipping } from '../../../lib/model/clipping.ts';
import { decide } from './decide.ts';
import { MarkNoteForm } from './MarkNoteForm.tsx';
import type { MarkedAnnotation } from './marked.ts';

interface OpenMarkProps {
  readonly clipping: Clipping;
  readonly annotation: MarkedAnnotation;
  /** Everything marked, in order of the text. */
  readonly all: readonly MarkedAnnotation[];
  readonly anchor: () => HTMLElement | null;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** The card of a mark in a clipping; deciding holds for all mentions of the same one here. */
export function OpenMark({ clipping, annotation, all, anchor, onOpen, onClose }: OpenMarkProps) {
  const t = useT();
  const [writing, setWriting] = useState(false);
  const mentions = all.filter((a) => a.kind === annotation.kind && a.entity === annotation.entity);
  const position = mentions.findIndex((a) => a.id === annotation.id);
  if (writing)
    return (
      <Dialog small title={t('libraryNoteOn', annotation.text.replace(/\s+/g, ' '))} onClose={() => setWriting(false)}>
        <div class="dlg-text">
          <MarkNoteForm
            clippingId={clipping.id}
            annotation={annotation}
            lines={4}
            onSaved={onClose}
            onCancel={() => setWriting(false)}
          />
        </div>
      </Dialog>
    );
  return (
    <MarkCard
      content={contentOf(annotation, mentions, position, t)}
      anchor={anchor}
      onStep={(by) => {
        const next = mentions[(position + by + mentions.length) % mentions.length];
        if (next) onOpen(next.id);
      }}
      onClose={onClose}
      onConfirm={() => decide(t, clipping, mentions, 'confirmed', 'libraryConfirmed', onClose)}
      onReject={() => decide(t, clipping, mentions, 'rejected', 'libraryRejected', onClose)}
      onNote={() => setWriting(true)}
    />
  );
}

const DECIDED: Readonly<Partial<Record<AnnotationStatus, MessageKey>>> = {
  confirmed: 'decidedConfirmed',
  corrected: 'decidedCorrected',
  added: 'decidedAdded',
};

function contentOf(
  annotation: MarkedAnnotation,
  mentions: readonly MarkedAnnotation[],
  position: number,
  t: Translator,
): CardContent {
  const finding = findingsOf(mentions, t).flatMap((group) => group.findings)[0];
  const decided = DECIDED[annotation.status];
  const conflict = annotation.kind === 'date' ? annotation.conflict : undefined;
  return {
    kind: annotation.kind,
    title: finding?.title ?? annotation.text,
    detail: annotation.kind === 'date' ? `“${annotation.text.replace(/\s+/g, ' ')}”` : (finding?.detail ?? ''),
    facts: factsOf(annotation, mentions, t),
    confidence: annotation.confidence,
    by: annotation.by,
    conflict:
      conflict && annotation.kind === 'date'
        ? {
            title: t('libraryWeekdayConflict'),
            text: t(
              'libraryWeekdayConflictText',
              t.format.weekday(conflict.stated),
              t.format.day(conflict.printed ?? annotation.iso),
              t.format.weekday(conflict.actual),
            ),
          }
        : null,
    decided: decided ? t(decided) : null,
    position: position + 1,
    total: mentions.length,
  };
}

function factsOf(
  annotation: MarkedAnnotation,
  mentions: readonly MarkedAnnotation[],
  t: Translator,
): CardContent['facts'] {
  const facts: { term: string; text: preact.ComponentChildren }[] = [];
  const add = (term: MessageKey, text: preact.ComponentChildren): void =>
    void (text && facts.push({ term: t(term), text }));
  if (annotation.kind === 'official') {
    const offices = new Set(
      mentions.flatMap((a) => (a.kind === 'official' && a.office ? [a.office.text.replace(/\s+/g, ' ')] : [])),
    );
    const institution = mentions.map((a) => (a.kind === 'official' ? a.office?.institution : null)).find(Boolean);
    add('factInstitution', institution);
    if (offices.size > 1) add('factOffices', <span class="as-printed">{[...offices].join('; ')}</span>);
  }
  if (annotation.kind === 'institution') add('factLevel', levelAndRegion(annotation, t));
  if (annotation.kind === 'date') {
    add('factEvent', annotation.event && <span class="press">{annotation.event}</span>);
    add('factPlace', annotation.place && <span class="press">{annotation.place}</span>);
    if (annotation.implied.length > 0) add('factImplied', annotation.implied.map((part) => t(PARTS[part])).join(', '));
  } else add('factSpellings', <Spellings mentions={mentions} />);
  return facts;
}

const PARTS = { year: 'partYear', month: 'partMonth', day: 'partDay' } as const satisfies Record<string, MessageKey>;

function Spellings({ mentions }: { readonly mentions: readonly MarkedAnnotation[] }) {
  const counts = new Map<string, number>();
  for (const { text } of mentions) {
    const words = text.replace(/\s+/g, ' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return (
    <span class="as-printed">
      {[...counts].map(([words, count], index) => (
        <span key={words}>
          {index > 0 && ', '}
          {words}
          <b class="num">{count}</b>
        </span>
      ))}
    </span>
  );
}
