import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeZip } from '../src/packaging/write-zip.ts';
import type { ContentFile } from '../src/releases/release.ts';
import { foreignPackages } from '../test/fixtures/packages/foreign.ts';
import { cli, middle, say } from './support.ts';

// Packages of other makers from the command line, in a fresh process each: how long an admin waits, and with how much
// memory.

const goals = { large: 300 };
const work = mkdtempSync(join(tmpdir(), 'coursewright-verify-'));
const [, make] = Object.entries(foreignPackages)[0] ?? ['', () => []];
const text = (path: string, content: string): ContentFile => ({
  path,
  content: { bytes: new TextEncoder().encode(content) },
});

/** Bytes that nothing makes smaller, as films are. */
async function film(megabytes: number): Promise<ContentFile> {
  const source = join(work, `${megabytes}.mp4`);
  const file = await open(source, 'w');
  for (let written = 0; written < megabytes; written++)
    await file.write(randomFillSync(Buffer.alloc(1 << 20)));
  await file.close();
  return { path: `media/${megabytes}.mp4`, content: { file: source, size: megabytes << 20 } };
}

async function measure(name: string, files: readonly ContentFile[]): Promise<void> {
  const zip = join(work, 'package.zip');
  await writeZip(files, zip);
  const runs = [1, 2, 3].map(() => cli(['verify', '--json', zip]));
  const goal = name.startsWith('1 GB') ? ` (goal ${goals.large} MB)` : '';
  say(
    `${name}: ${(statSync(zip).size / 1e6).toFixed(1)} MB, ${files.length} files${goal}`,
    `${middle(runs.map(({ seconds }) => seconds)).toFixed(2)} s, peak ${Math.max(...runs.map(({ peakMb }) => peakMb))} MB`,
  );
}

try {
  await measure('an ordinary package', make());
  const pages = Array.from({ length: 2000 }, (_, at) =>
    text(
      `pages/${at}.html`,
      `<!doctype html><title>${at}</title>${`<p>Sentence ${at} of a page.</p>`.repeat(1000)}`,
    ),
  );
  await measure('2,000 pages', [...make(), ...pages]);
  const films = [];
  for (const size of [600, 300, 100, 20]) films.push(await film(size));
  await measure('1 GB of films', [...make(), ...films, ...pages.slice(0, 100)]);
} finally {
  rmSync(work, { recursive: true, force: true });
}
