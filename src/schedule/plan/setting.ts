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

/** As one LMS has it. */
export type Own = Omit<Setting, 'refresher' | 'lms'>;

/** Where what plans say is documented. */
export const sources = {
  recompletion: 'github.com/danmarsden/moodle-local_recompletion, lang/en',
  relative: 'moodle.org/plugins/availability_relativedate',
  timeline: 'Moodle, lang/en/completion.php, “completionexpected”',
  restrict: 'docs.moodle.org, “Restrict access settings”',
  courseCompletion: 'docs.moodle.org, “Course completion settings”',
  activities: 'docs.moodle.org, “Activity completion report”',
  certification: 'learningpool.zendesk.com 24328429816093, “Certification tab”',
  programDue: 'totara.help/19, “Program and certification due dates”',
  cornerstone:
    'help.csod.com, “Create Learning Assignment - Schedule”, “Dynamic Recurring Learning Assignment - Create”',
  successfactors: 'SAP KBA 2485268, “How to Setup Curriculum Retraining”',
  docebo: 'help.docebo.com 360020083240, “Managing the Certifications and Retraining App”',
  ours: 'in general words',
} as const;
