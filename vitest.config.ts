import { defineConfig } from 'vitest/config';
import { handlebarsForVite } from './scripts/handlebars-plugin.ts';

/** What changes names that the modules read as they are loaded: it needs them to itself. */
const alone = ['test/player/usual-types.test.ts'];

export default defineConfig({
  plugins: [handlebarsForVite()],
  test: {
    globalSetup: ['test/support/build-if-stale.ts', 'test/support/work-folder.ts'],
    // One more than the cores of the smallest machine: browser tests wait a good deal.
    maxWorkers: 3,
    // No test is to be fast, some start ten commands, and a loaded machine takes its time.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        // Modules are loaded, and packages of courses built, once for each worker and not for each file.
        test: { name: 'tests', include: ['test/**/*.test.ts'], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
