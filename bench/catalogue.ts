import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCatalogue } from './generate-catalogue.ts';
import { cli, has, say, time } from './support.ts';

// Many courses to all targets in one run: wall time, peak memory, packages per second, and Info-ZIP over the same trees.

const count = Number(process.argv[2] ?? 200);
const work = mkdtempSync(join(tmpdir(), 'coursewright-catalogue-'));
try {
  for (const courses of [Math.max(1, Math.round(count / 10)), count]) {
    const home = join(work, String(courses));
    generateCatalogue(home, courses);
    const out = join(home, 'out');
    const run = cli(['build', home, '--quiet', '--out', out]);
    const packages = readdirSync(out);
    const bytes = packages.reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
    const rate = (packages.length / run.seconds).toFixed(1);
    say(
      `${courses} courses, ${packages.length} packages, ${(bytes / 1e6).toFixed(0)} MB`,
      `${run.seconds.toFixed(1)} s, ${rate} packages/s, peak ${run.peakMb} MB`,
    );
    if (courses === count && has('zip') && has('unzip')) {
      let zipped = 0;
      for (const name of packages) {
        const tree = join(work, 'tree');
        time('unzip', ['-q', join(out, name), '-d', tree]);
        zipped += time('zip', ['-q', '-r', '-6', join(work, 'x.zip'), '.'], tree);
        rmSync(join(work, 'x.zip'));
        rmSync(tree, { recursive: true });
      }
      say('zip -r -6 over the same trees, one thread', `${zipped.toFixed(1)} s`);
      say('ours / Info-ZIP', `${(run.seconds / zipped).toFixed(2)} ×`);
    }
    rmSync(home, { recursive: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
