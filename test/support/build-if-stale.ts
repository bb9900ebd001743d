import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['src', 'templates', 'scripts', 'package.json'];

/** Tests of the command line run what is built: builds it first when a source is newer. */
export default function buildIfStale(): void {
  const built = statSync(join(root, 'dist/cli.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (sources.every((path) => newest(join(root, path)) <= built)) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed, so there is nothing to test.\n${stderr}`);
}

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  // Names with a dot are what a running build writes beside its script.
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  return Math.max(0, ...names.map((name) => newest(join(path, name))));
}
