import { letters, picked, safeIds } from '../../player/format/option-ids.ts';
import type { Recorder } from '../../player/trackers/recorders.ts';

/** SCORM 1.2 RTE cmi.interactions.n.student_response: single characters `[a-z0-9]`, comma between. */
export const scorm12: Recorder = ({ question, response }) => {
  const ids = letters(question.options.map((option) => option.id));
  return { type: 'choice', ...picked(question.options, response, ids, ',') };
};

/** SCORM 2004 RTE 4.2.9.1: short identifiers of `[A-Za-z0-9_.]`, `[,]` between. */
export const scorm2004: Recorder = ({ question, response }) => {
  const ids = safeIds(question.options.map((option) => option.id));
  return { type: 'choice', ...picked(question.options, response, ids, '[,]') };
};

/** xAPI 1.0.3 Data 4.1.1.6, Response Patterns: as SCORM 2004, with ids as the author wrote them. */
export const xapi: Recorder = ({ question, response }) => {
  const ids = new Map(question.options.map((option) => [option.id, option.id]));
  return { type: 'choice', ...picked(question.options, response, ids, '[,]') };
};
