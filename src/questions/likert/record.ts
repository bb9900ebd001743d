import { letters, safeIds } from '../../player/format/option-ids.ts';
import type { Recorder } from '../../player/trackers/recorders.ts';

/** SCORM 1.2 RTE cmi.interactions.n.student_response: one character of `[a-z0-9]`. */
export const scorm12: Recorder = ({ question, response: [label = ''] }) => {
  const ids = letters(question.options.map((option) => option.id));
  return { type: 'likert', response: ids.get(label) ?? '', pattern: '' };
};

/** SCORM 2004 RTE 4.2.9.1: a short identifier of `[A-Za-z0-9_.]`. */
export const scorm2004: Recorder = ({ response: [label = ''] }) => ({
  type: 'likert',
  response: safeIds([label]).get(label) ?? '',
  pattern: '',
});

/** xAPI 1.0.3 Data 4.1.1.6: the id of a component of `scale`. */
export const xapi: Recorder = ({ response: [label = ''] }) => ({
  type: 'likert',
  response: label,
  pattern: '',
});
