import type { Place } from '../diagnostics/diagnostic.ts';
import type { ReadDate } from '../exports/date-text.ts';
import { type ExportKind, type ExportOptions, ExportReading } from '../exports/reading.ts';
import type { Tally, Use } from './tally.ts';

/** What reading an export needs to know, and where it puts what it finds. */
export interface UsageOptions extends ExportOptions {
  readonly into: Tally;
}

/** What one file was taken for. */
export interface ReadUsage {
  readonly kind: ExportKind;
  /** Rows or statements. */
  readonly rows: number;
  /** Launches and completions of the licensed courses that it tells, whenever they were. */
  readonly uses: number;
  /** Whether it can tell of launches. */
  readonly tellsLaunches: boolean;
  /** How it calls most of its learners; undefined where it tells of none. */
  readonly callsLearners: 'by e-mail' | 'otherwise' | undefined;
}

/** Reads who launched or completed what. */
export class UsageReading extends ExportReading<UsageOptions> {
  protected readonly nothingTold = 'It has no launches and no completions.';
  tellsLaunches = false;
  #byMail = 0;

  /** `text`: the date as it stands there. `mark`: see `Use`; empty: the day. */
  use(
    { learner, item, kind, text, mark }: Omit<Use, 'course' | 'day'> & { readonly text: string },
    date: ReadDate,
    place: () => Place,
  ): void {
    const day = this.dayTold(date, text, place);
    if (day === undefined) return;
    const { into, items } = this.options;
    if (kind !== 'completion') this.tellsLaunches = true;
    if (learner.includes('@')) this.#byMail += 1;
    const course = items.all[item]?.course ?? 0;
    into.add({ learner, course, item, kind, day, mark: mark === '' ? String(day) : mark });
  }

  result(kind: ExportKind): ReadUsage {
    const { rows, told: uses, tellsLaunches } = this;
    const callsLearners = uses === 0 ? undefined : this.#byMail * 2 > uses ? 'by e-mail' : 'otherwise';
    return { kind, rows, uses, tellsLaunches, callsLearners };
  }
}
