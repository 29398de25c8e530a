import '../../components/styles.css';
import './library.css';
import { render } from 'preact';
import { Language } from '../../components/i18n.tsx';
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
