import type { Kind } from '../lib/model/annotation.ts';
import { KIND_CLASS } from './kinds.tsx';

interface LaneProps {
  readonly kind: Kind;
  /** Where mentions begin, as shares of the text: 0 the headline, 1 the end. */
  readonly at: readonly number[];
  readonly label: string;
  /** Width of the drawing in its own units; it is stretched to its place. */
  readonly width?: number;
}

/** Where in the text a kind occurs: one tick a mention, drawn like the underline of the kind. */
export function Lane({ kind, at, label, width = 172 }: LaneProps) {
  const ticks = [...new Set(at.map((share) => Math.round(2 + Math.min(1, Math.max(0, share)) * (width - 4))))];
  const path = ticks.map((x) => `M${kind === 'person' ? x + 0.5 : x} ${kind === 'institution' ? '1.2v8.8' : '0v11'}`);
  return (
    <svg class={`lane ${KIND_CLASS[kind]}`} viewBox={`0 0 ${width} 12`} role="img" aria-label={label}>
      <path class="base" d={`M0 11.5h${width}`} />
      <path d={path.join('')} {...STROKES[kind]} />
    </svg>
  );
}

const STROKES = {
  official: { 'stroke-width': 2 },
  institution: { 'stroke-width': 2.4, 'stroke-linecap': 'round', 'stroke-dasharray': '0 4.3' },
  date: { 'stroke-width': 2, 'stroke-dasharray': '4.4 2.2' },
  person: { 'stroke-width': 1 },
} as const;
