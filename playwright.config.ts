import { defineConfig } from '@playwright/test';

/** One worker: the suites drive real browsers, and two at once on a small machine make each other slow. */
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  projects: [
    { name: 'chromium', metadata: { browser: 'chromium' } },
    { name: 'firefox', metadata: { browser: 'firefox' } },
  ],
});
