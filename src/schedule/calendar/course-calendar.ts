import type { Course } from '../../course/model.ts';
import { type Day, textOf } from '../day.ts';
import type { DueRow } from '../due-rows.ts';
import { scheduleOf } from '../schedule.ts';
import { reminderWords } from '../words/index.ts';
import {
  type CalendarEvent,
  type CalendarOptions,
  calendarEvent,
  calendarFoot,
  calendarHead,
} from './event.ts';
import { eachYear, recurrenceOf, recurrenceUntil } from './recurrence.ts';

/** Without a time given, calendars say that they were made on the first day that a zip can tell, as packages do. */
const firstMoment = 315_532_800;

/**
 * The calendar of a course for everybody: its updates, and its steps where they are anchored to the calendar, from
 * the year `from` on. undefined where it has none. `timestamp`: seconds since 1970. `until`: the last day of a licence.
 */
export function courseCalendar(
  course: Course,
  from: number,
  timestamp: number = firstMoment,
  until?: Day,
): string | undefined {
  const events = courseEvents(course, from).flatMap((event) => endedBy(event, until));
  if (events.length === 0) return undefined;
  const options: CalendarOptions = { name: course.title, timestamp };
  return [calendarHead(options), ...events.map((event) => calendarEvent(event, options)), calendarFoot].join(
    '',
  );
}

/** The event without the days after the last one; none where its first is one of those. */
function endedBy(event: CalendarEvent, until: Day | undefined): CalendarEvent[] {
  if (until === undefined) return [event];
  if (event.day > until) return [];
  return [{ ...event, recurrence: event.recurrence && recurrenceUntil(event.recurrence, until) }];
}

function courseEvents(course: Course, from: number): CalendarEvent[] {
  const schedule = scheduleOf(course);
  if (!schedule) return [];
  const say = reminderWords(course.language);
  const about = (id: string, title: string, key: 'calendar.step' | 'calendar.update') => ({
    subject: [course.publisher.url, course.id, id, ''],
    summary: `${course.title}: ${title}`,
    description: say(key, { title, course: course.title }) ?? title,
    version: course.version,
  });
  const steps = schedule.anchor === 'calendar' ? schedule.steps : [];
  return [
    ...steps.map(({ id, title, after }) => {
      const { first, recurrence } = eachYear(after, from);
      return { ...about(id, title, 'calendar.step'), day: first, recurrence };
    }),
    ...schedule.updates.map(({ id, title, on, repeat }) => ({
      ...about(id, title, 'calendar.update'),
      day: on,
      recurrence: repeat && recurrenceOf(on, repeat),
    })),
  ];
}

/** One row of a due list as an event on the day when it is due. */
export function dueEvent(
  { learner, course, id, title, due, until }: DueRow,
  options: CalendarOptions,
): string {
  const say = reminderWords(course.language);
  const words = [
    say('calendar.learner', { learner, title, course: course.title }),
    until > due ? say('due', { due: textOf(until) }) : undefined,
  ];
  return calendarEvent(
    {
      subject: [course.publisher, course.id, id, learner],
      summary: `${learner}: ${title}`,
      description: words.filter((one) => one !== undefined).join('\n'),
      day: due,
      version: course.version,
    },
    options,
  );
}
