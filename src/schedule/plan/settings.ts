import { textOf } from '../day.ts';
import { lastCertifying } from '../due.ts';
import type { Period } from '../period.ts';
import type { Schedule, ScheduledStep, ScheduledUpdate } from '../schedule.ts';
import type { LmsName } from './placeholders.ts';

/** One thing to enter in an LMS. */
export interface Setting {
  readonly lms: LmsName;
  /** Step or update that it is for. */
  readonly refresher: string;
  /** Where in the LMS, and the name of the field, as the LMS has it in English. */
  readonly field: string;
  readonly value: string;
  /** Where that is documented. */
  readonly source: string;
}

type Own = Omit<Setting, 'refresher' | 'lms'>;

const sources = {
  recompletion: 'github.com/danmarsden/moodle-local_recompletion, lang/en',
  relative: 'moodle.org/plugins/availability_relativedate',
  timeline: 'Moodle, lang/en/completion.php, “completionexpected”',
  restrict: 'royalroads.atlassian.net 5837010, “Activity/Resource Restrictions”',
  certification: 'learningpool.zendesk.com 24328429816093, “Certification tab”',
  programDue: 'totara.help/19, “Program and certification due dates”',
  cornerstone:
    'help.csod.com, “Create Learning Assignment - Schedule”, “Dynamic Recurring Learning Assignment - Create”',
  successfactors: 'SAP KBA 2485268, “How to Setup Curriculum Retraining”',
  docebo: 'help.docebo.com 360020083240, “Managing the Certifications and Retraining App”',
  ours: 'docs/refreshers.md',
} as const;

/** An assignment that finds new learners each day. */
const cornerstoneDaily = [
  {
    field: 'Learning Assignment › Options › Assignment Type',
    value: 'Dynamic',
    source: sources.cornerstone,
  },
  {
    field: 'Learning Assignment › Schedule › Processing Frequency',
    value: 'Daily',
    source: sources.cornerstone,
  },
];

/** What to enter for one step in each LMS. The package of the step is imported there first, as a course of its own. */
export function stepSettings(schedule: Schedule, step: ScheduledStep): Setting[] {
  const renews = step === lastCertifying(schedule.steps);
  const own: Readonly<Record<LmsName, readonly Own[]>> =
    schedule.anchor === 'calendar' ? onCalendar(step) : renews ? certification(step) : afterCompletion(step);
  return settingsFor(step.id, own);
}

/** What to enter for an update, which is due for everybody on the same day. */
export function updateSettings({ id, on, repeat }: ScheduledUpdate): Setting[] {
  const day = textOf(on);
  const again = repeat ? ` A new one is due each ${lengthOf(repeat)}.` : '';
  const date: Own = {
    field: 'Assign to all who have completed the course, on',
    value: `${day}.${again}`,
    source: sources.ours,
  };
  return settingsFor(id, {
    moodle: [
      { field: 'Restrict access › Date › from', value: day, source: sources.restrict },
      {
        field: 'Activity completion › Expect completed on (newer: Set reminder in Timeline)',
        value: day,
        source: sources.timeline,
      },
    ],
    totara: [
      {
        field: 'Program › Assignments › due date: fixed completion date',
        value: day,
        source: sources.programDue,
      },
    ],
    cornerstone: [
      {
        field: 'Learning Assignment › Schedule › Processing Start Date: Specific date',
        value: day,
        source: sources.cornerstone,
      },
    ],
    successfactors: [
      {
        field: 'Curriculum › Contents › item › Initial Basis',
        value: 'Calendar',
        source: sources.successfactors,
      },
      { field: 'Curriculum › Contents › item › Basis Date', value: day, source: sources.successfactors },
    ],
    docebo: [date],
    generic: [date],
  });
}

function settingsFor(refresher: string, own: Readonly<Record<LmsName, readonly Own[]>>): Setting[] {
  return Object.entries(own).flatMap(([lms, settings]) =>
    settings.map((setting) => ({ lms: lms as LmsName, refresher, ...setting })),
  );
}

function afterCompletion({ after, opens, window }: ScheduledStep): Record<LmsName, readonly Own[]> {
  const length = lengthOf(after);
  const grace = window ? `, on time for ${lengthOf(window)} more` : '';
  const list: Own = {
    field: 'Enrol those whom the due list names',
    value: `coursewright refreshers due: due ${length} after completion${grace}`,
    source: sources.ours,
  };
  const early = opens ? `, less ${lengthOf(opens)}` : '';
  return {
    moodle: [
      {
        field: 'Restrict access › Relative date (plugin) › after completion of the activity of the course',
        value: `${length}${early}`,
        source: sources.relative,
      },
    ],
    totara: [
      {
        field: 'Program › Assignments › due date › relative to: Course completion',
        value: length,
        source: sources.programDue,
      },
    ],
    cornerstone: [...cornerstoneDaily, list],
    successfactors: [
      {
        field: 'Curriculum › Contents › item › Initial Number and Period',
        value: length,
        source: sources.successfactors,
      },
      {
        field: 'Curriculum › Contents › item › Initial Basis',
        value: 'Event',
        source: sources.successfactors,
      },
      {
        field: 'Curriculum › Contents › item › Required Date Basis',
        value: 'Assignment Date. Assign the curriculum on the day of completion.',
        source: sources.successfactors,
      },
    ],
    docebo: [list],
    generic: [list],
  };
}

