import type { MessageSource } from './i18n.ts';

/** Messages of a file, filled in the way the browser does it: `$1` … are values, `$$` is a dollar sign. */
export const messageSource = (
  messages: Readonly<Record<string, { readonly message: string } | undefined>>,
  language: string,
): MessageSource => ({
  getMessage: (key, values = []) =>
    (messages[key]?.message ?? '').replace(/\$([1-9$])/g, (_, mark: string) =>
      mark === '$' ? '$' : (values[Number(mark) - 1] ?? ''),
    ),
  getUILanguage: () => language,
});
