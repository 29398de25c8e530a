import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useT } from '../i18n.tsx';

export type Reach = 'click' | 'chosen-sites' | 'news-sites';

interface PermissionFormProps {
  readonly value: Reach;
  readonly newsSites: number;
  readonly onChange: (value: Reach) => void;
  readonly children?: ComponentChildren;
}

/** When Sorot may read pages: three ways, from the least on. */
export function PermissionForm({ value, newsSites, onChange, children }: PermissionFormProps) {
  const t = useT();
  const name = useId();
  const choices = [
    { reach: 'click', title: t('reachClick'), hint: t('reachClickHint'), detail: t('reachClickDetail') },
    { reach: 'chosen-sites', title: t('reachSites'), hint: '', detail: t('reachSitesDetail') },
    {
      reach: 'news-sites',
      title: t('reachNews'),
      hint: '',
      detail: t('reachNewsDetail', t.format.number(newsSites)),
    },
  ] as const;
  return (
    <section class="sec perm">
      <h2 class="sec-h" id={`${name}-question`}>
        {t('reachQuestion')}
      </h2>
      <div class="rows" role="radiogroup" aria-labelledby={`${name}-question`}>
        {choices.map(({ reach, title, hint, detail }) => (
          <label key={reach}>
            <input type="radio" class="radio" name={name} checked={reach === value} onChange={() => onChange(reach)} />
            <b>
              {title}
              {hint && <i>{hint}</i>}
            </b>
            <span>{detail}</span>
          </label>
        ))}
      </div>
      {children}
    </section>
  );
}
