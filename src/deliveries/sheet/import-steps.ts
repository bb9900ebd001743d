import type { Piece, SheetKey } from '../../languages/sheets/index.ts';
import type { Lms } from '../../verify/lms-profiles.ts';

/** A sentence of the sheet, and the names in the LMS that it speaks of, in English: slots `a`, `b`, `c` in this order. */
export interface Step {
  readonly key: SheetKey;
  readonly names: readonly string[];
  /** Only where the packages to take are of these kinds. */
  readonly only?: 'statements';
}

export interface ImportSteps {
  readonly steps: readonly Step[];
  /** How a new version takes the place of the last one. */
  readonly again: Step;
  /** What this LMS calls its own way; after it come the settings that are the same everywhere. */
  readonly settings: readonly Step[];
  /** Of the settings that are the same everywhere, those that its own say better. */
  readonly said?: readonly SheetKey[];
}

export const step = (key: SheetKey, ...names: string[]): Step => ({ key, names });

/** Names of the English interface: marked as English, so that they are read out so. */
export function slots(names: readonly string[]): Record<string, Piece> {
  return Object.fromEntries(
    names.map((text, at) => [String.fromCharCode(97 + at), { text, lang: 'en' } satisfies Piece]),
  );
}

/**
 * How LMSs import a package; of one that is not here, or not known, the sheet says what holds for all. Where each fact is from stands beside it; what none of these says, such as
 * what becomes of learners who have begun, the sheet says in general words and tells to test.
 */
export const importSteps: Readonly<Partial<Record<Lms, ImportSteps>> & { generic: ImportSteps }> = {
  // docs.moodle.org/401/en, “SCORM settings”; the names as in moodle/moodle, mod/scorm/lang/en/scorm.php.
  moodle: {
    steps: [
      step('moodle.1', 'Edit mode'),
      step('moodle.2', 'Add an activity or resource', 'SCORM package'),
      step('moodle.3', 'Package file'),
      step('moodle.4', 'Save and display'),
    ],
    // Completion is added by moodleCompletion, for it hangs on what makes the courses done. The help of each setting in
    // scorm.php says what it does: “Force new attempt” counts each opening as a new attempt, and preview records nothing.
    settings: [
      step(
        'moodle.attempts',
        'Attempts management',
        'Number of attempts',
        'Unlimited attempts',
        'Force new attempt',
        'No',
      ),
      step('moodle.grade', 'Grading method', 'Highest grade', 'Attempts grading', 'Highest attempt'),
      step('moodle.window', 'Display package', 'New window', 'Current window'),
      step('moodle.entry', 'Student skip content structure page', 'Always', 'Disable preview mode'),
      step('moodle.size', 'Maximum uploaded file size', 'Maximum upload size'),
    ],
    said: ['settings.status', 'settings.attempts', 'settings.window', 'settings.size'],
    // moodle/moodle, mod/scorm/datamodels/scormlib.php: rows are matched by the identifier of the item.
    again: step('moodle.again', 'Settings', 'Package file'),
  },
  // help.csod.com: “Content Uploader – Create an Online Course – Overview”, “Quick Start Guide – Uploading Courses via
  // Course Publisher”; sizes: “Edge Import – Online Course Assets Loads”; replacing: “Minor Course Changes – Replace Files”.
  cornerstone: {
    steps: [
      step('cornerstone.1', 'Content Uploader', 'Content', 'Course Publisher', 'Create New Publication'),
      step('cornerstone.2', 'Course Catalog'),
      step('cornerstone.3'),
    ],
    settings: [step('cornerstone.size', 'Content Uploader', 'Course Publisher')],
    said: ['settings.size'],
    again: step('cornerstone.again', 'Replace Publication Files'),
  },
  // The import tool, its menu and what it makes: “SF LMS Business Case Training – Online Course Administration”
  // (scribd.com 436840103), 1.1; SCORM 2004 only through the LMS: SAP KBA 2568384.
  successfactors: {
    steps: [
      step('successfactors.1', 'Learning Administration', 'Content', 'Tools', 'Import Content'),
      step('successfactors.2', 'iContent'),
      step('successfactors.3'),
      step('successfactors.4'),
    ],
    settings: [],
    again: step('successfactors.again'),
  },
  // help.docebo.com 360020080300 (courses), 360020124619 (central repository: one material and its tracking, in every
  // course), docebo.com/knowledge-base, “Uploading and Managing SCORM as Training Material”; its tabs and buttons also in
  // perituslearning.freshdesk.com 103000041770; what is deleted with a material: support.soffront.com, “Learning objects
  // management overview”.
  docebo: {
    steps: [
      step('docebo.1', 'E-Learning', 'Course Management', 'E-Learning'),
      step('docebo.2', 'Training Material', 'Add Training Material', 'SCORM'),
      step('docebo.3', 'Upload File'),
    ],
    settings: [],
    again: step('docebo.again', 'Central repository'),
  },
  // support.scorm.com 206163426 (invitations), 206163676 (versions: who is moved loses progress); “Launch”: scorm.com,
  // “What is a Dispatch”; registrations: user-guide.cloud.scorm.com.
  scormcloud: {
    steps: [
      step('scormcloud.1', 'Library'),
      step('scormcloud.2', 'Launch'),
      step('scormcloud.3', 'Share', 'Invite'),
    ],
    settings: [],
    again: step('scormcloud.again', 'Choose File', 'Create New Version', 'Never'),
  },
  // help.talentlms.com 9651373731356 (import, timeline and the switch of xAPI), 26499696329756 (SCORM 1.2 only).
  talentlms: {
    steps: [
      step('talentlms.1', 'Courses', 'Edit'),
      step('talentlms.2', 'Add', 'Learning Activities', 'SCORM | xAPI | cmi5'),
      step('talentlms.3', 'Upload a SCORM, Tin Can, or cmi5 ZIP file'),
      {
        key: 'talentlms.xapi',
        names: ['Account & Settings', 'Integrations', 'Reports', 'Timeline'],
        only: 'statements',
      },
    ],
    settings: [],
    again: step('talentlms.again'),
  },
  // support.absorblms.com 360052964634 (learning objects), 4946744843539 (packages), 21203608113299 (replaced lessons, and
  // what is deleted with a course).
  absorb: {
    steps: [
      step('absorb.1', 'Courses', 'Add Online Course'),
      step('absorb.2', 'Syllabus', 'Add Learning Object'),
      step('absorb.3'),
    ],
    settings: [],
    again: step('absorb.again'),
  },
  // help.tovutilms.com 4413651362573.
  tovuti: {
    steps: [
      step('tovuti.1', 'Content Creation', 'eLearning Packages', 'New'),
      step('tovuti.2', 'Details', 'Browse', 'SCORM Version'),
      step('tovuti.3', 'Settings', 'Frame Height'),
      step('tovuti.4', 'Content Library'),
    ],
    settings: [],
    again: step('generic.again'),
  },
  generic: {
    steps: [step('generic.1'), step('generic.2'), step('generic.3'), step('generic.4')],
    settings: [],
    again: step('generic.again'),
  },
};
