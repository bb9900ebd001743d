// Runs a TypeScript script: `node scripts/run.mjs build`. Node 20 does not read TypeScript by itself, and a bundle made
// by esbuild starts faster than any loader. It is written beside the script, so that its relative paths hold.
import { readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...rest] = process.argv.slice(2);
if (!script) throw new Error('Name a script: node scripts/run.mjs build');
const entry = script.endsWith('.ts')
  ? resolve(script)
  : fileURLToPath(new URL(`${script}.ts`, import.meta.url));
const made = join(dirname(entry), `.${process.pid}.run.mjs`);
// What a module finds beside itself it finds in the bundle too.
const ownUrls = {
  name: 'own-urls',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: source.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};
// The script's own plugins are not there yet when it is bundled, so templates are left to it.
await build({
  entryPoints: [entry],
  outfile: made,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  external: ['*.hbs'],
  plugins: [ownUrls],
  logLevel: 'error',
});
process.argv = [process.argv[0] ?? 'node', entry, ...rest];
try {
  await import(pathToFileURL(made).href);
} finally {
  await rm(made, { force: true });
}
