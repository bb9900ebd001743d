import { defineConfig } from 'vitest/config';
import { handlebarsForVite } from './scripts/handlebars-plugin.ts';

export default defineConfig({
  plugins: [handlebarsForVite()],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-if-stale.ts'],
    // One more than the cores of the smallest machine: browser tests wait a good deal.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
