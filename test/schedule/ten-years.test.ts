import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/course/load/disk-files.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import { dayOf, textOf } from '../../src/schedule/day.ts';
import { dueItems } from '../../src/schedule/due.ts';
import type { LearnerRecord } from '../../src/schedule/learner-record.ts';
import { type Schedule, scheduleOf } from '../../src/schedule/schedule.ts';
import { datesBetween, type Life, livedDays, type OracleSchedule } from './oracle.ts';

const [first, last] = ['2027-01-01', '2036-12-31'];
const firstDay = dayOf(first) ?? 0;
const dates = datesBetween(first, last);

/** What the flagship says, in the words of the oracle. */
const flagship: OracleSchedule = {
  anchor: 'completion',
  steps: [
    { id: 'r30', days: 30, windowDays: 14 },
    { id: 'r90', days: 90, windowDays: 14 },
    { id: 'r180', days: 180, windowDays: 21 },
    { id: 'recert', days: 365, opensDays: 60, certificate: true },
  ],
  updates: [{ id: 'trends-2027-q1', on: '2027-02-01', repeatMonths: 3 }],
};

async function flagshipSchedule(): Promise<Schedule> {
  const folder = fileURLToPath(new URL('../../courses/social-media-essentials', import.meta.url));
  const { value } = await loadCourse(await diskFiles(folder));
  const schedule = value?.editions[0] && scheduleOf(value.editions[0]);
  if (!schedule) throw new Error('The flagship has no refreshers.');
  return schedule;
}

/** The same on a calendar, and steps by months that end on the last day of a month. */
const onCalendar: OracleSchedule = { ...flagship, anchor: 'calendar' };
const byMonths: OracleSchedule = {
  anchor: 'completion',
  steps: [
    { id: 'r30', months: 1, windowDays: 3, opensDays: 10 },
    { id: 'r180', months: 6, days: 1 },
    { id: 'recert', months: 12, opensDays: 45, windowDays: 30, certificate: true },
  ],
  updates: [{ id: 'monthly', on: '2027-01-31', repeatMonths: 1 }],
};
const byMonthsSchedule: Schedule = {
  anchor: 'completion',
  steps: [
    step('r30', 1, 0, 10, 3, false),
    step('r180', 6, 1, undefined, undefined, false),
    step('recert', 12, 0, 45, 30, true),
  ],
  updates: [
    { id: 'monthly', title: 'Monthly', on: dayOf('2027-01-31') ?? 0, repeat: { months: 1, days: 0 } },
  ],
};

function step(
  id: string,
  months: number,
  days: number,
  opens: number | undefined,
  window: number | undefined,
  certificate: boolean,
): Schedule['steps'][number] {
  const inDays = (count: number | undefined) =>
    count === undefined ? undefined : { months: 0, days: count };
  return {
    id,
    title: id,
    after: { months, days },
    opens: inDays(opens),
    window: inDays(window),
    certificate,
  };
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What happens to a learner: some are punctual, some early, some late, some do things twice, or not at all. */
function lifeOf(random: () => number, ids: readonly string[]): Life {
  const life = new Map<string, string[]>();
  const happens = (day: number, what: string) => {
    if (day < 0 || day >= dates.length) return;
    const date = textOf(firstDay + Math.floor(day));
    life.set(date, [...(life.get(date) ?? []), what]);
  };
  const joined = random() * dates.length * 0.6;
  // Of a few only refreshers are known.
  if (random() < 0.97) happens(joined, 'course');
  if (random() < 0.2) happens(joined + random() * 1500, 'course');
  const care = random();
  const offsets = [25, 80, 175, 300, 330, 365, 400];
  for (let year = 0; year < 10; year += 1)
    for (const id of ids)
      for (let times = 0; times < 2; times += 1) {
        if (random() > care || (times === 1 && random() > 0.2)) continue;
        const offset = offsets[Math.floor(random() * offsets.length)] ?? 0;
        happens(joined + year * 365 + offset + (random() - 0.4) * 60, id);
      }
  return life;
}

function recordOf(life: Life): LearnerRecord {
  const course: number[] = [];
  const refreshers = new Map<string, number[]>();
  for (const [date, events] of life)
    for (const event of events) {
      const day = dayOf(date) ?? 0;
      if (event === 'course') course.push(day);
      else refreshers.set(event, [...(refreshers.get(event) ?? []), day]);
    }
  return { course, refreshers };
}

function ours(schedule: Schedule, record: LearnerRecord, day: number): string {
  return (dueItems(schedule, record, day) ?? [])
    .filter(({ status }) => status !== 'done')
    .map(({ id, status, due }) => `${id} ${status} ${textOf(due)}`)
    .join(', ');
}

/** Compares every day of some learners, and of all of them each day on which something changes, and the day before. */
function compare(
  schedule: Schedule,
  oracle: OracleSchedule,
  learners: number,
  everyDayOf: number,
  seed: number,
) {
  const random = randomFrom(seed);
  const ids = [...schedule.steps, ...schedule.updates].map(({ id }) => id);
  const seen = new Set<string>();
  let compared = 0;
  for (let learner = 0; learner < learners; learner += 1) {
    const life = lifeOf(random, ids);
    const record = recordOf(life);
    const everyDay = learner % Math.floor(learners / everyDayOf) === 0;
    let before: { day: string; line: string } | undefined;
    for (const lived of livedDays(oracle, life, dates)) {
      const changes = lived.line !== before?.line;
      for (const { day, line } of everyDay || !before ? [lived] : changes ? [before, lived] : []) {
        const said = ours(schedule, record, dayOf(day) ?? 0);
        if (said !== line)
          expect(`learner ${learner}, ${day}: ${said}`).toBe(`learner ${learner}, ${day}: ${line}`);
        compared += 1;
      }
      if (changes) for (const part of lived.line.split(', ')) seen.add(part.split(' ')[1] ?? '');
      before = lived;
    }
  }
  return { compared, seen: [...seen].filter(Boolean).sort() };
}

const everyStatus = ['due', 'lapsed', 'open', 'overdue', 'upcoming'];

describe('ten years of learners', () => {
  it('see the flagship’s refreshers due on the right days', { timeout: 240_000 }, async () => {
    const { compared, seen } = compare(await flagshipSchedule(), flagship, 5000, 20, 1);
    expect([seen, compared > 100_000]).toEqual([everyStatus, true]);
  });
  it('see them on a calendar, for everybody on the same days', { timeout: 240_000 }, async () => {
    const { compared, seen } = compare(
      { ...(await flagshipSchedule()), anchor: 'calendar' },
      onCalendar,
      500,
      10,
      2,
    );
    expect([seen, compared > 100_000]).toEqual([everyStatus, true]);
  });
  it('see steps by months, which end on the last day of a short month', { timeout: 240_000 }, () => {
    const { compared, seen } = compare(byMonthsSchedule, byMonths, 500, 10, 3);
    expect([seen, compared > 100_000]).toEqual([everyStatus, true]);
  });
});
