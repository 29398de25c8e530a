import '../../components/styles.css';
import './popup.css';
import { render } from 'preact';
import { Language } from '../../components/i18n.tsx';
import { loadTranslator } from '../../lib/texts.ts';
import { api } from './api.ts';
import { Popup } from './Popup.tsx';

const t = await loadTranslator();
document.documentElement.lang = t('commonLanguage');
const root = document.getElementById('app');
if (root) {
  render(
    <Language t={t}>
      <Popup api={api} />
    </Language>,
    root,
  );
}
