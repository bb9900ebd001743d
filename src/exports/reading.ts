import type { Place } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type Day, textOf } from '../schedule/day.ts';
import type { Completions } from './completions.ts';
import { type DayIn, type ReadDate, readDate } from './date-text.ts';
import { FileFindings } from './findings.ts';
import type { Items } from './items.ts';
import type { MappingFile } from './mapping-file.ts';

/** What reading an export needs to know, whatever it is read for. */
export interface ExportOptions {
  readonly items: Items;
  readonly mapping?: MappingFile | undefined;
  readonly today: Day;
  readonly dayIn: DayIn;
}

/** And where completions go. */
export interface ReadingOptions extends ExportOptions {
  readonly into: Completions;
}

export const exportKinds = ['moodle-activities', 'moodle-course', 'columns', 'xapi'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What one file was taken for. */
export interface ReadExport {
  readonly file: string;
  readonly kind: ExportKind;
  /** Rows or statements. */
  readonly rows: number;
  /** Those that tell a completion of the courses. */
  readonly completions: number;
}

/** So many names are told that nobody knows. */
const mostNames = 5;

/** Reads one file: counts, findings, and the names that mean nothing to us. */
export abstract class ExportReading<Options extends ExportOptions = ExportOptions> {
  readonly file: string;
  readonly options: Options;
  readonly findings = new FileFindings();
  rows = 0;
  /** What it tells of the courses, on whatever day. */
  protected told = 0;
  readonly #others = new Set<string>();

  constructor(file: string, options: Options) {
    this.file = file;
    this.options = options;
  }

  /** The sentence for a file that tells nothing of anything. */
  protected abstract readonly nothingTold: string;

  dateOf(text: string): ReadDate {
    const { mapping, dayIn } = this.options;
    return readDate(text, { format: mapping?.dateFormat, dayIn });
  }

  /** The day of something that is told; `undefined`, with a finding, where its date is none. `place`: of the date. */
  protected dayTold(date: ReadDate, text: string, place: () => Place): Day | undefined {
    if (date === 'either' || date === 'none') {
      const code = date === 'either' ? 'EXPORT-DATE-ORDER' : 'EXPORT-DATE';
      this.findings.add(code, () => diagnostic(code, place(), { text: shortened(text) }));
      return undefined;
    }
    const { today } = this.options;
    if (date > today)
      this.findings.add('EXPORT-FUTURE', () =>
        diagnostic('EXPORT-FUTURE', place(), { date: textOf(date), today: textOf(today) }),
      );
    this.told += 1;
    return date;
  }

  /** A name that is of none of the courses: an organization has others too. */
  other(name: string): void {
    if (this.#others.size < mostNames && name.trim() !== '') this.#others.add(shortened(name.trim()));
  }

  nothing(): void {
    if (this.told > 0) return;
    const names = [...this.#others].map((name) => `“${name}”`).join(', ');
    const seen = names === '' ? this.nothingTold : `It is about ${names}.`;
    this.findings.add('EXPORT-NOTHING', () => diagnostic('EXPORT-NOTHING', { file: this.file }, { seen }));
  }
}

/** Reads who completed what. */
export class CompletionReading extends ExportReading<ReadingOptions> {
  protected readonly nothingTold = 'It has no completions.';

  complete(learner: string, item: number, date: ReadDate, text: string, place: () => Place): void {
    const day = this.dayTold(date, text, place);
    if (day !== undefined) this.options.into.add(learner, item, day);
  }

  result(kind: ExportKind): ReadExport {
    return { file: this.file, kind, rows: this.rows, completions: this.told };
  }
}

export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
