import '../../components/styles.css';
import './welcome.css';
import { render } from 'preact';
import { Language } from '../../components/i18n.tsx';
import { browser } from '../../lib/browser.ts';
import { NEWS_SITES } from '../../lib/news-sites.ts';
import { allowNewsSites, keepChoice, readChoice } from '../../lib/permissions.ts';
import { readShortcuts } from '../../lib/shortcuts.ts';
import { keepStorage } from '../../lib/store/persist.ts';
import { loadTranslator } from '../../lib/texts.ts';
import { Welcome, type WelcomeApi } from './Welcome.tsx';

const api: WelcomeApi = {
  choice: readChoice,
  async choose(reach) {
    // The request comes first: a browser allows it only while it handles the click.
    if (reach === 'news-sites') return allowNewsSites();
    await keepChoice(reach);
    return true;
  },
  shortcuts: readShortcuts,
  newsSites: NEWS_SITES.length,
  sampleUrl: browser.runtime.getURL('/sample.html'),
};

const t = await loadTranslator();
document.documentElement.lang = t('commonLanguage');
const root = document.getElementById('app');
if (root) {
  render(
    <Language t={t}>
      <Welcome api={api} />
    </Language>,
    root,
  );
}

void keepStorage();
