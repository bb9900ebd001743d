import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { minify as minifyAgain } from 'rolldown/experimental';
import { minify } from 'terser';
import { licencePlayerFile, playerFile } from '../src/resources.ts';
import type { PlayerKind } from '../src/targets/target.ts';
import { markPrivates, privateEnding } from './mark-privates.ts';

export const playerKinds = [
  'scorm12',
  'scorm2004',
  'cmi5',
  'xapi',
  'web',
] as const satisfies readonly PlayerKind[];

/**
 * The player for one kind of LMS as a classic script: only that kind's tracker is in it, and only what that tracker
 * needs of each question type. Same source, same bytes: no names, dates or paths of this machine.
 * `moreTypes`: with the question types that few courses use; see `src/questions/more-types.ts`. `root`: the repository.
 */
export async function bundlePlayer(
  kind: PlayerKind,
  { moreTypes = true, root = process.cwd() }: { moreTypes?: boolean; root?: string } = {},
): Promise<{ code: string }> {
  return { code: await bundle(`src/player/main/${kind}.ts`, `${kind} player`, moreTypes, root) };
}

/** The script of licensees' editions, made in the same way: a file of its own, which other packages do without. */
export async function bundleLicence({ root = process.cwd() } = {}): Promise<{ code: string }> {
  return { code: await bundle('src/player/licence/main.ts', 'script for licences', false, root) };
}

async function bundle(entry: string, name: string, moreTypes: boolean, root: string): Promise<string> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    define: { coursewrightMoreTypes: String(moreTypes) },
    mangleProps: privateEnding,
    plugins: [withMarks],
    // Class fields as plain assignments: a quarter of a kilobyte less, and nothing here tells the difference.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error(`esbuild made no file for the ${name}`);
  // Each of the three finds what the others do not: a kilobyte and a quarter less of the thirty.
  const tight = await minify(file.text, { ecma: 2020, compress: { ecma: 2020, passes: 3 } });
  const { code, errors } = await minifyAgain('script.js', tight.code ?? '', {
    compress: { target: 'es2020' },
    mangle: true,
  });
  if (errors.length > 0) throw new Error(`The ${name} cannot be made smaller: ${errors[0]?.message}`);
  return code;
}

/** Marks private members for `mangleProps`; none of the player's sources has a loader of its own. */
const withMarks: Plugin = {
  name: 'mark-privates',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/player\/.*\.ts$/ }, async ({ path }) => ({
      contents: markPrivates(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

/** Writes the players of every kind into `folder`, and says how big they are. */
export async function writePlayers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = async (name: string, code: string) => {
    await writeFile(`${folder}/${name}`, code);
    const packed = gzipSync(code, { level: 9 }).length;
    process.stdout.write(`player/${name}  ${code.length} characters, ${packed} bytes gzip\n`);
  };
  for (const kind of playerKinds) {
    for (const moreTypes of [false, true]) {
      const { code } = await bundlePlayer(kind, { moreTypes });
      await write(playerFile(kind, moreTypes), code);
    }
  }
  await write(licencePlayerFile, (await bundleLicence()).code);
}
