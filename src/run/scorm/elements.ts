import { interactionTypes } from '../interaction-types.ts';

/**
 * What a SCO may write, by element, as the strictest LMS we know takes it (PACKAGE-RULES, "SCORM 1.2" and
 * "SCORM 2004"): scorm-again is milder than Moodle and Docebo in places, so its error codes are not enough.
 */
export type Edition = '1.2' | '2004';

type Check = (value: string) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value);
const atMost =
  (length: number): Check =>
  (value) =>
    value.length <= length && /^[^\r\n]*$/.test(value);
const both =
  (a: Check, b: Check): Check =>
  (value) =>
    a(value) && b(value);
/** Not `.5`, not `1e-7` (Moodle answers 406). */
const number = matches(/^-?\d+(\.\d{1,7})?$/);
const between =
  (low: number, high: number): Check =>
  (value) =>
    number(value) && Number(value) >= low && Number(value) <= high;
const ascii = matches(/^[\x20-\x7e]*$/);
const id = matches(/^[\x21-\x7e]{1,255}$/);
/** language_type of SCORM 2004 (RTE 4.1.1.6); SCORM 1.2 takes any word. */
const language = matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const percent = between(0, 100);

const elements12: readonly (readonly [RegExp, Check])[] = [
  [/^cmi\.core\.lesson_location$/, atMost(255)],
  [/^cmi\.core\.lesson_status$/, oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed')],
  [/^cmi\.core\.exit$/, oneOf('suspend', 'logout', 'time-out', '')],
  [/^cmi\.core\.score\.(raw|min|max)$/, percent],
  [/^cmi\.core\.session_time$/, matches(/^\d{4}:\d\d:\d\d\.\d\d$/)],
  [/^cmi\.suspend_data$/, both(ascii, atMost(4096))],
  [/^cmi\.student_preference\.language$/, language],
  [/^cmi\.objectives\.\d+\.id$/, id],
  [
    /^cmi\.objectives\.\d+\.status$/,
    oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'),
  ],
  [/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, percent],
  [/^cmi\.interactions\.\d+\.id$/, id],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, id],
  [/^cmi\.interactions\.\d+\.time$/, matches(/^\d\d:\d\d:\d\d(\.\d\d)?$/)],
  [
    /^cmi\.interactions\.\d+\.type$/,
    oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'),
  ],
  [/^cmi\.interactions\.\d+\.weighting$/, number],
  [/^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/, atMost(255)],
  [
    /^cmi\.interactions\.\d+\.result$/,
    (value) => oneOf('correct', 'wrong', 'unanticipated', 'neutral')(value) || number(value),
  ],
  [/^cmi\.interactions\.\d+\.latency$/, matches(/^\d{4}:\d\d:\d\d\.\d\d$/)],
];

const duration = both(matches(/^P(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/), matches(/\d[DHMS]$/));

const elements2004: readonly (readonly [RegExp, Check])[] = [
  [/^cmi\.location$/, atMost(1000)],
  [/^cmi\.completion_status$/, oneOf('completed', 'incomplete')],
  [/^cmi\.success_status$/, oneOf('passed', 'failed', 'unknown')],
  [/^cmi\.exit$/, oneOf('suspend', 'normal', 'logout', 'time-out', '')],
  [/^cmi\.(objectives\.\d+\.)?score\.scaled$/, between(-1, 1)],
  [/^cmi\.(objectives\.\d+\.)?score\.(raw|min|max)$/, number],
  [/^cmi\.(objectives\.\d+\.)?progress_measure$/, between(0, 1)],
  [/^cmi\.session_time$/, duration],
  [/^cmi\.suspend_data$/, both(ascii, atMost(64000))],
  [/^cmi\.learner_preference\.language$/, language],
  [/^cmi\.objectives\.\d+\.id$/, id],
  [/^cmi\.objectives\.\d+\.success_status$/, oneOf('passed', 'failed', 'unknown')],
  [/^cmi\.objectives\.\d+\.completion_status$/, oneOf('completed', 'incomplete', 'not attempted', 'unknown')],
  [/^cmi\.(objectives|interactions)\.\d+\.description$/, atMost(250)],
  [/^cmi\.interactions\.\d+\.id$/, id],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, id],
  // Moodle refuses milliseconds, and a bare `…:05Z`; local time without a zone and `…:05.12Z` pass.
  [
    /^cmi\.interactions\.\d+\.timestamp$/,
    matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2}(Z|[+-]\d\d:\d\d)?)?$/),
  ],
  [/^cmi\.interactions\.\d+\.type$/, oneOf(...interactionTypes)],
  [/^cmi\.interactions\.\d+\.weighting$/, number],
  [/^cmi\.interactions\.\d+\.(learner_response|correct_responses\.\d+\.pattern)$/, atMost(4000)],
  [
    /^cmi\.interactions\.\d+\.result$/,
    (value) => oneOf('correct', 'incorrect', 'unanticipated', 'neutral')(value) || number(value),
  ],
  [/^cmi\.interactions\.\d+\.latency$/, duration],
  [/^adl\.nav\.request$/, oneOf('continue', 'previous', 'exit', 'exitAll', 'suspendAll', '_none_')],
];

const writeOnly: Readonly<Record<Edition, RegExp>> = {
  '1.2': /^cmi\.(core\.(exit|session_time)|interactions\.\d+\..+)$/,
  '2004': /^cmi\.(exit|session_time)$/,
};

/** Why the write would be refused somewhere, or `undefined`. */
export function refusal(edition: Edition, element: string, value: string): string | undefined {
  const rule = (edition === '1.2' ? elements12 : elements2004).find(([name]) => name.test(element));
  if (rule === undefined) return `${element} is not an element that a SCO writes in SCORM ${edition}`;
  const shown = value.length > 60 ? `${value.slice(0, 60)}… (${value.length} characters)` : value;
  return rule[1](value) ? undefined : `${element} does not take '${shown}'`;
}

export function isWriteOnly(edition: Edition, element: string): boolean {
  return writeOnly[edition].test(element);
}