function certification({ after, opens, window }: ScheduledStep): Record<LmsName, readonly Own[]> {
  const length = lengthOf(after);
  const ahead = opens ? lengthOf(opens) : '0 days';
  return {
    moodle: [
      { field: 'Course recompletion › Recompletion type', value: 'Period', source: sources.recompletion },
      {
        field: 'Course recompletion › Recompletion period',
        value: opens ? `${length}, less ${ahead}` : length,
        source: sources.recompletion,
      },
      { field: 'Course recompletion › Archive completion data', value: 'Yes', source: sources.recompletion },
      {
        field: 'Course recompletion › SCORM attempts',
        value: 'Delete existing attempts, and archive them',
        source: sources.recompletion,
      },
      {
        field: 'Course recompletion › Send recompletion message',
        value: 'Yes, with the text “open”',
        source: sources.recompletion,
      },
    ],
    totara: [
      {
        field: 'Certification › Content › original path',
        value: 'The course',
        source: sources.certification,
      },
      {
        field: 'Certification › Content › recertification path',
        value: 'This refresher',
        source: sources.certification,
      },
      {
        field: 'Certification › Recertification date',
        value: 'Use certification completion date',
        source: sources.certification,
      },
      { field: 'Certification › Certification is active for', value: length, source: sources.certification },
      { field: 'Certification › Recertification window', value: ahead, source: sources.certification },
    ],
    cornerstone: [
      ...cornerstoneDaily,
      {
        field: 'Learning Assignment › Schedule › Recurrence',
        value: `Relative: ${length}`,
        source: sources.cornerstone,
      },
    ],
    successfactors: [
      {
        field: 'Curriculum › Contents › item › Retraining Number and Period',
        value: length,
        source: sources.successfactors,
      },
      {
        field: 'Curriculum › Contents › item › Retraining Basis',
        value: 'Event',
        source: sources.successfactors,
      },
    ],
    docebo: [
      {
        field: 'Certifications & Retraining › New Certification › expires after',
        value: length,
        source: sources.docebo,
      },
      {
        field: 'Certifications & Retraining › assigned to',
        value: 'The course, and this refresher as the way to renew it',
        source: sources.docebo,
      },
    ],
    generic: [
      { field: 'Valid from the day of completion for', value: length, source: sources.ours },
      { field: 'May be renewed so long before', value: ahead, source: sources.ours },
      ...(window
        ? [{ field: 'On time for so long after', value: lengthOf(window), source: sources.ours }]
        : []),
    ],
  };
}

function onCalendar({ after, opens, window }: ScheduledStep): Record<LmsName, readonly Own[]> {
  const length = lengthOf(after);
  const yearly: Own = {
    field: 'Assign each year',
    value: `${length} after 1 January${window ? `, on time for ${lengthOf(window)} more` : ''}`,
    source: sources.ours,
  };
  return {
    moodle: [
      { field: 'Course recompletion › Recompletion type', value: 'Schedule', source: sources.recompletion },
      {
        field: 'Course recompletion › Recompletion schedule',
        value: `the date ${length} after 1 January${opens ? `, less ${lengthOf(opens)}` : ''}; a date alone, such as “Jan 1”, comes back each year`,
        source: sources.recompletion,
      },
      { field: 'Course recompletion › Archive completion data', value: 'Yes', source: sources.recompletion },
    ],
    totara: [
      {
        field: 'Certification › Recertification date',
        value: 'Use fixed expiry date',
        source: sources.certification,
      },
      {
        field: 'Certification › Certification is active for',
        value: '1 year',
        source: sources.certification,
      },
    ],
    cornerstone: [
      {
        field: 'Learning Assignment › Options › Assignment Type',
        value: 'Dynamic',
        source: sources.cornerstone,
      },
      {
        field: 'Learning Assignment › Schedule › Processing Frequency',
        value: 'Annually',
        source: sources.cornerstone,
      },
    ],
    successfactors: [
      {
        field: 'Curriculum › Contents › item › Retraining Basis',
        value: 'Calendar',
        source: sources.successfactors,
      },
      {
        field: 'Curriculum › Contents › item › Retraining Number and Period',
        value: '1 year',
        source: sources.successfactors,
      },
    ],
    docebo: [yearly],
    generic: [yearly],
  };
}

/** `1 year`, `6 months`, `1 month 10 days`, `30 days`. */
export function lengthOf({ months, days }: Period): string {
  const years = Math.floor(months / 12);
  const parts = [counted(years, 'year'), counted(months % 12, 'month'), counted(days, 'day')];
  return parts.filter(Boolean).join(' ') || '0 days';
}

function counted(count: number, unit: string): string {
  return count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
}
