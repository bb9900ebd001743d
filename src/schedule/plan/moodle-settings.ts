import { dateOf, dayFrom, textOf } from '../day.ts';
import { type Period, plus } from '../period.ts';
import type { ScheduledStep, ScheduledUpdate } from '../schedule.ts';
import { counted, lengthOf } from './length-words.ts';
import { type Own, sources } from './setting.ts';

type Times = Pick<ScheduledStep, 'after' | 'opens'>;

/** A restriction by date can only wait for an activity of the same Moodle course. */
const besideCourse: Own = {
  field: 'Add the package to',
  value: 'the Moodle course that has the course itself, as a further SCORM activity',
  source: sources.relative,
};
/** Recompletion sets a whole Moodle course back: with the course in it, its record would go. */
const ofItsOwn: Own = {
  field: 'Add the package to',
  value:
    'a Moodle course of its own, such as “Recertification”. The record of the course itself stays as it is.',
  source: sources.recompletion,
};

/** For an update. */
export function moodleUpdate({ on, repeat }: Pick<ScheduledUpdate, 'on' | 'repeat'>): readonly Own[] {
  const day = textOf(on);
  return [
    besideCourse,
    {
      field: 'Restrict access › Activity completion',
      value: 'The activity of the course must be marked complete',
      source: sources.restrict,
    },
    { field: 'Restrict access › Date › from', value: day, source: sources.restrict },
    ...(repeat
      ? [
          {
            field: 'Activity completion › Expect completed on (newer: Set reminder in Timeline)',
            value: `${textOf(plus(on, repeat) - 1)}, the day before the next one`,
            source: sources.timeline,
          },
        ]
      : []),
  ];
}

/** For a step that is counted from the completion of the course. */
export function moodleAfterCompletion({ after, opens }: Times): readonly Own[] {
  const length = lengthOf(after);
  return [
    besideCourse,
    {
      field: 'Restrict access › Relative date (plugin)',
      value: `${until(after, opens)} after completion of the activity of the course`,
      source: sources.relative,
    },
    {
      field: 'Without that plugin: add the package to',
      value: `a Moodle course of its own, and enrol there who completed the course ${length} ago (Reports › Activity completion)`,
      source: sources.activities,
    },
  ];
}

/** For the step that renews the certificate, each time so long after the last pass. */
export function moodleCertification({ after, opens }: Times): readonly Own[] {
  const length = lengthOf(after);
  return [
    ofItsOwn,
    {
      field: 'Enrol each learner there',
      value: `${until(after, opens)} after they completed the course (Reports › Activity completion)`,
      source: sources.activities,
    },
    {
      field: 'Course completion › Condition: Activity completion',
      value: 'The activity of this refresher',
      source: sources.courseCompletion,
    },
    { field: 'Course recompletion › Recompletion type', value: 'Period', source: sources.recompletion },
    {
      field: 'Course recompletion › Recompletion period',
      value: until(after, opens),
      source: sources.recompletion,
    },
    { field: 'Course recompletion › Archive completion data', value: 'Yes', source: sources.recompletion },
    {
      field: 'Course recompletion › SCORM attempts',
      value: 'Delete existing attempts',
      source: sources.recompletion,
    },
    { field: 'Course recompletion › Archive old attempts', value: 'Yes', source: sources.recompletion },
    {
      field: 'Course recompletion › Send recompletion message',
      value: `Yes, with the first message of this refresher (${opens ? 'open' : 'due'})`,
      source: sources.recompletion,
    },
    {
      field: 'What Moodle then shows',
      value: `From ${until(after, opens)} after each pass: not completed, until the learner passes again. The certificate holds for ${length}.`,
      source: sources.recompletion,
    },
  ];
}

/** For a step that is due on the same day each year. */
export function moodleYearly({ after, opens }: Times): readonly Own[] {
  return [
    ofItsOwn,
    {
      field: 'Course completion › Condition: Activity completion',
      value: 'The activity of this refresher',
      source: sources.courseCompletion,
    },
    { field: 'Course recompletion › Recompletion type', value: 'Schedule', source: sources.recompletion },
    {
      field: 'Course recompletion › Recompletion schedule',
      value: dateInYear(after, opens),
      source: sources.recompletion,
    },
    { field: 'Course recompletion › Archive completion data', value: 'Yes', source: sources.recompletion },
  ];
}

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** From the start to the day on which it opens, as one number that can be typed: `30 days`, `305 days`, `1 year`. */
function until(after: Period, opens: Period | undefined): string {
  return opens ? counted(Math.max(inDays(after) - inDays(opens), 1), 'day') : lengthOf(after);
}

/** Months as twelfths of a year of 365 days. */
function inDays({ months, days }: Period): number {
  return Math.round((months * 365) / 12) + days;
}

/** The date that lies so long after 1 January, as Moodle reads one that comes back each year: `Jan 31`. */
function dateInYear(after: Period, opens: Period | undefined): string {
  // 2027 has no leap day.
  const day = plus(dayFrom({ year: 2027, month: 1, date: 1 }), after);
  const { month, date } = dateOf(opens ? plus(day, opens, -1) : day);
  return `${monthNames[month - 1]} ${date}`;
}
