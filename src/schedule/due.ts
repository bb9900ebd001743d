import type { Day } from './day.ts';
import { type DueItem, daysUntil, type LearnerRecord, timesTaken } from './learner-record.ts';
import { occurrenceOf, statusOn } from './occurrence.ts';
import { stepsOnCalendar } from './on-calendar.ts';
import type { Schedule, ScheduledStep } from './schedule.ts';
import { updatesDue } from './updates.ts';

/**
 * How a learner stands with every step and update on a day; undefined for whoever has never completed the course.
 *
 * Steps are counted from the last completion of the whole course. Whoever passes the last step with a certificate has a
 * new cycle, which is counted from the day of that pass, as most LMSs count it. What comes later than `today` does not
 * count.
 */
export function dueItems(schedule: Schedule, record: LearnerRecord, today: Day): DueItem[] | undefined {
  const begun = beginning(schedule, record, today);
  if (begun === undefined) return undefined;
  const steps =
    schedule.anchor === 'calendar'
      ? stepsOnCalendar(schedule.steps, record, begun, today)
      : stepsOfCycle(schedule.steps, record, cycleStart(schedule, record, begun, today), today);
  return [...steps, ...updatesDue(schedule.updates, record, begun, today)];
}

/**
 * The last completion of the whole course. Of whoever only the recertification is known, the first pass of that: some
 * LMSs have reset the course by then.
 */
function beginning({ steps }: Schedule, record: LearnerRecord, today: Day): Day | undefined {
  const last = lastCertifying(steps);
  return daysUntil(record.course, today).at(-1) ?? (last && timesTaken(record, last.id, today)[0]);
}

/** From when the steps of the learner are counted. */
function cycleStart({ steps }: Schedule, record: LearnerRecord, begun: Day, today: Day): Day {
  const last = lastCertifying(steps);
  let start = begun;
  for (const pass of last ? timesTaken(record, last.id, today) : [])
    if (last && pass > start && pass >= occurrenceOf(last, start, last.after).opens) start = pass;
  return start;
}

/** The step whose pass begins a new cycle: of those with a certificate the one that is due last. */
export function lastCertifying(steps: readonly ScheduledStep[]): ScheduledStep | undefined {
  const length = ({ after }: ScheduledStep) => after.months * 30.436875 + after.days;
  const certifying = steps.filter(({ certificate }) => certificate);
  return certifying.sort((a, b) => length(a) - length(b)).at(-1);
}

function stepsOfCycle(
  steps: readonly ScheduledStep[],
  record: LearnerRecord,
  start: Day,
  today: Day,
): DueItem[] {
  const items = steps.map((step) => {
    const occurrence = occurrenceOf(step, start, step.after);
    const taken = timesTaken(record, step.id, today).filter((day) => day > start);
    const done = taken.find((day) => day >= occurrence.opens);
    return { step, occurrence, done, early: taken.filter((day) => day < occurrence.opens).at(-1) };
  });
  // A certificate that was renewed answers for what was due before it.
  const renewed = Math.max(
    ...items.map(({ step, occurrence, done }) =>
      step.certificate && done !== undefined ? occurrence.due : Number.NEGATIVE_INFINITY,
    ),
  );
  return items.map(({ step, occurrence, done, early }) => ({
    id: step.id,
    title: step.title,
    ...occurrence,
    status: done !== undefined || occurrence.due < renewed ? 'done' : statusOn(today, occurrence, step),
    done,
    early,
  }));
}
