/** Each statement is an interaction of its own, answered with one label of the scale. */
export { scorm12, scorm2004, xapi } from '../likert/record.ts';
