import { browser } from './browser.ts';
import { createTranslator, type Translator } from './i18n.ts';
import { messageSource } from './message-source.ts';
import { readSettings, type Settings } from './settings.ts';

/**
 * The translator of an extension page: in the browser's language, or in the one chosen in the settings (which
 * `browser.i18n` cannot do: then the message file itself is read, from the extension's own folder).
 */
export async function loadTranslator(language?: Settings['language']): Promise<Translator> {
  const chosen = await chosenTexts(language);
  return createTranslator(
    chosen
      ? messageSource(chosen.messages, chosen.language)
      : {
          getMessage: (key, values) => browser.i18n.getMessage(key, values),
          getUILanguage: () => browser.i18n.getUILanguage(),
        },
  );
}

/** The texts of the language that the settings chose; null when that is the browser's own. */
export async function chosenTexts(language?: Settings['language']): Promise<{
  readonly language: string;
  readonly messages: Readonly<Record<string, { readonly message: string }>>;
} | null> {
  const wanted = language === undefined ? (await readSettings()).language : language;
  if (!wanted || browser.i18n.getMessage('commonLanguage') === wanted) return null;
  const reply = await fetch(browser.runtime.getURL(`_locales/${wanted}/messages.json`));
  return { language: wanted, messages: await reply.json() };
}
