/** Every standard records several gaps as one fill-in. */
export { scorm12, scorm2004, xapi } from '../text/record.ts';
