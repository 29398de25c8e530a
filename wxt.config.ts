import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { bareScripts } from './scripts/lib/bare-scripts.ts';
import { noInnerHtml } from './scripts/lib/no-inner-html.ts';
import { smallerScripts } from './scripts/lib/smaller-scripts.ts';

/** Hosts that the end-to-end build may read without asking: a permission prompt cannot be answered headless. */
const TEST_HOSTS = ['*://localhost/*', '*://127.0.0.1/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [noInnerHtml, bareScripts, smallerScripts] }),
  hooks: {
    // The trained tagger goes into the package as it is; the background reads it when it first annotates.
    'build:publicAssets': (_, files) => {
      files.push({
        absoluteSrc: fileURLToPath(new URL('./lib/languages/id/model/tagger.bin', import.meta.url)),
        relativeDest: 'model/tagger.bin',
      });
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'id',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    host_permissions: mode === 'e2e' ? TEST_HOSTS : [],
    commands: {
      'mark-page': { suggested_key: { default: 'Alt+S' }, description: '__MSG_commandMarkPage__' },
      'clip-page': { suggested_key: { default: 'Alt+C' }, description: '__MSG_commandClipPage__' },
      'next-mark': { suggested_key: { default: 'Alt+J' }, description: '__MSG_commandNextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+K' }, description: '__MSG_commandPreviousMark__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    },
    // The note's form, framed by the card: what is typed there the page cannot hear. Nothing else can be framed.
    web_accessible_resources: [{ resources: ['note.html'], matches: ['*://*/*'] }],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sorot@sorot.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // From here on elements inherit highlights (`lib/highlight/places.ts`).
        { minimum_chrome_version: '134' }),
  }),
});
