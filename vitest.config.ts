import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // Generous: property tests on a busy machine are slow, and nothing here is about time.
    testTimeout: 60_000,
    include: ['{lib,components,entrypoints,scripts,benchmark}/**/*.test.{ts,tsx}'],
  },
});
