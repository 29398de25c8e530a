import { useT } from './i18n.tsx';

/** Structural copy of `lib/clipping`'s change, so that components need no import from there. */
export interface TextChange {
  readonly kind: 'added' | 'removed' | 'altered';
  readonly paragraph: number;
  readonly segments: readonly { readonly op: 'same' | 'added' | 'removed'; readonly text: string }[];
}

interface ChangeListProps {
  readonly changes: readonly TextChange[];
  /** Letters of unchanged text kept around a change; null keeps all. */
  readonly context?: number | null;
}

/** What changed between two texts: words taken out are struck through, words put in stand on the lamp. */
export function ChangeList({ changes, context = 28 }: ChangeListProps) {
  const t = useT();
  return (
    <ul class="diff">
      {changes.map((change, index) => (
        <li key={`${change.kind} ${change.paragraph} ${index}`}>
          <span class="lead">
            {change.paragraph === 0 ? t('changeHeadline') : t('changeParagraph', change.paragraph)}
            {change.kind === 'added' && t('changeAdded')}
            {change.kind === 'removed' && t('changeRemoved')}
          </span>
          {change.segments.map((segment, i) => {
            const key = `${i} ${segment.op}`;
            if (segment.op === 'added') return <ins key={key}>{segment.text}</ins>;
            if (segment.op === 'removed') return <del key={key}>{segment.text}</del>;
            const edge = i === 0 ? 'first' : i === change.segments.length - 1 ? 'last' : 'inner';
            return <span key={key}>{context === null ? segment.text : shorten(segment.text, edge, context)}</span>;
          })}
        </li>
      ))}
    </ul>
  );
}

/** Keeps what is near the change, cut at a space. */
export function shorten(text: string, edge: 'first' | 'last' | 'inner', keep: number): string {
  const head = text.slice(0, keep).replace(/\s\S*$/u, '');
  const tail = text.slice(-keep).replace(/^\S*\s/u, '');
  if (edge === 'first') return text.length > keep ? `… ${tail}` : text;
  if (edge === 'last') return text.length > keep ? `${head} …` : text;
  return text.length > 2 * keep ? `${head} … ${tail}` : text;
}
