import { pad } from './durations.ts';

/** `14:05:09`: SCORM 1.2 CMITime, the learner's time of day. */
export function timeOfDay(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => pad(part, 2)).join(':');
}

/**
 * `2027-01-01T10:00:05.12Z`: two decimals, no more and no fewer. SCORM 2004 time(second,10,0) as Moodle reads it
 * refuses the three of `toISOString()`, and a zone without decimals.
 */
export function timestamp(at: Date): string {
  return at.toISOString().replace(/(\.\d\d)\dZ$/, '$1Z');
}
