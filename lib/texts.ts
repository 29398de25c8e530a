import { browser } from './browser.ts';
import { createTranslator, type MessageSource, type Translator } from './i18n.ts';
import { messageSource } from './message-source.ts';
import { readSettings, type Settings } from './settings.ts';

/**
 * The translator of an extension page: in the browser's language, or in the one chosen in the settings (which
 * `browser.i18n` cannot do: then the message file itself is read, from the extension's own folder).
 */
export async function loadTranslator(language?: Settings['language']): Promise<Translator> {
  const wanted = language === undefined ? (await readSettings()).language : language;
  const source = wanted && browser.i18n.getMessage('commonLanguage') !== wanted ? await fileSource(wanted) : null;
  return createTranslator(
    source ?? {
      getMessage: (key, values) => browser.i18n.getMessage(key, values),
      getUILanguage: () => browser.i18n.getUILanguage(),
    },
  );
}

async function fileSource(language: 'id' | 'en'): Promise<MessageSource> {
  const reply = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const messages: Record<string, { readonly message: string } | undefined> = await reply.json();
  return messageSource(messages, language);
}
