/** Every standard records several picks as the `choice` interaction type, whose response is a set. */
export { scorm12, scorm2004, xapi } from '../choice/record.ts';
