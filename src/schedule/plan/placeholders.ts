/** The LMSs that plans are written for; `generic`: any other. */
export const lmsNames = ['moodle', 'totara', 'cornerstone', 'successfactors', 'docebo', 'generic'] as const;
export type LmsName = (typeof lmsNames)[number];

interface Placeholders {
  readonly title: string;
  readonly slots: { readonly learner?: string; readonly link?: string; readonly due?: string };
  /** Where these placeholders are documented. */
  readonly source: string;
  /** Where messages go, where it is no setting like any other. */
  readonly sending?: string;
}

/** What each LMS puts a name, a link and a date for. Only what its documentation or its source code says. */
export const placeholders: Readonly<Record<LmsName, Placeholders>> = {
  moodle: {
    title: 'Moodle (plugin “Course recompletion”)',
    slots: { learner: '{$a->fullname}', link: '{$a->link}' },
    source:
      'github.com/danmarsden/moodle-local_recompletion, lang/en/local_recompletion.php, “recompletionemailbody_help”',
    sending:
      'Moodle sends “open” of a step with a certificate by itself (Course recompletion › Recompletion message). Send the others yourself: Participants, tick those who are due, “Send a message”.',
  },
  totara: {
    title: 'Totara (13 and later)',
    slots: { learner: '[subject:full_name]', due: '[assignment:due_date]' },
    source: 'Totara’s source code, totara_program_upgrade_convert_placeholders()',
  },
  cornerstone: {
    title: 'Cornerstone',
    slots: { learner: 'RECIPIENT.FIRST.NAME' },
    source:
      'help.csod.com, “Email Tags”; “Display a list of tags” in an e-mail shows those for a date and a link',
  },
  successfactors: {
    title: 'SAP SuccessFactors Learning',
    slots: { learner: '<FIRST_NAME/>' },
    source: 'SAP KBA 2474537',
  },
  docebo: {
    title: 'Docebo',
    slots: { learner: '{{first_name}}', link: '{{course_link}}' },
    source: 'help.docebo.com 22129375193362, “Shortcodes in notifications”',
  },
  generic: {
    title: 'Any other LMS',
    slots: {},
    source: 'Put the placeholders of your LMS for the words in brackets.',
  },
};
