import type { CodeEntry } from './entry.ts';

/** Findings about what a later version of a package does to learners and reports. */
export const diffCodes = {
  'DIFF-STANDARD': {
    severity: 'error',
    title: 'The packages are of different standards',
    message: 'The earlier package is {before}, the later one {after}: to an LMS that is another course.',
    hint: 'Compare packages of one standard. Progress does not pass from one to another.',
    why: 'LMSs keep the records of each standard in other tables.',
  },
  'DIFF-COURSE-ID': {
    severity: 'error',
    title: 'The course has another id',
    message: 'The course was “{before}” and is “{after}”, so it is another course, and nobody has begun it.',
    hint: 'Give it its id back: that is frozen from the first delivery on.',
    why: 'manifest@identifier, the course IRI of cmi5 and Tin Can, and Course_ID of AICC are what records refer to.',
  },
  'DIFF-UNIT-ID': {
    severity: 'error',
    title: 'A part of the course has another id',
    message:
      '“{title}” was “{before}” and is “{after}”: the LMS deletes what learners did in it, and all begin it anew.',
    hint: 'Give it its id back.',
    why: 'On an update Moodle matches parts by item@identifier, and deletes the tracks of those that are gone.',
  },
  'DIFF-UNIT-GONE': {
    severity: 'error',
    title: 'A part of the course is gone',
    message: '“{title}” (“{id}”) is gone: the LMS deletes what learners did in it.',
    hint: 'Export the records first, or keep the part until nobody needs them.',
    why: 'On an update Moodle deletes the tracks of items that are gone.',
  },
  'DIFF-UNIT-NEW': {
    severity: 'warning',
    title: 'A part of the course is new',
    message:
      '“{title}” (“{id}”) is new: who had completed the course has something left to do, in most LMSs.',
    hint: 'Tell learners, or make it a course of its own.',
    why: 'LMSs count a course as complete when all of its parts are.',
  },
  'DIFF-RESOURCE-ID': {
    severity: 'warning',
    title: 'A part launches a resource of another id',
    message:
      '“{title}” launched the resource “{before}” and launches “{after}”. SuccessFactors takes it for another content object.',
    hint: 'Keep identifierref.',
    why: 'SuccessFactors makes the ids of its objects of the first 15 characters of the manifest’s id and of identifierref (SAP KBA 2316909).',
  },
  'DIFF-PASSING': {
    severity: 'warning',
    title: 'The passing mark is another one',
    message:
      'The passing mark of “{title}” was {before} and is {after}: results from before do not compare with those after.',
    hint: 'Say it in the release notes, and from when it holds.',
    why: 'LMSs keep the verdict of each attempt, not the mark that it was measured by.',
  },
  'DIFF-MOVE-ON': {
    severity: 'warning',
    title: 'Another thing counts as done',
    message:
      'moveOn of “{title}” was {before} and is {after}: who was done by the old measure may not be by the new.',
    hint: 'Say it in the release notes.',
    why: 'cmi5 §13.1.4: LMSs derive satisfaction from moveOn.',
  },
  'DIFF-QUESTION-KEY': {
    severity: 'error',
    title: 'A question has another right answer under its old id',
    message:
      'The right answer of “{id}” is another one, and its id and revision are the same: reports mix answers to both.',
    hint: 'Raise its `revision`: reports then tell them apart.',
    why: 'An interaction id stands for one question with one key; item analysis over two keys says nothing.',
  },
  'DIFF-QUESTION-TYPE': {
    severity: 'error',
    title: 'A question is of another type under its old id',
    message:
      '“{id}” was of type {before} and is {after}: answers that learners have given cannot be read any more.',
    hint: 'Raise its `revision`, or give it a new id.',
    why: 'Saved answers and reported responses have the form of the type.',
  },
  'DIFF-QUESTION-PARTS': {
    severity: 'warning',
    title: 'Options of a question are gone',
    message:
      'The question “{id}” lacks {parts}: who had chosen it sees no choice, and reports name what nobody finds.',
    hint: 'Raise its `revision` if the question is another one for it.',
    why: 'Reports name options by their ids.',
  },
  'DIFF-QUESTION-REVISION': {
    severity: 'info',
    title: 'A question has a new revision',
    message: 'The question “{id}” has a new revision: answers to it count anew in reports.',
    why: 'That is what revisions are for.',
  },
  'DIFF-QUESTION-GONE': {
    severity: 'info',
    title: 'A question is gone',
    message:
      'The question “{id}” is gone. Answers to it stay in the records of the LMS, and are dropped from what learners see.',
    why: 'Saved state keeps what still exists.',
  },
  'DIFF-QUESTION-NEW': {
    severity: 'info',
    title: 'A question is new',
    message: 'The question “{id}” is new.',
    why: 'Nobody has answered it.',
  },
  'DIFF-PAGE-GONE': {
    severity: 'info',
    title: 'A page is gone',
    message:
      'The page “{title}” (“{id}”) is gone. Who had stopped there goes on at the next one that is left.',
    why: 'Saved state keeps what still exists.',
  },
  'DIFF-OBJECTIVE-GONE': {
    severity: 'warning',
    title: 'An objective is gone',
    message: 'The objective “{id}” is gone: reports of mastery over both versions have a gap.',
    hint: 'Keep the id where the objective is the same in other words.',
    why: 'Objective ids are what mastery is reported by.',
  },
  'DIFF-MORE-NEEDED': {
    severity: 'warning',
    title: 'More is needed to complete the course',
    message:
      'The module “{id}” must be done now. Who had completed the course stays complete; who is in it has more to do.',
    hint: 'Tell learners.',
    why: 'The player never takes back a completion that an LMS has.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type DiffCode = keyof typeof diffCodes;
