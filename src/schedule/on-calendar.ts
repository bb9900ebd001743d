import { type Day, dateOf, dayFrom } from './day.ts';
import { type DueItem, type LearnerRecord, timesTaken } from './learner-record.ts';
import { type Occurrence, occurrenceOf, statusOn } from './occurrence.ts';
import type { ScheduledStep } from './schedule.ts';

/**
 * The steps of a course that are anchored to the calendar: counted from 1 January of each year, for everybody on the same
 * day. A learner owes those that are due after they completed the course. One that was missed is followed by that of the
 * next year; a certificate that has lapsed stays so until a step is passed.
 */
export function stepsOnCalendar(
  steps: readonly ScheduledStep[],
  record: LearnerRecord,
  begun: Day,
  today: Day,
): DueItem[] {
  return steps.flatMap((step) => {
    const taken = timesTaken(record, step.id, today).filter((day) => day > begun);
    const years = occurrencesOf(step, begun, today);
    const isDone = (index: number): boolean => {
      const [one, next] = [years[index], years[index + 1]];
      return taken.some((day) => one && day >= one.opens && (!next || day < next.opens));
    };
    const opened = years.findLastIndex(({ opens }) => opens <= today);
    let at = Math.max(opened, 0);
    if (isDone(at)) at += 1;
    else if (step.certificate) while (at > 0 && !isDone(at - 1)) at -= 1;
    const occurrence = years[at];
    if (!occurrence) return [];
    const tooEarly = at === 0 ? taken.filter((day) => day < occurrence.opens) : [];
    return {
      id: step.id,
      title: step.title,
      ...occurrence,
      status: statusOn(today, occurrence, step),
      done: undefined,
      early: tooEarly.at(-1),
    };
  });
}

/** The times that a learner owes, to the first that opens later than today. */
function occurrencesOf(step: ScheduledStep, begun: Day, today: Day): Occurrence[] {
  const found: Occurrence[] = [];
  // A step that is due years after a 1 January may still be that of an earlier year.
  const back = Math.ceil((step.after.months + step.after.days / 28) / 12) + 1;
  for (let year = dateOf(begun).year - back; ; year += 1) {
    const occurrence = occurrenceOf(step, dayFrom({ year, month: 1, date: 1 }), step.after);
    if (occurrence.due <= begun) continue;
    found.push(occurrence);
    if (occurrence.opens > today) return found;
  }
}
