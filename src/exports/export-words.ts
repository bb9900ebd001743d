import type { ExportKind } from './reading.ts';

/** What a file was taken for. */
export const exportWords: Readonly<Record<ExportKind, string>> = {
  'moodle-activities': 'Moodle’s activity completion report',
  'moodle-course': 'Moodle’s course completion report',
  columns: 'a table with a row for each learner and course',
  xapi: 'xAPI statements',
};
