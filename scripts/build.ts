import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writePlayers } from './bundle-player.ts';
import { bundleThemes } from './bundle-themes.ts';
import { copySchemas } from './copy-schemas.ts';
import { handlebarsForEsbuild } from './handlebars-plugin.ts';

// What `npm run build` makes: the compiler (`dist/cli.js`, `dist/index.js`), and what it puts into packages.

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

await mkdir(join(dist, 'run'), { recursive: true });
await Promise.all([writePlayers(join(dist, 'player')), bundleThemes(dist), compiler()]);
copySchemas(join(dist, 'schemas'));
// What `verify --run` puts round a SCO: it runs in the browser, as it is written.
await copyFile(join(root, 'src/run/scorm/lms-page.js'), join(dist, 'run/lms-page.js'));

/**
 * Our own modules in a few files, so that a cold start reads a dozen files and not two hundred. Commands stay apart in
 * chunks that are loaded when they run.
 */
async function compiler(): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'src/cli/main.ts',
      index: 'src/index.ts',
      'build-worker': 'src/build/worker.ts',
      'check-worker': 'src/build/check-worker.ts',
    },
    outdir: dist,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Node 20 has `\p{…}` but for the newest scripts, which none of ours names; lowered, a pattern is compiled each time
    // that it is passed.
    supported: { 'regexp-unicode-property-escapes': true },
    packages: 'external',
    // Chunks lie beside the entries: `src/resources.ts` finds `dist/` and `templates/` from where it runs.
    chunkNames: '[name]-[hash]',
    legalComments: 'none',
    plugins: [handlebarsForEsbuild()],
    logLevel: 'warning',
    metafile: true,
  });
  // Chunks of earlier builds: their names hold a hash, so they would pile up and be published.
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  for (const name of await readdir(dist))
    if (name.endsWith('.js') && !made.has(name)) await rm(join(dist, name));
}
