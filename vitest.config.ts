import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * Tests that leave nothing behind: no page, no stand-in for a module or the browser, each database under a name of its own.
 * Their files share workers, which spares a minute.
 */
const SHARED = [
  'lib/{anchor,clipping,dates,export,grammar,import,languages,lexicon,link,model,search,tagger,text}/**/*.test.ts',
  // These two are about the one library and about all databases there are.
  'lib/store/!(database|fresh-log).test.ts',
  'lib/{annotate,resolve}.test.ts',
  // This one reads pages with the extension's own code.
  'scripts/**/!(attacks).test.ts',
  'benchmark/**/*.test.ts',
];

// Generous: property tests on a busy machine are slow, and nothing here is about time.
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'shared', include: SHARED, isolate: false, testTimeout } },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'isolated',
          include: ['{lib,components,entrypoints,scripts,benchmark}/**/*.test.{ts,tsx}'],
          exclude: SHARED,
          testTimeout,
        },
      },
    ],
  },
});
