import { IconButton } from '../Button.tsx';
import { Brand } from '../Icon.tsx';
import { useT } from '../i18n.tsx';

interface PopupHeadProps {
  readonly onLibrary: () => void;
  readonly onSettings: () => void;
}

export function PopupHead({ onLibrary, onSettings }: PopupHeadProps) {
  const t = useT();
  return (
    <header class="pop-head">
      <Brand />
      <span class="end" />
      <IconButton icon="library" label={t('popupOpenLibrary')} onClick={onLibrary} />
      <IconButton icon="settings" label={t('popupSettings')} onClick={onSettings} />
    </header>
  );
}

/** The article by its own words: headline, and where and when it appeared. */
export function ArticleHead({ title, source }: { readonly title: string; readonly source: string }) {
  return (
    <div class="pop-art">
      <h1 title={title}>{title}</h1>
      <p class="note-text">{source}</p>
    </div>
  );
}
