import type { Edition } from './elements.ts';

/** What the error codes of the API mean: SCORM 1.2 RTE, “API error codes”; SCORM 2004 RTE 3.1.7. */
const words: Readonly<Record<Edition, Readonly<Record<string, string>>>> = {
  '1.2': {
    '101': 'general exception',
    '201': 'invalid argument',
    '202': 'the element has no children',
    '203': 'the element is no list, so it has no count',
    '301': 'the session has not begun, or is over',
    '401': 'there is no such element',
    '402': 'the element is a keyword and cannot be set',
    '403': 'the element is read-only',
    '404': 'the element is write-only',
    '405': 'the value is of the wrong type',
  },
  '2004': {
    '101': 'general exception',
    '102': 'the session could not begin',
    '103': 'the session has begun already',
    '104': 'the session is over',
    '111': 'the session could not be ended',
    '112': 'the session has not begun',
    '113': 'the session is over',
    '122': 'read before the session has begun',
    '123': 'read after the end of the session',
    '132': 'written before the session has begun',
    '133': 'written after the end of the session',
    '142': 'committed before the session has begun',
    '143': 'committed after the end of the session',
    '201': 'invalid argument',
    '301': 'it could not be read',
    '351': 'it could not be written',
    '391': 'it could not be committed',
    '401': 'there is no such element',
    '402': 'the element is not implemented',
    '403': 'the element has no value yet',
    '404': 'the element is read-only',
    '405': 'the element is write-only',
    '406': 'the value is of the wrong type',
    '407': 'the value is out of range',
    '408': 'another element has to be set before',
  },
};

/** `error 405, the value is of the wrong type` */
export function errorWords(edition: Edition, code: string): string {
  const meaning = words[edition][code];
  return `error ${code}${meaning ? `, ${meaning}` : ''}`;
}
