/** Stands in for webextension-polyfill in the gallery: as much of the browser as the views ask for. */
const store = new Map<string, unknown>();

const area = {
  get: async (key: string): Promise<Record<string, unknown>> => (store.has(key) ? { [key]: store.get(key) } : {}),
  set: async (values: Record<string, unknown>): Promise<void> => {
    for (const [key, value] of Object.entries(values)) store.set(key, value);
  },
  remove: async (key: string): Promise<void> => void store.delete(key),
};
const origins = new Set(['*://*.kabarlembayung.example/*', '*://*.banuakini.example/*']);
const event = { addListener: () => undefined, removeListener: () => undefined };

export default {
  storage: { local: area, session: area, onChanged: event },
  runtime: { getURL: (path: string) => path, getManifest: () => ({ version: '0.1.0' }) },
  permissions: {
    getAll: async () => ({ origins: [...origins] }),
    contains: async () => true,
    request: async () => true,
    remove: async (gone: { readonly origins: readonly string[] }) => gone.origins.every((one) => origins.delete(one)),
    onAdded: event,
    onRemoved: event,
  },
  commands: {
    getAll: async () => [
      { name: 'mark-page', shortcut: 'Alt+S' },
      { name: 'clip-page', shortcut: 'Alt+C' },
      { name: 'next-mark', shortcut: 'Alt+J' },
      { name: 'previous-mark', shortcut: 'Alt+K' },
    ],
  },
  tabs: { create: async () => undefined },
};
