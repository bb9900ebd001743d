import type { CodeEntry } from '../entry.ts';

/** Courses of AICC CMI001, whose clauses are those of revision 4.0. */
export const aiccCodes = {
  'AICC-FILES': {
    severity: 'error',
    title: 'A file of the AICC course is missing',
    message: 'The course “{file}” lacks its file {kinds}, so an LMS cannot tell its units, names or order.',
    hint: 'Export the course again. The files of a course have one name and lie beside each other.',
    why: 'CMI001 §6.0: every course has .crs, .au, .des and .cst.',
  },
  'AICC-FIELD': {
    severity: 'error',
    title: 'The course file lacks what it has to say',
    message: 'The section [Course] of “{file}” does not say {fields}.',
    hint: 'Add them: `Course_ID=…`, one in each line.',
    why: 'CMI001 §6.1: fields of [Course] that are required of every course.',
  },
  'AICC-NO-AU': {
    severity: 'error',
    title: 'The course has no unit',
    message: 'The file “{file}” has no row, so there is nothing to launch.',
    hint: 'Export the course again.',
    why: 'CMI001 §6.2: the .au file has one row for each assignable unit.',
  },
  'AICC-AU-COUNT': {
    severity: 'warning',
    title: 'The course says another number of units',
    message: '“{file}” says that there are {said} units, and there are {found}.',
    hint: 'Correct Total_AUs.',
    why: 'CMI001 §6.1: Total_AUs is the number of rows of the .au file.',
  },
  'AICC-LAUNCH': {
    severity: 'error',
    title: 'A unit launches a file that is not there',
    message: 'In line {line} of “{file}”, the unit “{id}” launches “{name}”, which is not in the zip.',
    hint: 'Correct File_Name, or add the file.',
    why: 'CMI001 §6.2: File_Name is what the LMS launches.',
  },
  'AICC-MASTERY-SCORE': {
    severity: 'error',
    title: 'A mastery score is not a number from 0 to 100',
    message: 'The unit “{id}” has the mastery score “{found}”.',
    hint: 'Write a number from 0 to 100, or nothing.',
    why: 'CMI001 §6.2: Mastery_Score is compared with the score, a number.',
  },
  'AICC-REFERENCE': {
    severity: 'error',
    title: 'A unit or block is named and nowhere told',
    message: '“{id}” of “{file}” does not stand in {where}.',
    hint: 'Add its row, or correct its id.',
    why: 'CMI001 §6.2–6.4: the files refer to each other by System_ID.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
