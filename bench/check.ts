import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCatalogue } from './generate-catalogue.ts';
import { cli, middle, say } from './support.ts';

// A catalogue of courses, checked by one command in a fresh process.

const goal = 50;
const courses = 500;
const work = mkdtempSync(join(tmpdir(), 'coursewright-check-'));
try {
  generateCatalogue(work, courses);
  const runs = [1, 2, 3].map(() => cli(['check', '--json', work]));
  const seconds = middle(runs.map((run) => run.seconds));
  say(
    `${courses} courses checked (goal ${goal} courses/s)`,
    `${seconds.toFixed(1)} s, ${(courses / seconds).toFixed(0)} courses/s, peak ${Math.max(...runs.map(({ peakMb }) => peakMb))} MB`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
