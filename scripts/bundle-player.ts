import { mkdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { PlayerKind } from '../src/targets/target.ts';

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
 * `root`: the repository.
 */
export async function bundlePlayer(kind: PlayerKind, root = process.cwd()): Promise<{ code: string }> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [`src/player/main/${kind}.ts`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    // Class fields as plain assignments: a quarter of a kilobyte less, and nothing here tells the difference.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error(`esbuild made no file for the ${kind} player`);
  return { code: file.text };
}

/** Writes `<kind>.js` into `folder` for every kind, and says how big they are. */
export async function writePlayers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const kind of playerKinds) {
    const { code } = await bundlePlayer(kind);
    await writeFile(`${folder}/${kind}.js`, code);
    const packed = gzipSync(code, { level: 9 }).length;
    process.stdout.write(`player/${kind}.js  ${code.length} characters, ${packed} bytes gzip\n`);
  }
}
