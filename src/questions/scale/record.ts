import type { Recorder } from '../../player/trackers/recorders.ts';

/** A number, whose id is the number itself: the same in SCORM 1.2, SCORM 2004 and xAPI. */
const numeric: Recorder = ({ response: [step = ''] }) => ({ type: 'numeric', response: step, pattern: '' });

export const scorm12 = numeric;
export const scorm2004 = numeric;
export const xapi = numeric;
