import { useEffect, useState } from 'preact/hooks';
import { Check, Select } from '../../../components/Field.tsx';
import { SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { KIND_NAME, KindSample } from '../../../components/kinds.tsx';
import { Shortcuts } from '../../../components/Shortcuts.tsx';
import { KINDS } from '../../../lib/model/annotation.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  onSettingsChanged,
  readSettings,
  type Settings,
} from '../../../lib/settings.ts';
import { readShortcuts } from '../../../lib/shortcuts.ts';
import { attempt } from '../toasts.ts';
import { Sites } from './Sites.tsx';

/** Settings: what Sorot may read, what it shows, language, keys, space. */
export function SettingsView() {
  const t = useT();
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [shortcuts, setShortcuts] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    document.title = `${t('librarySettings')} – Sorot`;
    void readSettings().then(setSettings);
    void readShortcuts().then(setShortcuts, () => undefined);
    return onSettingsChanged(setSettings);
  }, []);
  const change = (part: Partial<Settings>): void =>
    attempt(t, async () => setSettings(await changeSettings(() => part)));
  const key = (command: string): string => shortcuts[command] ?? '';
  return (
    <main class="main settings" tabIndex={-1}>
      <h1 class="page-title">{t('librarySettings')}</h1>
      <Sites settings={settings} onChange={change} />
      <section class="panel">
        <SectionHeading>{t('settingsKinds')}</SectionHeading>
        <div class="settings-rows">
          {KINDS.map((kind) => (
            <Check
              key={kind}
              checked={settings.visible[kind]}
              onChange={(on) => change({ visible: { ...settings.visible, [kind]: on } })}
            >
              <KindSample kind={kind} />
              {t(KIND_NAME[kind])}
            </Check>
          ))}
        </div>
      </section>
      <section class="panel">
        <SectionHeading>{t('settingsLexicon')}</SectionHeading>
        <p>
          {t('settingsLexiconDetail')} <a href="#/lexicon">{t('settingsLexiconOpen')}</a>
        </p>
      </section>
      <section class="panel">
        <SectionHeading>{t('settingsLanguage')}</SectionHeading>
        <div class="settings-field">
          <Select
            label={t('settingsLanguage')}
            value={settings.language ?? ''}
            options={[
              { value: '', label: t('settingsLanguageBrowser') },
              { value: 'id', label: 'Bahasa Indonesia' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(value) => {
              change({ language: value === 'id' || value === 'en' ? value : null });
              // Texts are read when a page opens.
              setTimeout(() => location.reload(), 150);
            }}
          />
        </div>
      </section>
      <section class="panel keys">
        <SectionHeading>{t('shortcutsTitle')}</SectionHeading>
        <Shortcuts
          shortcuts={[
            { what: t('shortcutMark'), keys: [key('mark-page')] },
            { what: t('shortcutStep'), keys: [key('next-mark'), key('previous-mark')] },
            { what: t('shortcutClip'), keys: [key('clip-page')] },
            { what: t('shortcutCorrect'), keys: ['B'] },
            { what: t('shortcutSearch'), keys: ['/'] },
          ]}
        />
        <p class="note-text">{t('settingsShortcutsHow')}</p>
      </section>
      <Space />
    </main>
  );
}

/** How much room the library takes up. */
function Space() {
  const t = useT();
  const [estimate, setEstimate] = useState<StorageEstimate | null>(null);
  useEffect(() => void navigator.storage?.estimate?.().then(setEstimate, () => undefined), []);
  return (
    <section class="panel">
      <SectionHeading>{t('settingsSpace')}</SectionHeading>
      <p>
        {estimate?.usage === undefined
          ? t('settingsSpaceUnknown')
          : t('settingsSpaceUsed', t.format.bytes(estimate.usage))}{' '}
        {t('libraryLocal')} <a href="#/export">{t('settingsBackup')}</a>
      </p>
    </section>
  );
}
