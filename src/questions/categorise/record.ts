/** No standard knows categories: each item is matched with one. */
export { scorm12, scorm2004, xapi } from '../matching/record.ts';
