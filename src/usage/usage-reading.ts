import type { Place } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type Day, textOf } from '../schedule/day.ts';
import { type DayIn, type ReadDate, readDate } from '../schedule/exports/date-text.ts';
import { FileFindings } from '../schedule/exports/findings.ts';
import type { Items } from '../schedule/exports/items.ts';
import type { MappingFile } from '../schedule/exports/mapping-file.ts';
import { type ExportKind, shortened } from '../schedule/exports/reading.ts';
import type { Tally, UseKind } from './tally.ts';

/** What reading an export needs to know, and where it puts what it finds. */
export interface UsageOptions {
  readonly items: Items;
  readonly mapping?: MappingFile | undefined;
  readonly today: Day;
  readonly dayIn: DayIn;
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

const mostNames = 5;

/** Reads one file: counts, findings, and names that mean nothing to us. */
export class UsageReading {
  readonly file: string;
  readonly options: UsageOptions;
  readonly findings = new FileFindings();
  rows = 0;
  uses = 0;
  tellsLaunches = false;
  #byMail = 0;
  readonly #others = new Set<string>();

  constructor(file: string, options: UsageOptions) {
    this.file = file;
    this.options = options;
  }

  /** `text`: the date as it stands there. `mark`: see `Use`; empty: the day. */
  use(
    {
      learner,
      item,
      kind,
      text,
      mark,
    }: { learner: string; item: number; kind: UseKind; text: string; mark: string },
    date: ReadDate,
    place: () => Place,
  ): void {
    if (date === 'either' || date === 'none') {
      const code = date === 'either' ? 'EXPORT-DATE-ORDER' : 'EXPORT-DATE';
      this.findings.add(code, () => diagnostic(code, place(), { text: shortened(text) }));
      return;
    }
    const { today, into, items } = this.options;
    if (date > today)
      this.findings.add('EXPORT-FUTURE', () =>
        diagnostic('EXPORT-FUTURE', place(), { date: textOf(date), today: textOf(today) }),
      );
    this.uses += 1;
    if (kind !== 'completion') this.tellsLaunches = true;
    if (learner.includes('@')) this.#byMail += 1;
    const course = items.all[item]?.course ?? 0;
    into.add({ learner, course, item, kind, day: date, mark: mark === '' ? String(date) : mark });
  }

  dateOf(text: string): ReadDate {
    const { mapping, dayIn } = this.options;
    return readDate(text, { format: mapping?.dateFormat, dayIn });
  }

  other(name: string): void {
    if (this.#others.size < mostNames && name.trim() !== '') this.#others.add(shortened(name.trim()));
  }

  nothing(): void {
    if (this.uses > 0) return;
    const names = [...this.#others].map((name) => `“${name}”`).join(', ');
    const seen = names === '' ? 'It has no launches and no completions.' : `It is about ${names}.`;
    this.findings.add('EXPORT-NOTHING', () => diagnostic('EXPORT-NOTHING', { file: this.file }, { seen }));
  }

  result(kind: ExportKind): ReadUsage {
    const callsLearners =
      this.uses === 0 ? undefined : this.#byMail * 2 > this.uses ? 'by e-mail' : 'otherwise';
    const { rows, uses, tellsLaunches } = this;
    return { kind, rows, uses, tellsLaunches, callsLearners };
  }
}
