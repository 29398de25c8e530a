import { useT } from '../../../components/i18n.tsx';

export function SettingsView() {
  const t = useT();
  return (
    <main class="main" tabIndex={-1}>
      <h1 class="page-title">{t('librarySettings')}</h1>
    </main>
  );
}
