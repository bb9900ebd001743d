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
    message:
      'This {standard} package has {count} items to launch. {lms} takes such packages with one ({source}).',
    hint: 'Put the course into one SCO (`packaging: { scos: one }`), or import its parts one by one.',
    why: 'LMSs without a player of their own for trees of SCOs launch the first and never the others, or keep one status and one score for all.',
  },
  'LMS-FIRST-RESOURCE': {
    severity: 'error',
    title: 'The LMS launches another file',
    message:
      '{lms} launches the first resource that has an address, which is “{first}”, and not “{meant}”, which the first item refers to ({source}).',
    hint: 'Put the resource of the item first in the manifest.',
    why: 'Readers that look for a resource instead of following organizations show an asset, such as a shared script, in place of the course.',
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
    title: 'The package is larger than the LMS takes',
    message: '{what} {size}, and {lms} takes {largest} ({source}).',
    hint: 'Make films smaller, or put them where learners stream them from.',
    why: 'Uploads beyond the limit fail, most often at their very end.',
  },
  'LMS-SIZE-WAY': {
    severity: 'warning',
    title: 'The zip is too large for the usual way of upload',
    message:
      'The zip has {size}. {lms} takes up to {largest} by {by}, and up to {wayLargest} by {way} ({source}).',
    hint: 'Use the other way, or make films smaller.',
    why: 'An LMS can have several ways to import a course, each with a limit of its own.',
  },
  'LMS-FILES': {
    severity: 'error',
    title: 'The package has more files than the LMS takes',
    message: 'The zip has {count} files, and {lms} takes {most} ({source}).',
    hint: 'Remove files that nothing uses, or divide the course.',
    why: 'LMSs that guard against zips made to fill their disks count files, too.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
