import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cli, root, say } from './support.ts';

// A million completions, read by one command in a fresh process and turned into lists: as a table, as xAPI statements, and
// as a table of a million learners with one completion each.

const rows = 1_000_000;
const goalMb = 512;
const course = join(root, 'courses/social-media-essentials');
const things = ['', 'r30-', 'r90-', 'r180-', 'recert-'].map((step) => `${step}social-media-essentials`);
const work = mkdtempSync(join(tmpdir(), 'coursewright-refreshers-'));

/** In no order of learners: each row is of another one than the row before. */
function row(index: number, learners: number): { learner: string; thing: string; date: string } {
  const learner = (index * 7919) % learners;
  const thing = things[Math.floor(index / learners) % things.length] ?? '';
  const date = new Date(
    Date.UTC(2026, 0, 1) + ((learner * 31 + Math.floor(index / learners) * 40) % 500) * 86_400_000,
  );
  return { learner: `learner${learner}@city.example`, thing, date: date.toISOString().slice(0, 10) };
}

function* csv(learners: number): Generator<string> {
  yield 'learner,course,completed,status\n';
  for (let index = 0; index < rows; index += 1) {
    const { learner, thing, date } = row(index, learners);
    yield `${learner},${thing},${date},Completed\n`;
  }
}

function* statements(learners: number): Generator<string> {
  for (let index = 0; index < rows; index += 1) {
    const { learner, thing, date } = row(index, learners);
    yield `${JSON.stringify({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      actor: { objectType: 'Agent', mbox: `mailto:${learner}` },
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed', display: { 'en-US': 'passed' } },
      object: { objectType: 'Activity', id: `https://courses.coursewright.example/courses/${thing}` },
      result: { success: true, score: { scaled: 0.9 } },
      timestamp: `${date}T12:00:00.000Z`,
    })}\n`;
  }
}

try {
  const out = join(work, 'out');
  const exports: Readonly<Record<string, Generator<string>>> = {
    'table, 200,000 learners': csv(200_000),
    'xAPI statements, 200,000 learners': statements(200_000),
    'table, 1,000,000 learners': csv(rows),
  };
  for (const [name, lines] of Object.entries(exports)) {
    const file = join(work, 'export');
    await pipeline(Readable.from(lines), createWriteStream(file));
    const args = [
      'refreshers',
      'due',
      '--completions',
      file,
      '--course',
      course,
      '--today',
      '2027-06-01',
      '--out',
      out,
    ];
    const { seconds, peakMb } = cli(args);
    say(
      `1,000,000 completions: ${name} (goal below ${goalMb} MB)`,
      `${seconds.toFixed(1)} s, peak ${peakMb} MB`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
