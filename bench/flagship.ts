import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { playerKinds } from '../scripts/bundle-player.ts';
import { cli, has, median, root, say, time } from './support.ts';

// Cold starts and builds of the flagship, each in a fresh process, against Info-ZIP over the same tree in the same run.

const work = mkdtempSync(join(tmpdir(), 'coursewright-flagship-'));
try {
  const node = median(9, () => time(process.execPath, ['-e', '0']));
  const version = median(9, () => time(process.execPath, [join(root, 'bin/coursewright.js'), '--version']));
  say('node -e 0', `${(node * 1000).toFixed(0)} ms`);
  say(
    'coursewright --version',
    `${(version * 1000).toFixed(0)} ms (${(version / node).toFixed(2)} × node -e 0)`,
  );

  const course = 'courses/social-media-essentials';
  const build = (name: string, targets: readonly string[]) => {
    const out = join(work, name);
    let peak = 0;
    const seconds = median(5, () => {
      rmSync(out, { recursive: true, force: true });
      const run = cli([
        'build',
        course,
        '--quiet',
        '--out',
        out,
        ...targets.flatMap((target) => ['-t', target]),
      ]);
      peak = Math.max(peak, run.peakMb);
      return run.seconds;
    });
    const packages = readdirSync(out).filter((file) => file.endsWith('.zip'));
    say(`flagship, ${name}: ${packages.length} packages`, `${seconds.toFixed(2)} s, peak ${peak} MB`);
    return { seconds, out, packages };
  };
  const one = build('scorm12', ['scorm12']);
  build('all targets', []);

  if (has('zip') && has('unzip')) {
    let zipped = 0;
    for (const name of one.packages) {
      const tree = join(work, `tree-${name}`);
      time('unzip', ['-q', join(one.out, name), '-d', tree]);
      zipped += median(5, () => {
        rmSync(join(work, 'x.zip'), { force: true });
        return time('zip', ['-q', '-r', '-6', join(work, 'x.zip'), '.'], tree);
      });
    }
    say(`zip -r -6 over the same ${one.packages.length} trees`, `${zipped.toFixed(2)} s`);
    say('build to one target / (zip + node)', `${(one.seconds / (zipped + node)).toFixed(2)} ×`);
  }
  const [first = ''] = one.packages;
  time('unzip', ['-q', '-o', join(one.out, first), '-d', join(work, 'start')]);
  const files = ['index.html', 'theme/civic.css', 'theme/brand.css', 'data/course.js', 'player/player.js'];
  const sizes = files.map((file) => gzipSync(readFileSync(join(work, 'start', file)), { level: 9 }).length);
  for (const [index, file] of files.entries()) {
    say(`start page, gzip -9: ${file}`, `${((sizes[index] ?? 0) / 1024).toFixed(1)} KB`);
  }
  say(
    'first load without media, gzip -9',
    `${(sizes.reduce((sum, size) => sum + size, 0) / 1024).toFixed(1)} KB`,
  );
  for (const kind of playerKinds) {
    const script = gzipSync(readFileSync(join(root, `dist/player/${kind}.js`)), { level: 9 }).length;
    say(
      `player script and style, gzip -9: ${kind}`,
      `${((script + (sizes[1] ?? 0) + (sizes[2] ?? 0)) / 1024).toFixed(1)} KB`,
    );
  }
  say('package size', `${(statSync(join(one.out, first)).size / 1024).toFixed(0)} KB`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
