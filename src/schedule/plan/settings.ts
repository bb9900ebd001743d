import { textOf } from '../day.ts';
import { lastCertifying } from '../due.ts';
import type { Schedule, ScheduledStep, ScheduledUpdate } from '../schedule.ts';
import { lengthOf } from './length-words.ts';
import { moodleAfterCompletion, moodleCertification, moodleUpdate, moodleYearly } from './moodle-settings.ts';
import type { LmsName } from './placeholders.ts';
import { type Own, type Setting, sources } from './setting.ts';

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
    moodle: moodleUpdate({ on, repeat }),
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
      { field: 'Next update', value: 'An item of its own, when it comes', source: sources.successfactors },
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
    field: 'Enrol each learner',
    value: `${length} after they completed the course${grace}. The report of completions tells who; your publisher can make the list from it (“coursewright refreshers due”).`,
    source: sources.ours,
  };
  return {
    moodle: moodleAfterCompletion({ after, opens }),
    totara: [
      {
        field: 'Program › Assignments › due date › relative to: Course completion',
        value: length,
        source: sources.programDue,
      },
    ],
    cornerstone: [...cornerstoneDaily, list],
    successfactors: firstTime(length),
    docebo: [list],
    generic: [list],
  };
}

/** Due so long after the course, which an LMS that counts from an assignment is told by the day of that. */
function firstTime(length: string): readonly Own[] {
  const source = sources.successfactors;
  const at = 'Curriculum › Contents › item';
  return [
    {
      field: 'Curriculum',
      value: 'One for this refresher alone, assigned on the day on which the course was completed',
      source,
    },
    { field: `${at} › Initial Number and Period`, value: length, source },
    { field: `${at} › Initial Basis`, value: 'Event', source },
    { field: `${at} › Required Date Basis`, value: 'Assignment Date', source },
  ];
}

function certification({ after, opens, window }: ScheduledStep): Record<LmsName, readonly Own[]> {
  const length = lengthOf(after);
  const ahead = opens ? lengthOf(opens) : '0 days';
  return {
    moodle: moodleCertification({ after, opens }),
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
      ...firstTime(length),
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
    moodle: moodleYearly({ after, opens }),
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
