import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { contentLine, textValue } from '../../src/schedule/calendar/content-line.ts';
import { courseCalendar } from '../../src/schedule/calendar/course-calendar.ts';
import { calendarEvent, sequenceOf, uidOf } from '../../src/schedule/calendar/event.ts';
import { eachYear, recurrenceOf } from '../../src/schedule/calendar/recurrence.ts';
import { dayFrom, dayOf, textOf } from '../../src/schedule/day.ts';
import { periodOf, plus } from '../../src/schedule/period.ts';
import { course, page, pagesModule, theme } from '../support/course.ts';

const day = (text: string) => dayOf(text) ?? Number.NaN;
const options = { name: 'Harbor', timestamp: 1_800_000_000 };

/** The first dates of the one event in a calendar, as an independent library expands it. */
function datesIn(calendar: string, count: number): string[] {
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent') ?? undefined,
  );
  if (!event.isRecurring()) return [event.startDate.toString()];
  const dates = event.iterator();
  return Array.from({ length: count }, () => String(dates.next()));
}

const withEvent = (first: number, recurrence: ReturnType<typeof recurrenceOf>) =>
  `BEGIN:VCALENDAR\r\n${calendarEvent({ subject: ['x'], summary: 's', description: 'd', day: first, recurrence, version: '1.0.0' }, options)}END:VCALENDAR\r\n`;

describe('how an event comes back', () => {
  it.each([
    ['2027-02-01', 'P3M'],
    ['2027-01-31', 'P1M'],
    ['2027-01-30', 'P1M'],
    ['2027-01-29', 'P1M'],
    ['2027-11-30', 'P3M'],
    ['2027-08-31', 'P6M'],
    ['2028-02-29', 'P1Y'],
    ['2028-02-29', 'P2Y'],
    ['2027-12-31', 'P1Y'],
    ['2027-02-28', 'P1M'],
    ['2027-02-01', 'P2W'],
    ['2027-02-01', 'P10D'],
    ['2027-01-31', 'P1M10D'],
  ])('from %s each %s: on the days that we reckon', (on, repeat) => {
    const period = periodOf(repeat);
    const expected = Array.from({ length: 30 }, (_, times) => textOf(plus(day(on), period, times)));
    expect(datesIn(withEvent(day(on), recurrenceOf(day(on), period)), 30)).toEqual(expected);
  });
  it.each(['P90D', 'P2M', 'P1M30D', 'P364D', 'P365D', 'P400D', 'P13M'])(
    '%s after each 1 January: the same',
    (after) => {
      const { first, recurrence } = eachYear(periodOf(after), 2027);
      const expected = Array.from({ length: 9 }, (_, years) =>
        textOf(plus(dayFrom({ year: 2027 + years, month: 1, date: 1 }), periodOf(after))),
      );
      expect(datesIn(withEvent(first, recurrence), 9)).toEqual(expected);
    },
  );
});

describe('a calendar', () => {
  const harbour = course([pagesModule('one', [page('start')])], {
    title: 'Häfen; Schiffe, „Boote“ und ein sehr langer Titel \\ mit 船 und 🚢🚢🚢🚢🚢🚢',
    version: '2.3.4',
    theme: theme(),
    refreshers: {
      anchor: 'calendar',
      steps: [
        {
          id: 'r1',
          title: 'One',
          after: 'P90D',
          opens: undefined,
          window: undefined,
          certificate: false,
          source: { kind: 'module', id: 'one' },
        },
      ],
      updates: [
        {
          id: 'news',
          title: undefined,
          module: pagesModule('n', [page('p')], { title: 'News' }),
          on: '2027-01-31',
          repeat: 'P1M',
        },
      ],
    },
  });
  const text = courseCalendar(harbour, 2027, 1_800_000_000) ?? '';

  it('reads as it was meant, in an independent library', () => {
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    expect(events.map((event) => event.summary)).toEqual([`${harbour.title}: One`, `${harbour.title}: News`]);
    expect(events.map((event) => event.sequence)).toEqual([2_003_004, 2_003_004]);
    expect(new Set(events.map((event) => event.uid)).size).toBe(2);
    expect(
      events[0]?.component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    ).toEqual(['-P6DT15H', 'PT9H']);
    expect(String(events[0]?.component.getFirstPropertyValue('dtstamp'))).toBe('2027-01-15T08:00:00Z');
  });

  it('has lines of at most 75 octets that end in CRLF', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
  });

  it('ends with a licence: no event comes later, and none that would begin later', () => {
    const until = (last: string) => courseCalendar(harbour, 2027, 1_800_000_000, day(last));
    const all = (calendar: string | undefined) =>
      new ICAL.Component(ICAL.parse(calendar ?? '')).getAllSubcomponents('vevent').flatMap((one) => {
        const event = new ICAL.Event(one);
        const dates = event.iterator();
        const found: string[] = [];
        for (let next = dates.next(); next && found.length < 20; next = dates.next())
          found.push(String(next));
        return [[event.summary.replace(`${harbour.title}: `, ''), ...found]];
      });
    const [step] = all(text)[0]?.slice(1) ?? [];
    expect(all(until('2027-03-31'))).toEqual(
      [
        ['One', ...(step !== undefined && step <= '2027-03-31' ? [step] : [])],
        ['News', '2027-01-31', '2027-02-28', '2027-03-31'],
      ].filter((one) => one.length > 1),
    );
    expect(until('2026-12-31')).toBeUndefined();
  });

  it('is the same each time, and keeps its events’ names in a later version', () => {
    expect(courseCalendar(harbour, 2027, 1_800_000_000)).toBe(text);
    const uids = (calendar: string | undefined) => calendar?.match(/^UID:.*$/gm);
    expect(uids(courseCalendar({ ...harbour, version: '3.0.0', title: 'X' }, 2028, 5))).toEqual(uids(text));
    expect(uidOf(['a', 'b', 'c', 'd'])).not.toBe(uidOf(['a', 'b', 'c', 'e']));
    expect(['1.2.3', '1.2.4', '1.10.0', '2.0.0', '99999.0.0'].map(sequenceOf)).toEqual([
      1_002_003, 1_002_004, 1_010_000, 2_000_000, 2_146_000_000,
    ]);
  });

  it.each(['America/New_York', 'UTC', 'Pacific/Auckland'])('has the same dates in %s', (zone) => {
    const script = `import ICAL from 'ical.js';
      let text = ''; for await (const piece of process.stdin) text += piece;
      for (const one of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
        const dates = new ICAL.Event(one).iterator();
        for (let count = 0; count < 4; count += 1) { const next = dates.next(); console.log(next.toString(), next.toJSDate().getDate()); }
      }`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      input: text,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const dates = [
      '2027-04-01',
      '2028-03-31',
      '2029-04-01',
      '2030-04-01',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ];
    expect(out.trim().split('\n')).toEqual(dates.map((date) => `${date} ${Number(date.slice(8))}`));
  });
});

describe('a content line', () => {
  it('comes back whole, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const plain = words.replace(/[\p{Cc}]/gu, '').replace(/\p{Cs}/gu, '');
        const line = contentLine('SUMMARY', textValue(plain));
        expect(line.split('\r\n').every((part) => Buffer.byteLength(part) <= 75)).toBe(true);
        expect(Buffer.from(line).toString()).toBe(line);
        const event = new ICAL.Component(ICAL.parse(`BEGIN:VEVENT\r\n${line}END:VEVENT\r\n`));
        expect(event.getFirstPropertyValue('summary')).toBe(plain);
      }),
    );
  });
});
