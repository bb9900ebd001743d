/**
 * A second opinion on what is due, written in another way: it lives through the days one by one, remembers what happened,
 * and reckons with the Date of JavaScript in UTC.
 */
export interface OracleStep {
  readonly id: string;
  readonly months?: number;
  readonly days?: number;
  readonly opensDays?: number;
  readonly windowDays?: number;
  readonly certificate?: boolean;
}
export interface OracleUpdate {
  readonly id: string;
  readonly on: string;
  readonly repeatMonths: number;
}
export interface OracleSchedule {
  readonly anchor: 'completion' | 'calendar';
  readonly steps: readonly OracleStep[];
  readonly updates: readonly OracleUpdate[];
}

/** Events by ISO date: `course`, or the id of a step or update. */
export type Life = ReadonlyMap<string, readonly string[]>;

const addDays = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000);
const iso = (date: Date) => date.toISOString().slice(0, 10);

/** Walks a date month by month and holds it to the length of the month it ends in. */
function addMonths(date: Date, months: number): Date {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
  for (let count = 0; count < months; count += 1) first.setUTCMonth(first.getUTCMonth() + 1);
  let wanted = date.getUTCDate();
  for (;;) {
    const tried = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), wanted));
    if (tried.getUTCMonth() === first.getUTCMonth()) return tried;
    wanted -= 1;
  }
}

interface Slot {
  opens: string;
  due: string;
  until: string;
  done: boolean;
}

function slotFrom(anchor: Date, step: OracleStep): Slot {
  const due = addDays(addMonths(anchor, step.months ?? 0), step.days ?? 0);
  const opens = addDays(due, -(step.opensDays ?? 0));
  return {
    opens: iso(opens < anchor ? anchor : opens),
    due: iso(due),
    until: iso(addDays(due, step.windowDays ?? 0)),
    done: false,
  };
}

/** All dates from one to another. */
export function datesBetween(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let date = new Date(`${first}T00:00:00Z`); iso(date) <= last; date = addDays(date, 1))
    dates.push(iso(date));
  return dates;
}

/** What it says on each of these days: one line, such as `r30 due 2027-01-31, recert upcoming 2028-01-01`. */
export function* livedDays(
  { anchor, steps, updates }: OracleSchedule,
  life: Life,
  days: readonly string[],
): Generator<{ day: string; line: string }> {
  const last = days.at(-1) ?? '';
  /** Days on which the words may be others than on the day before. */
  const turns = new Set<string>();
  const slotOn = (from: Date, step: OracleStep): Slot => {
    const slot = slotFrom(from, step);
    const after = iso(addDays(new Date(`${slot.until}T00:00:00Z`), 1));
    for (const turn of [slot.opens, slot.due, after]) turns.add(turn);
    return slot;
  };
  let line = '';
  const final = [...steps].reverse().find((step) => step.certificate);
  let begun: string | undefined;
  let slots = new Map<string, Slot>();
  /** On a calendar: all that has come up for a learner, oldest first. */
  let years = new Map<string, Slot[]>();
  const news = new Map(
    updates.map((update) => [
      update.id,
      { times: 0, at: undefined as string | undefined, next: update.on, done: true },
    ]),
  );
  const newCycle = (day: string) => {
    slots = new Map(steps.map((step) => [step.id, slotOn(new Date(`${day}T00:00:00Z`), step)]));
  };
  const newCalendar = (day: string) => {
    if (anchor === 'completion') return;
    years = new Map(
      steps.map((step) => {
        const all: Slot[] = [];
        for (let year = Number(day.slice(0, 4)) - 3; year < Number(last.slice(0, 4)) + 3; year += 1)
          all.push(slotOn(new Date(Date.UTC(year, 0, 1)), step));
        return [step.id, all.filter(({ due }) => due > day)];
      }),
    );
  };
  for (const day of days) {
    let mayTurn = turns.has(day);
    for (const update of updates) {
      const state = news.get(update.id);
      if (!state || state.next !== day) continue;
      Object.assign(state, { times: state.times + 1, at: day, done: false });
      mayTurn = true;
      state.next = iso(addMonths(new Date(`${update.on}T00:00:00Z`), update.repeatMonths * state.times));
    }
    const events = life.get(day) ?? [];
    // Who has done both on one day has done the course last: everything begins with it.
    if (events.includes('course')) {
      begun = day;
      newCycle(day);
      newCalendar(day);
    }
    for (const event of events) {
      const state = news.get(event);
      if (state?.at !== undefined) state.done = true;
      if (begun === undefined && event === final?.id) {
        begun = day;
        newCycle(day);
        newCalendar(day);
      } else if (begun !== undefined && day > begun) {
        const slot = slots.get(event);
        if (slot && day >= slot.opens && anchor === 'completion') {
          slot.done = true;
          if (event === final?.id) newCycle(day);
        }
        const current = years
          .get(event)
          ?.filter(({ opens }) => opens <= day)
          .at(-1);
        if (current && anchor === 'calendar') current.done = true;
      }
    }
    if (begun === undefined || !(mayTurn || events.length > 0)) {
      yield { day, line };
      continue;
    }
    const said: string[] = [];
    for (const step of steps) {
      const slot =
        anchor === 'completion' ? slots.get(step.id) : ofCalendar(years.get(step.id) ?? [], day, step);
      if (slot && !slot.done) said.push(`${step.id} ${word(slot, day, step)} ${slot.due}`);
    }
    for (const [id, { at, next, done }] of news) {
      const owes = at !== undefined && at > begun && !done;
      said.push(owes ? `${id} due ${at}` : `${id} upcoming ${next}`);
    }
    line = said.join(', ');
    yield { day, line };
  }
}

function ofCalendar(slots: readonly Slot[], day: string, step: OracleStep): Slot | undefined {
  const open = slots.filter(({ opens }) => opens <= day);
  const current = open.at(-1);
  if (!current || current.done) return slots.find(({ opens }) => opens > day);
  if (!step.certificate) return current;
  const lastDone = open.map(({ done }) => done).lastIndexOf(true);
  return open[lastDone + 1];
}

function word({ opens, due, until }: Slot, day: string, step: OracleStep): string {
  if (day > until) return step.certificate ? 'lapsed' : 'overdue';
  return day >= due ? 'due' : day >= opens ? 'open' : 'upcoming';
}
