import { createHash } from 'node:crypto';
import { type Day, textOf } from '../day.ts';
import { contentLine, textValue } from './content-line.ts';
import type { Recurrence } from './recurrence.ts';

export interface CalendarEvent {
  /** What it is about, in the order publisher, course, step or update, learner: two with the same are one event. */
  readonly subject: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly day: Day;
  readonly recurrence?: Recurrence | undefined;
  /** Version of the course, `1.2.3`. */
  readonly version: string;
}

export interface CalendarOptions {
  /** Shown by programs that show calendars by name. */
  readonly name: string;
  /** Seconds since 1970: when the file was made. */
  readonly timestamp: number;
}

export function calendarHead({ name }: CalendarOptions): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Coursewright//Refreshers//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('X-WR-CALNAME', textValue(name)),
  ].join('');
}

export const calendarFoot = contentLine('END', 'VCALENDAR');

/**
 * An event of a whole day. Such days have no time zone: they are the same date wherever the calendar is opened (RFC 5545,
 * 3.3.4), so that no VTIMEZONE is needed. Alarms are at nine in the morning, a week before and on the day, by the clock
 * of whoever has the calendar. It is no appointment that keeps anybody busy.
 */
export function calendarEvent(
  { subject, summary, description, day, recurrence, version }: CalendarEvent,
  { timestamp }: CalendarOptions,
): string {
  const alarm = (trigger: string) => [
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    contentLine('DESCRIPTION', textValue(summary)),
    contentLine('TRIGGER', trigger),
    contentLine('END', 'VALARM'),
  ];
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', uidOf(subject)),
    contentLine('DTSTAMP', stampOf(timestamp)),
    contentLine('SEQUENCE', String(sequenceOf(version))),
    contentLine('DTSTART;VALUE=DATE', basic(day)),
    contentLine('DTEND;VALUE=DATE', basic(day + 1)),
    ...recurrenceLines(recurrence),
    contentLine('SUMMARY', textValue(summary)),
    contentLine('DESCRIPTION', textValue(description)),
    contentLine('CLASS', 'PRIVATE'),
    contentLine('TRANSP', 'TRANSPARENT'),
    // From midnight six days before, back by fifteen hours: nine in the morning, seven days before.
    ...alarm('-P6DT15H'),
    ...alarm('PT9H'),
    contentLine('END', 'VEVENT'),
  ].join('');
}

function recurrenceLines(recurrence: Recurrence | undefined): string[] {
  if (!recurrence) return [];
  return 'rule' in recurrence
    ? [contentLine('RRULE', recurrence.rule)]
    : recurrence.days.map((day) => contentLine('RDATE;VALUE=DATE', basic(day)));
}

/** The same for the same subject, in every file; a learner cannot be read from it. */
export function uidOf(subject: readonly string[]): string {
  const hash = createHash('sha256').update(subject.join('\0')).digest('hex').slice(0, 32);
  return `${hash}@coursewright`;
}

/**
 * A number that rises with the version of a course: of 1.2.3 it is 1 002 003. Calendars take what has a higher one
 * for the newer edition of an event (RFC 5545, 3.8.7.4), and of two with the same the one with the later DTSTAMP.
 */
export function sequenceOf(version: string): number {
  const [major = 0, minor = 0, patch = 0] = (/^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
  return Math.min(major, 2146) * 1_000_000 + Math.min(minor, 999) * 1000 + Math.min(patch, 999);
}

function basic(day: Day): string {
  return textOf(day).replaceAll('-', '');
}

/** UTC (RFC 5545, 3.8.7.2). */
function stampOf(timestamp: number): string {
  return `${new Date(timestamp * 1000).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
