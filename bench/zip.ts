import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { writeZip } from '../src/packaging/write-zip.ts';
import type { ContentFile } from '../src/releases/release.ts';
import { option } from './support.ts';

/**
 * write-zip against Info-ZIP, over the same trees in the same run: packages per second, and how much of our time is
 * zlib's and SHA-256's, which no other writer could save, so that what is left is archiver's and Node's.
 */
const packages = option('packages', 40);
const root = mkdtempSync(join(tmpdir(), 'coursewright-bench-'));

/** The tree of a course: pages and scripts of 0.6 MB, media of 3 MB, schema files. */
function makeTree(folder: string): ContentFile[] {
  const words = Array.from(
    { length: 2000 },
    (_, index) => `<p class="w${index % 97}">Sentence ${(index * 7919) % 1000} about posts.</p>`,
  );
  const text = words.join('\n');
  const sizes: [string, Buffer][] = [
    ...Array.from({ length: 8 }, (_, index): [string, Buffer] => [
      `page-${index}.html`,
      Buffer.from(text.slice(0, 40_000 + index * 5_000)),
    ]),
    ['data/course.js', Buffer.from(text.slice(0, 60_000))],
    ['player/player.js', Buffer.from(text.slice(0, 70_000))],
    ...Array.from({ length: 18 }, (_, index): [string, Buffer] => [
      `schema-${index}.xsd`,
      Buffer.from(text.slice(index, index + 6_000)),
    ]),
    ...Array.from({ length: 12 }, (_, index): [string, Buffer] => [
      `media/photo-${index}.jpg`,
      randomBytes(250_000),
    ]),
  ];
  return sizes.map(([path, bytes]) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return { path, content: path.startsWith('media/') ? { file, size: bytes.length } : { bytes } };
  });
}

async function seconds(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const tree = join(root, 'tree');
const files = makeTree(tree);
const isMedia = (file: ContentFile) => 'file' in file.content;
const text = files.flatMap(({ content }) => ('bytes' in content ? [content.bytes] : []));
const output = join(root, 'ours.zip');

await writeZip(files, output);
const ours = await seconds(async () => {
  for (let index = 0; index < packages; index++) await writeZip(files, output);
});
const deflate = await seconds(() => {
  for (let index = 0; index < packages; index++)
    for (const bytes of text) deflateRawSync(bytes, { level: 6 });
});
const size = statSync(output).size;
const hashing = await seconds(() => {
  const bytes = Buffer.alloc(size);
  for (let index = 0; index < packages; index++) createHash('sha256').update(bytes).digest();
});

const report = (name: string, time: number) =>
  `${name.padEnd(34)} ${(packages / time).toFixed(1).padStart(7)} packages/s ${((time / packages) * 1000).toFixed(1).padStart(8)} ms each\n`;
process.stdout.write(
  `${packages} packages of ${(size / 1e6).toFixed(2)} MB, ${files.length} files, ${files.filter(isMedia).length} of them media\n`,
);
process.stdout.write(report('write-zip (archiver 8)', ours));
process.stdout.write(report('  of which zlib alone, one thread', deflate));
process.stdout.write(report('  of which SHA-256 alone', hashing));

if (spawnSync('zip', ['-v']).error) {
  process.stdout.write('zip (Info-ZIP) is not installed; no comparison.\n');
} else {
  const target = join(root, 'theirs.zip');
  // With -n it stores pictures as we do; without, it deflates them in vain.
  for (const options of [['-6'], ['-6', '-n', '.jpg']]) {
    const zip = await seconds(() => {
      for (let index = 0; index < packages; index++) {
        rmSync(target, { force: true });
        execFileSync('zip', ['-q', '-r', ...options, target, '.'], { cwd: tree });
      }
    });
    process.stdout.write(report(`zip -r ${options.join(' ')} (Info-ZIP)`, zip));
    process.stdout.write(`  write-zip takes ${(ours / zip).toFixed(2)} × its time\n`);
  }
}
const overhead = Math.max(0, ours - deflate - hashing);
process.stdout.write(
  `archiver, Node and the disk: ${((overhead / ours) * 100).toFixed(0)} % of write-zip's time\n`,
);
rmSync(root, { recursive: true });
