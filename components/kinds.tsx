import type { MessageKey } from '../lib/i18n.ts';
import { KINDS, type Kind } from '../lib/model/annotation.ts';
import { useT } from './i18n.tsx';

/** Class that sets the colours of a kind for everything inside. */
export const KIND_CLASS: Readonly<Record<Kind, string>> = {
  official: 'k-o',
  institution: 'k-i',
  date: 'k-d',
  person: 'k-p',
};

/** Class of a mark in a text; `highlight` is one made by hand. */
export const MARK_CLASS: Readonly<Record<Kind | 'highlight', string>> = {
  official: 'mk mk-o',
  institution: 'mk mk-i',
  date: 'mk mk-d',
  person: 'mk mk-p',
  highlight: 'mk mk-h',
};

export const KIND_NAME: Readonly<Record<Kind, MessageKey>> = {
  official: 'kindOfficial',
  institution: 'kindInstitution',
  date: 'kindDate',
  person: 'kindPerson',
};

const SAMPLES: Readonly<Record<Kind, preact.JSX.Element>> = {
  official: <path d="M0 6h18" stroke-width="2.4" />,
  institution: <path d="M2 6h15" stroke-width="3" stroke-linecap="round" stroke-dasharray="0 4.7" />,
  date: <path d="M0 6h18" stroke-width="2.4" stroke-dasharray="4.6 2.1" />,
  person: <path d="M0 6.5h18" stroke-width="1" />,
};

/** A piece of the underline that the kind has in the text. */
export function KindSample({ kind }: { readonly kind: Kind }) {
  return (
    <svg class={`ks ${KIND_CLASS[kind]}`} viewBox="0 0 18 12" aria-hidden="true">
      {SAMPLES[kind]}
    </svg>
  );
}

/** Sample and name of a kind, in its colour. */
export function KindLabel({ kind }: { readonly kind: Kind }) {
  const t = useT();
  return (
    <span class={`kind ${KIND_CLASS[kind]}`}>
      <KindSample kind={kind} />
      {t(KIND_NAME[kind])}
    </span>
  );
}

/** Numbers by kind, as they stand at the foot of a row in a list; people without an office are left out, as there. */
export function KindCounts({ counts }: { readonly counts: Readonly<Record<Kind, number>> }) {
  const t = useT();
  return (
    <span class="cnt num">
      {KINDS.filter((kind) => kind !== 'person').map((kind) => (
        <span key={kind} title={t(KIND_NAME[kind])}>
          <KindSample kind={kind} />
          <span class="hide">{t(KIND_NAME[kind])} </span>
          {t.format.number(counts[kind])}
        </span>
      ))}
    </span>
  );
}
