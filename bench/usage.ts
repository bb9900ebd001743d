import { cpSync, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cli, root, say } from './support.ts';

// A million rows of launches and completions, counted against a licence by one command in a fresh process: as a table of
// 200,000 learners, as xAPI statements, as a table of a million learners, and all three at once.
// By itself: `npm run build && node scripts/run.mjs bench/usage.ts`.

const rows = 1_000_000;
const goalMb = 512;
const id = 'social-media-essentials';
const things = ['', 'r30-', 'r90-', 'r180-', 'recert-'].map((step) => `${step}${id}`);
const work = mkdtempSync(join(tmpdir(), 'coursewright-usage-'));

/** In no order of learners: each row is of another one than the row before. */
function row(index: number, learners: number) {
  const learner = (index * 7919) % learners;
  const round = Math.floor(index / learners);
  const day = Date.UTC(2027, 0, 1) + ((learner * 31 + round * 40) % 360) * 86_400_000;
  return {
    learner: `learner${learner}@city.example`,
    thing: things[round % things.length] ?? '',
    date: new Date(day).toISOString().slice(0, 10),
  };
}

function* csv(learners: number): Generator<string> {
  yield 'learner,course,started,completed,status\n';
  for (let index = 0; index < rows; index += 1) {
    const { learner, thing, date } = row(index, learners);
    yield `${learner},${thing},${date},${date},Completed\n`;
  }
}

function* statements(learners: number): Generator<string> {
  for (let index = 0; index < rows; index += 1) {
    const { learner, thing, date } = row(index, learners);
    const verb = index % 2 === 0 ? 'initialized' : 'passed';
    yield `${JSON.stringify({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      actor: { objectType: 'Agent', mbox: `mailto:${learner}` },
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
      object: { objectType: 'Activity', id: `https://courses.coursewright.example/courses/${thing}` },
      timestamp: `${date}T12:00:00.000Z`,
    })}\n`;
  }
}

try {
  writeFileSync(join(work, 'coursewright.yaml'), 'courses: [courses/*]\n');
  mkdirSync(join(work, 'licensees'));
  writeFileSync(
    join(work, 'licensees/city.yaml'),
    `id: city\nagency: City\ncontact: { name: Learning, email: learning@city.example }\nlicence: { number: B-1, courses: [${id}], seats: 150000, from: 2027-01-01, until: 2027-12-31 }\n`,
  );
  cpSync(join(root, 'courses', id), join(work, 'courses', id), { recursive: true });
  const made: readonly (readonly [string, Generator<string>])[] = [
    ['table, 200,000 learners', csv(200_000)],
    ['xAPI statements, 200,000 learners', statements(200_000)],
    ['table, 1,000,000 learners', csv(rows)],
  ];
  const measure = (name: string, files: readonly string[]) => {
    const { seconds, peakMb } = cli(
      ['usage', '--licence', 'B-1', '--today', '2028-01-10', ...files, '--out', join(work, 'out')],
      work,
    );
    say(`usage: ${name} (goal below ${goalMb} MB)`, `${seconds.toFixed(1)} s, peak ${peakMb} MB`);
  };
  const files: string[] = [];
  for (const [index, [name, lines]] of made.entries()) {
    const file = join(work, `export-${index}`);
    await pipeline(Readable.from(lines), createWriteStream(file));
    files.push(file);
    measure(name, [file]);
  }
  measure('all of these at once', files);
} finally {
  rmSync(work, { recursive: true, force: true });
}
