import { type Import, importsOf } from './source-tree.ts';

const CORE = [
  'lib/model',
  'lib/text',
  'lib/lexicon',
  'lib/grammar',
  'lib/tagger',
  'lib/dates',
  'lib/link',
  'lib/confidence.ts',
  'lib/resolve.ts',
  'lib/annotate.ts',
  'lib/languages/language-pack.ts',
] as const;

/**
 * What each part may import, beside itself: other parts, and packages by "npm:" and name. A part is a file or a folder; the longest
 * that fits holds. Whoever adds a line here moves a wall: docs/architecture.md says which walls there are, and why.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // The core: no DOM, no browser, no store, no language, no package at all.
  'lib/model': ['lib/text'],
  'lib/text': ['lib/model'],
  'lib/lexicon': ['lib/text'],
  'lib/grammar': ['lib/text'],
  'lib/tagger': ['lib/grammar', 'lib/text'],
  'lib/dates': ['lib/model', 'lib/text'],
  'lib/link': ['lib/model', 'lib/text'],
  'lib/confidence.ts': [],
  'lib/resolve.ts': ['lib/grammar', 'lib/tagger', 'lib/text'],
  'lib/annotate.ts': CORE,
  'lib/languages/language-pack.ts': ['lib/dates', 'lib/grammar', 'lib/link', 'lib/text'],
  // Any language: the core, and never another language.
  'lib/languages/id': CORE,
  // The page.
  'lib/slices.ts': [],
  'lib/article': ['lib/model', 'lib/slices.ts'],
  'lib/anchor': ['lib/model', 'lib/text', 'npm:approx-string-match'],
  'lib/highlight': ['lib/article', 'lib/model', 'lib/slices.ts'],
  // Words and failures.
  'lib/failure.ts': [],
  'lib/work.ts': ['lib/failure.ts'],
  'lib/i18n.ts': ['public'],
  'lib/message-source.ts': ['lib/i18n.ts'],
  'lib/news-sites.ts': [],
  // The one door to the browser, and what is kept or asked there.
  'lib/browser.ts': ['npm:webextension-polyfill'],
  'lib/settings.ts': ['lib/browser.ts', 'lib/model', 'npm:valibot'],
  'lib/texts.ts': ['lib/browser.ts', 'lib/i18n.ts', 'lib/message-source.ts', 'lib/settings.ts'],
  'lib/permissions.ts': ['lib/browser.ts', 'lib/news-sites.ts', 'lib/settings.ts', 'npm:valibot'],
  'lib/shortcuts.ts': ['lib/browser.ts'],
  'lib/backup.ts': ['lib/browser.ts'],
  'lib/library-size.ts': ['lib/browser.ts'],
  'lib/annotator.ts': ['lib/browser.ts', 'lib/failure.ts', 'lib/highlight'],
  'lib/notes.ts': ['lib/browser.ts', 'lib/failure.ts', 'lib/messages', 'npm:ulid'],
  'lib/follow.ts': ['lib/browser.ts', 'lib/messages'],
  // Clippings, each line upon those above it.
  'lib/clipping': [
    'lib/anchor',
    'lib/dates',
    'lib/link',
    'lib/model',
    'lib/text',
    'npm:diff',
    'npm:ulid',
    'npm:valibot',
  ],
  'lib/messages': [
    'lib/article',
    'lib/browser.ts',
    'lib/clipping',
    'lib/failure.ts',
    'lib/highlight',
    'lib/model',
    'npm:valibot',
  ],
  'lib/store': [
    'lib/anchor',
    'lib/browser.ts',
    'lib/clipping',
    'lib/dates',
    'lib/failure.ts',
    'lib/messages',
    'lib/model',
    'lib/text',
    'lib/work.ts',
    'npm:dexie',
    'npm:ulid',
  ],
  // Searching treats the names of one thing as one: it has to know them, and is where another language would be chosen.
  'lib/search': ['lib/languages/id', 'lib/lexicon', 'lib/model', 'lib/store', 'lib/text', 'npm:dexie'],
  'lib/export': [
    'lib/clipping',
    'lib/dates',
    'lib/failure.ts',
    'lib/model',
    'lib/store',
    'lib/work.ts',
    'npm:papaparse',
  ],
  'lib/import': [
    'lib/clipping',
    'lib/export',
    'lib/failure.ts',
    'lib/messages',
    'lib/model',
    'lib/store',
    'lib/text',
    'lib/work.ts',
    'npm:ulid',
    'npm:valibot',
  ],
  // Props in, callbacks out: no browser, no store, nothing asynchronous of ours.
  components: ['lib/failure.ts', 'lib/i18n.ts', 'lib/model', 'lib/text', 'npm:preact'],
  // Entry points compose; nothing imports one, except that the scripts of a page share the annotator's desk.
  'entrypoints/annotator.content': [
    'lib/article',
    'lib/highlight',
    'lib/messages',
    'lib/model',
    'lib/slices.ts',
    'npm:wxt',
  ],
  'entrypoints/scout': ['entrypoints/annotator.content', 'lib/article', 'lib/messages', 'npm:wxt'],
  'entrypoints/card': [
    'entrypoints/annotator.content',
    'lib/article',
    'lib/failure.ts',
    'lib/highlight',
    'lib/i18n.ts',
    'lib/link',
    'lib/message-source.ts',
    'lib/messages',
    'lib/model',
    'lib/text',
    'npm:wxt',
  ],
  'entrypoints/background': ['lib', 'npm:valibot', 'npm:wxt'],
  'entrypoints/library': [
    'lib',
    'components',
    'npm:@preact/signals',
    'npm:@tanstack/virtual-core',
    'npm:dexie',
    'npm:preact',
  ],
  'entrypoints/note': ['lib', 'components'],
  'entrypoints/popup': ['lib', 'components', 'npm:preact', 'npm:valibot'],
  'entrypoints/sample': ['lib', 'components', 'npm:preact'],
  'entrypoints/welcome': ['lib', 'components', 'npm:preact'],
};

const within = (path: string, part: string): boolean => path === part || path.startsWith(`${part}/`);

/** The part that a file belongs to. @throws for a file that belongs to none */
export function partOf(path: string): string {
  const parts = Object.keys(MAY_IMPORT).filter((part) => within(path, part));
  const part = parts.sort((a, b) => b.length - a.length)[0];
  if (part === undefined) throw new Error(`${path} belongs to no layer: give it a line in scripts/lib/layers.ts.`);
  return part;
}

/** Imports that no line allows, as "file → target". */
export function breachesIn(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, source]) => {
    const own = partOf(path);
    const allowed = [own, ...(MAY_IMPORT[own] ?? [])];
    const forbidden = importsOf(path, source).filter(({ target }) => !allowed.some((part) => within(target, part)));
    return forbidden.map(({ target }) => `${path} → ${target}`);
  });
}

/** Everything that a file brings along when it runs: files and packages. */
export function closureOf(path: string, sources: ReadonlyMap<string, string>): Set<string> {
  const reached = new Set<string>();
  const visit = ({ target, typeOnly }: Import): void => {
    if (typeOnly || reached.has(target)) return;
    reached.add(target);
    const source = sources.get(target);
    if (source !== undefined) importsOf(target, source).forEach(visit);
  };
  visit({ target: path, typeOnly: false });
  return reached;
}
