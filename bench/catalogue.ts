import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCatalogue } from './generate-catalogue.ts';
import { type Cost, cli, cost, has, middle, option, type Run, say, sum, time } from './support.ts';

// Many courses to all targets in one run: wall time, processor time, peak memory, packages per second, and Info-ZIP over
// the same trees.

const count = option('courses', 200);
/** Courses that are built in turns with Info-ZIP: two dozen packages. */
const sampled = Math.min(count, 4);
const work = mkdtempSync(join(tmpdir(), 'coursewright-catalogue-'));
const archive = join(work, 'theirs.zip');

const build = (paths: readonly string[], out: string): Run => {
  rmSync(out, { recursive: true, force: true });
  return cli(['build', ...paths, '--quiet', '--out', out]);
};
const unpack = (file: string, tree: string) => time('unzip', ['-q', file, '-d', tree]);
const zip = (tree: string): Cost => {
  rmSync(archive, { force: true });
  return cost('zip', ['-q', '-r', '-6', archive, '.'], tree);
};

const shown = ({ seconds, cpu }: Cost) =>
  `${seconds.toFixed(1)} s${cpu === undefined ? '' : `, ${cpu.toFixed(1)} s of processor`}`;
const against = (ours: Cost, theirs: Cost) => {
  const cpu =
    ours.cpu === undefined || theirs.cpu === undefined
      ? ''
      : `, ${(ours.cpu / theirs.cpu).toFixed(2)} × of processor`;
  return `${(ours.seconds / theirs.seconds).toFixed(2)} ×${cpu}`;
};

/** One long run over the whole catalogue; Info-ZIP comes after it, so that only its processor time compares well. */
function whole(courses: number, home: string): void {
  const out = join(home, 'out');
  const ours = build([home], out);
  const packages = readdirSync(out);
  const bytes = packages.reduce((all, name) => all + statSync(join(out, name)).size, 0);
  say(
    `${courses} courses, ${packages.length} packages, ${(bytes / 1e6).toFixed(0)} MB`,
    `${shown(ours)}, ${(packages.length / ours.seconds).toFixed(1)} packages/s, peak ${ours.peakMb} MB`,
  );
  if (courses !== count || !compares) return;
  const theirs = sum(
    packages.map((name) => {
      const tree = join(work, 'tree');
      unpack(join(out, name), tree);
      const one = zip(tree);
      rmSync(tree, { recursive: true });
      return one;
    }),
  );
  say('  zip -r -6 over the same trees, one thread, afterwards', shown(theirs));
  say('  ours / Info-ZIP', against(ours, theirs));
}

/** A few courses, ours and Info-ZIP in turns: both meet the same state of a machine that others use too. */
function inTurns(home: string): void {
  const paths = readdirSync(join(home, 'courses'))
    .slice(0, sampled)
    .map((name) => join(home, 'courses', name));
  const out = join(home, 'sample');
  build(paths, out);
  mkdirSync(join(home, 'trees'));
  const trees = readdirSync(out).map((name) => {
    const tree = join(home, 'trees', name);
    unpack(join(out, name), tree);
    return tree;
  });
  const turns = [1, 2, 3].map((turn) => {
    const [ours, theirs] = [build(paths, out), sum(trees.map(zip))];
    say(
      `  turn ${turn}: ours; Info-ZIP; ratio`,
      `${shown(ours)}; ${shown(theirs)}; ${against(ours, theirs)}`,
    );
    return ours.seconds / theirs.seconds;
  });
  say(
    `${sampled} courses, ${trees.length} packages: ours / Info-ZIP, median`,
    `${middle(turns).toFixed(2)} ×`,
  );
}

const compares = has('zip') && has('unzip');
try {
  for (const courses of [Math.max(1, Math.round(count / 10)), count]) {
    const home = join(work, String(courses));
    generateCatalogue(home, courses);
    whole(courses, home);
    if (courses === count && compares) inTurns(home);
    rmSync(home, { recursive: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
