import type { Kind } from '../../lib/model/annotation.ts';
import { useT } from '../i18n.tsx';
import { KIND_CLASS, KIND_NAME, KindLabel, KindSample } from '../kinds.tsx';

export interface Bar {
  readonly key: string;
  readonly name: string;
  /** Behind the name, small. */
  readonly detail?: string;
  readonly href?: string;
  readonly kind: Kind;
  readonly value: number;
}

interface BarTableProps {
  readonly bars: readonly Bar[];
  /** Headings of the columns; without them only the rows are read out. */
  readonly heads?: { readonly name: string; readonly value: string };
  /** The rows are the kinds themselves: each by its name and a piece of its underline. */
  readonly kinds?: boolean;
  readonly format?: (value: number) => string;
}

/** A table whose numbers are also bars: what one sees is what is read out. The longest bar is the largest number. */
export function BarTable({ bars, heads, kinds = false, format }: BarTableProps) {
  const t = useT();
  const written = format ?? t.format.number;
  // Where kinds are mixed, the bar's colour is not all that tells them apart.
  const isMixed = new Set(bars.map((bar) => bar.kind)).size > 1 && !kinds;
  const most = Math.max(...bars.map((bar) => bar.value), Number.MIN_VALUE);
  return (
    <table class="bars">
      {heads && (
        <thead>
          <tr>
            <th scope="col">{heads.name}</th>
            <th scope="col">
              <span class="hide">{t('acrossShare')}</span>
            </th>
            <th scope="col" class="num">
              {heads.value}
            </th>
          </tr>
        </thead>
      )}
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key} class={KIND_CLASS[bar.kind]}>
            <td>
              {isMixed && (
                <>
                  <KindSample kind={bar.kind} />
                  <span class="hide">{t(KIND_NAME[bar.kind])} </span>
                </>
              )}
              {kinds ? <KindLabel kind={bar.kind} /> : bar.href ? <a href={bar.href}>{bar.name}</a> : bar.name}{' '}
              {bar.detail && <span class="muted num">({bar.detail})</span>}
            </td>
            <td aria-hidden="true">
              <span class="b" style={{ width: `${(100 * bar.value) / most}%` }} />
            </td>
            <td class="num">{written(bar.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
