import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../lib/i18n.ts';

const TranslatorContext = createContext<Translator | null>(null);

/** Gives every component below its texts and formats. */
export function Language({ t, children }: { readonly t: Translator; readonly children: ComponentChildren }) {
  return <TranslatorContext.Provider value={t}>{children}</TranslatorContext.Provider>;
}

export function useT(): Translator {
  const t = useContext(TranslatorContext);
  if (!t) throw new Error('No <Language> above this component.');
  return t;
}
