import { defineConfig } from '@playwright/test';

/** One worker each: the suites drive real browsers, and two of one suite at once on a small machine make each other slow. */
export default defineConfig({
  workers: 1,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  projects: [
    { name: 'chromium', testDir: 'e2e', testIgnore: 'views/**' },
    { name: 'firefox', testDir: 'e2e', testIgnore: 'views/**' },
    // Views with made-up data, which are the same in either browser: looked at in Chromium.
    { name: 'views', testDir: 'e2e/views' },
  ],
});
