import type { NoticeWords } from './words.ts';

export const en: NoticeWords = {
  heading: 'Please stop using version {version} of “{title}”',
  lead: '{agency} received version {version} of the course “{title}” under licence {number}. We withdraw this version.',
  reason: 'Why',
  whatToDo: 'What to do',
  stopUntil: 'Let nobody begin the course until version {version} is in its place.',
  haveIt:
    'You received version {version} on {date}. If it is in your LMS already, there is nothing left to do.',
  willGet: 'Version {version} comes with your next delivery.',
  importOver:
    'Import it over the old version, as the sheet of the delivery says. Do not make a second course of it.',
  stop: 'Hide the course in your LMS, or take back its assignment, so that nobody begins it.',
  keep: 'Do not delete the course from your LMS: many LMSs delete the results of learners with it.',
  learners: 'What learners have completed stays recorded.',
  files: 'The packages that this is about',
  deliveredOn: 'Delivered on {date}',
  questions: 'Questions: {name}, {email}',
  dated: 'Notice of {date}',
};
