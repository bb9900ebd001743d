import type { CodeEntry } from '../entry.ts';

/** What an LMS that was named by `--lms` is known to want on top of the standard. The message names its source. */
export const lmsCodes = {
  'LMS-STANDARD': {
    severity: 'error',
    title: 'The LMS does not take this standard',
    message: 'This package is {standard}. {lms} takes {takes} ({source}).',
    hint: 'Export the course for one of these.',
    why: 'An LMS that does not know a standard refuses the zip, or takes it for plain files and records nothing.',
  },
  'LMS-MULTIPLE-SCOS': {
    severity: 'error',
    title: 'The LMS takes one SCO in a package',
    message: 'This package has {count} items to launch. {lms} takes packages with one ({source}).',
    hint: 'Put the course into one SCO (`packaging: { scos: one }`), or import its parts one by one.',
    why: 'LMSs without a player of their own for trees of SCOs launch the first and never the others.',
  },
  'LMS-SEQUENCING': {
    severity: 'warning',
    title: 'The LMS lays sequencing aside',
    message: 'This package orders its items by sequencing rules. {lms} does not follow them ({source}).',
    hint: 'Let the course keep its order itself, in one SCO.',
    why: 'Items that rules would hold back are then open to learners from the start.',
  },
  'LMS-FILE-TYPE': {
    severity: 'error',
    title: 'The LMS refuses a file of this kind',
    message: '{lms} refuses packages with files such as “{path}” ({source}).',
    hint: 'Remove the file, or put it on a server of yours and link it.',
    why: 'LMSs keep lists of endings that they take or refuse, and refuse the whole package for one of them.',
  },
  'LMS-OUTSIDE': {
    severity: 'error',
    title: 'The LMS takes no package that loads from elsewhere',
    message:
      '“{where}” loads a file from another host. {lms} takes no course whose parts lie outside of it ({source}).',
    hint: 'Put all parts of the course into the package.',
    why: 'Dispatch packages, whose content stays with the vendor, are refused for security.',
  },
  'LMS-SIZE': {
    severity: 'error',
    title: 'The zip is larger than the LMS takes',
    message: 'The zip has {size}, and {lms} takes {largest} ({source}).',
    hint: 'Make films smaller, or put them where learners stream them from.',
    why: 'Uploads beyond the limit fail, most often at their very end.',
  },
  'LMS-ID-SHORT': {
    severity: 'error',
    title: 'The LMS takes two resources for one',
    message:
      'The resources “{first}” and “{second}” have the same first {length} characters, by which {lms} tells them apart ({source}). Records of learners end up in one.',
    hint: 'Put what differs at the start of the identifiers.',
    why: 'SuccessFactors makes the ids of its content objects from the first 15 characters.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
