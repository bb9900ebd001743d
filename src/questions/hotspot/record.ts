/** No standard records places in a picture: the regions are the options of a choice. */
export { scorm12, scorm2004, xapi } from '../choice/record.ts';
