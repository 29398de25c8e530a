/** Shows one view with made-up data: `?view=popup/article&lang=en`. For pictures and for working on the look; not in the product. */
import '../../components/styles.css';
import { render } from 'preact';
import { Language } from '../../components/i18n.tsx';
import { createTranslator } from '../../lib/i18n.ts';
import { messageSource } from '../../lib/message-source.ts';
import en from '../../public/_locales/en/messages.json';
import id from '../../public/_locales/id/messages.json';

const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'en' ? 'en' : 'id';
const [group = 'popup', name = 'article'] = (query.get('view') ?? '').split('/');
const t = createTranslator(messageSource(language === 'en' ? en : id, language));
document.documentElement.lang = language;

async function view(): Promise<preact.ComponentChild> {
  if (group === 'popup') {
    await import('../../entrypoints/popup/popup.css');
    const { Popup } = await import('../../entrypoints/popup/Popup.tsx');
    const { POPUPS } = await import('./popup.ts');
    const api = POPUPS[name]?.();
    return api ? <Popup api={api} /> : null;
  }
  if (group === 'welcome') {
    await import('../../entrypoints/welcome/welcome.css');
    const { Welcome } = await import('../../entrypoints/welcome/Welcome.tsx');
    const shortcuts = { 'mark-page': 'Alt+S', 'next-mark': 'Alt+J', 'previous-mark': 'Alt+K', 'clip-page': 'Alt+C' };
    return (
      <Welcome
        api={{
          choice: async () => null,
          choose: async () => true,
          shortcuts: async () => shortcuts,
          newsSites: 214,
          sampleUrl: '#',
        }}
      />
    );
  }
  if (group === 'sample') {
    await import('../../entrypoints/sample/sample.css');
    const { Sample } = await import('../../entrypoints/sample/Sample.tsx');
    const { sampleAnnotations } = await import('./sample.ts');
    return <Sample annotate={async (text) => sampleAnnotations(text)} />;
  }
  if (group === 'library') {
    await import('../../entrypoints/library/library.css');
    await import('../../entrypoints/library/across/across.css');
    const { fill } = await import('./library.ts');
    await fill(name);
    const { App } = await import('../../entrypoints/library/App.tsx');
    return <App />;
  }
  return null;
}

const root = document.getElementById('app');
if (root) render(<Language t={t}>{(await view()) ?? `No view ${group}/${name}.`}</Language>, root);
