import { picked } from '../../player/format/option-ids.ts';
import type { Recorder } from '../../player/trackers/recorders.ts';

/** SCORM 1.2 RTE cmi.interactions.n.student_response: `t` or `f`. */
export const scorm12: Recorder = (answered) => record(answered, 't', 'f');

/** SCORM 2004 RTE 4.2.9.1: `true` or `false`. */
export const scorm2004: Recorder = (answered) => record(answered, 'true', 'false');

/** xAPI 1.0.3 Data 4.1.1.6, Response Patterns: `true` or `false`. */
export const xapi: Recorder = scorm2004;

/** The options of a true-false question have the ids `true` and `false`; others are taken in source order. */
function record(
  { question, response }: Parameters<Recorder>[0],
  yes: string,
  no: string,
): ReturnType<Recorder> {
  const falsehood = question.options.find((option) => option.id === 'false') ?? question.options[1];
  const ids = new Map(question.options.map((option) => [option.id, option === falsehood ? no : yes]));
  return { type: 'true-false', ...picked(question.options, response, ids, ',') };
}
