import { useT } from './i18n.tsx';

export interface Shortcut {
  readonly what: string;
  /** "Alt+S"; several go one after the other; "" when none is set. */
  readonly keys: readonly string[];
}

/** Keys and what they do. */
export function Shortcuts({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const t = useT();
  return (
    <dl class="rows">
      {shortcuts.map(({ what, keys }) => {
        const set = keys.filter(Boolean).flatMap((chord, index) => {
          const parts = chord.split('+');
          // "Alt J K", not "Alt J Alt K", when both go with the same keys.
          return index > 0 && keys[0]?.startsWith(parts.slice(0, -1).join('+')) ? parts.slice(-1) : parts;
        });
        return (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {set.length > 0
                ? set.map((key, index) => (
                    <span key={`${index} ${key}`} class="key">
                      {key}
                    </span>
                  ))
                : t('shortcutNone')}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
