import '../../components/styles.css';
import './library.css';
import './across/across.css';
import { render } from 'preact';
import { Language } from '../../components/i18n.tsx';
import { updateSearch } from '../../lib/search/shared.ts';
import { keepStorage } from '../../lib/store/persist.ts';
import { loadTranslator } from '../../lib/texts.ts';
import { App } from './App.tsx';

const t = await loadTranslator();
document.documentElement.lang = t('commonLanguage');
const root = document.getElementById('app');
if (root) {
  render(
    <Language t={t}>
      <App />
    </Language>,
    root,
  );
}

void keepStorage();

// Ahead of the first question, when the list stands.
setTimeout(() => updateSearch().catch((error) => console.warn('[Sorot] search index:', error)), 1_000);
