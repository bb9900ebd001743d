import { clip, oneLine } from '../../player/format/text.ts';
import type { Recorder } from '../../player/trackers/recorders.ts';

/** SCORM 1.2 RTE cmi.interactions: it has no `long-fill-in`, and a response is a CMIString255. LMSs refuse newlines. */
export const scorm12: Recorder = ({ response: [text = ''] }) => ({
  type: 'fill-in',
  response: oneLine(text, 255),
  pattern: '',
});

/**
 * SCORM 2004 RTE 4.2.9.1: a localized string of 4,000 characters, on one line. What begins with a brace would be read
 * as its language tag (RTE 4.1.1.6), and refused.
 */
export const scorm2004: Recorder = ({ response: [text = ''] }) => ({
  type: 'long-fill-in',
  response: clip(oneLine(text, 4000).replace(/^\{/, ' {'), 4000),
  pattern: '',
});

/** xAPI 1.0.3 Data 4.1.1.6: a text as it was written. */
export const xapi: Recorder = ({ response: [text = ''] }) => ({
  type: 'long-fill-in',
  response: text,
  pattern: '',
});
