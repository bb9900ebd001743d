// `npm test`: everything from a fresh clone. Arguments go to Vitest: `npm test -- test/course`.
import { join } from 'node:path';
import { build, ensureChromium, install, leanChromium, root, run } from './set-up.mjs';

install();
build();
const browser = ensureChromium();
const lean = leanChromium() ?? browser;
run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)], {
  env: { ...process.env, CHROMIUM_PATH: browser, CHROMIUM_LEAN_PATH: lean },
});
