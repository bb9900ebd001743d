import type { CodeEntry } from './entry.ts';

/** Findings about schedules of refreshers, and about the exports of LMSs that tell who has completed what. */
export const scheduleCodes = {
  'REFRESHER-NONE': {
    severity: 'error',
    title: 'No course has refreshers',
    message: 'None of the courses has refreshers, so there is nothing to plan.',
    hint: 'Write `refreshers` in course.yaml, or name another folder. docs/refreshers.md shows how.',
    why: 'A schedule comes from the steps and updates of a course.',
  },
  'REFRESHER-NO-DATES': {
    severity: 'info',
    title: 'A course with nothing on a calendar',
    message:
      'The refreshers of “{title}” are counted from each learner’s completion, so that no date is the same for all: its calendar is empty.',
    hint: 'Use “coursewright refreshers due” with an export of your LMS.',
    why: 'A calendar for everybody holds updates, and steps with “anchor: calendar”.',
  },
  'REFRESHER-CALENDAR-CUT': {
    severity: 'info',
    title: 'A calendar with the most urgent events alone',
    message: 'The calendar has the {shown} most urgent of {total} events. The CSV and JSON files have all.',
    hint: 'List the learners of one course or office at a time.',
    why: 'Programs for calendars stop to answer with more.',
  },
  'EXPORT-UNREADABLE': {
    severity: 'error',
    title: 'An export that cannot be read',
    message: 'This file cannot be read: {reason}.',
    hint: 'Look at its name and its permissions.',
    why: 'A due list without it would call learners overdue who are not.',
  },
  'EXPORT-FORMAT': {
    severity: 'error',
    title: 'An export that nobody can tell what it is',
    message: 'Nothing tells what this file is: {problem}.',
    hint: 'Write a mapping file that names its columns, and add “--mapping export.yaml”. docs/refreshers.md shows one.',
    why: 'Reports of LMSs differ in columns and language; a guess would give learners the wrong dates.',
  },
  'EXPORT-COLUMN': {
    severity: 'error',
    title: 'A column of the mapping is not in the export',
    message: 'The mapping names {columns}, and this file has {found}.',
    hint: 'Write the columns as the first line of the file has them.',
    why: 'Without them nothing tells who has completed what.',
  },
  'EXPORT-NOTHING': {
    severity: 'warning',
    title: 'An export with nothing about the courses',
    message: 'Nothing in this file is about your courses or their refreshers. {seen}',
    hint: 'Where the LMS calls them otherwise, say so under “names” in the mapping file: “SME 2027: social-media-essentials”.',
    why: 'Names in an LMS are often not those of the package. Learners would count as if they had completed nothing.',
  },
  'EXPORT-ROW': {
    severity: 'warning',
    title: 'A row that cannot be read',
    message: 'This row is left out: {reason}.',
    hint: 'Export the file again, or mend the row.',
    why: 'What it says does not count, so that a learner may be listed who has done everything.',
  },
  'EXPORT-LEARNER': {
    severity: 'warning',
    title: 'A completion of nobody',
    message: 'This completion is left out: nothing tells whose it is.',
    hint: 'Let the export show an e-mail address or a number of each learner.',
    why: 'A completion belongs to a learner.',
  },
  'EXPORT-STATE': {
    severity: 'warning',
    title: 'A state that may mean done or not',
    message: 'This row is left out: nothing tells whether “{state}” means that it is done.',
    hint: 'Write the states that mean it under “done” in the mapping file.',
    why: 'States are words in the language of the LMS, and some agencies have their own.',
  },
  'EXPORT-DATE': {
    severity: 'warning',
    title: 'A date that cannot be read',
    message: 'This row is left out: “{text}” is no date that can be read.',
    hint: 'Write how dates look as “dateFormat” in the mapping file, such as “DD/MM/YYYY”.',
    why: 'Everything is counted from the date of completion.',
  },
  'EXPORT-DATE-ORDER': {
    severity: 'error',
    title: 'Dates that say two things',
    message:
      '“{text}” may be in either of two months: nothing tells whether the day or the month comes first.',
    hint: 'Write “dateFormat: DD/MM/YYYY” or “dateFormat: MM/DD/YYYY” in a mapping file, and add “--mapping export.yaml”.',
    why: 'Read the wrong way, a completion moves by up to eleven months, and nobody sees it. Nothing is written until you say.',
  },
  'EXPORT-FUTURE': {
    severity: 'warning',
    title: 'A completion that is yet to come',
    message: 'This completion of {date} is later than {today}, and does not count yet.',
    hint: 'Look whether “dateFormat” has day and month the right way round.',
    why: 'Nobody completes a course tomorrow: a clock or the order of day and month is wrong.',
  },
  'EXPORT-ENCODING': {
    severity: 'warning',
    title: 'An export that is not UTF-8',
    message: 'This file is not UTF-8, and is read as Windows-1252: names with accents may be wrong.',
    hint: 'Export it as UTF-8.',
    why: 'Learners whose names are written in two ways count as two.',
  },
  'EXPORT-NO-COURSE': {
    severity: 'warning',
    title: 'Learners with refreshers and without the course',
    message:
      'Refreshers of “{title}” were taken by learners ({count}) of whom no file tells when they completed the course: they are not listed.',
    hint: 'Add the export with completions of the course itself.',
    why: 'Steps are counted from the completion of the course.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
