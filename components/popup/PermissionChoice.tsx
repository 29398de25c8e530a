import { Icon } from '../Icon.tsx';
import { useT } from '../i18n.tsx';

interface PermissionChoiceProps {
  readonly site: string;
  /** How many sites the list of news sites holds. */
  readonly newsSites: number;
  /** The browser was asked, and gave nothing. */
  readonly declined: boolean;
  readonly onOnce: () => void;
  readonly onSite: () => void;
  readonly onNews: () => void;
}

/** How far Sorot may read, asked where it matters. */
export function PermissionChoice({ site, newsSites, declined, onOnce, onSite, onNews }: PermissionChoiceProps) {
  const t = useT();
  const choices = [
    { title: t('popupOnce'), detail: t('popupOnceDetail'), choose: onOnce },
    { title: t('popupAlwaysHere', site), detail: t('popupAsksBrowser'), choose: onSite },
    { title: t('popupNewsSites'), detail: t('popupNewsSitesDetail', t.format.number(newsSites)), choose: onNews },
  ];
  return (
    <>
      <div class="state">
        <h1>{t('popupNeedsPermission')}</h1>
        <p>{t('popupNeedsPermissionDetail')}</p>
        {declined && <p role="alert">{t('welcomeDeclined')}</p>}
      </div>
      <div class="choice">
        {choices.map(({ title, detail, choose }) => (
          <button key={title} type="button" onClick={choose}>
            <b>{title}</b>
            <span>{detail}</span>
            <Icon name="forward" />
          </button>
        ))}
      </div>
      <p class="note-text foot">{t('popupRevoke')}</p>
    </>
  );
}
