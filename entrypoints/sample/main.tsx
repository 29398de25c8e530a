import '../../components/styles.css';
import './sample.css';
import { render } from 'preact';
import { Language } from '../../components/i18n.tsx';
import { askBackground } from '../../lib/messages/client.ts';
import { loadTranslator } from '../../lib/texts.ts';
import { SAMPLE_DATE } from './article.ts';
import { Sample } from './Sample.tsx';

const t = await loadTranslator();
document.documentElement.lang = t('commonLanguage');
const root = document.getElementById('app');
if (root) {
  render(
    <Language t={t}>
      <Sample annotate={async (text) => await askBackground('article.annotate', { text, publishedAt: SAMPLE_DATE })} />
    </Language>,
    root,
  );
}
