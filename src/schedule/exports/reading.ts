import type { Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { type Day, textOf } from '../day.ts';
import type { Completions } from './completions.ts';
import type { DayIn, ReadDate } from './date-text.ts';
import { FileFindings } from './findings.ts';
import type { Items } from './items.ts';
import type { MappingFile } from './mapping-file.ts';

/** What reading an export needs to know, and where it puts what it finds. */
export interface ReadingOptions {
  readonly items: Items;
  readonly mapping?: MappingFile | undefined;
  readonly today: Day;
  readonly dayIn: DayIn;
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
export class Reading {
  readonly file: string;
  readonly options: ReadingOptions;
  readonly findings = new FileFindings();
  rows = 0;
  completions = 0;
  readonly #others = new Set<string>();

  constructor(file: string, options: ReadingOptions) {
    this.file = file;
    this.options = options;
  }

  /** `place`: of the cell that says it. */
  complete(learner: string, item: number, date: ReadDate, text: string, place: () => Place): void {
    const { today, into } = this.options;
    if (date === 'either' || date === 'none') {
      const code = date === 'either' ? 'EXPORT-DATE-ORDER' : 'EXPORT-DATE';
      this.findings.add(code, () => diagnostic(code, place(), { text: shortened(text) }));
      return;
    }
    if (date > today)
      this.findings.add('EXPORT-FUTURE', () =>
        diagnostic('EXPORT-FUTURE', place(), { date: textOf(date), today: textOf(today) }),
      );
    this.completions += 1;
    into.add(learner, item, date);
  }

  /** A name that is of none of the courses: an organization has others too. */
  other(name: string): void {
    if (this.#others.size < mostNames && name.trim() !== '') this.#others.add(shortened(name.trim()));
  }

  nothing(): void {
    if (this.completions > 0) return;
    const names = [...this.#others].map((name) => `“${name}”`).join(', ');
    const seen = names === '' ? 'It has no completions.' : `It is about ${names}.`;
    this.findings.add('EXPORT-NOTHING', () => diagnostic('EXPORT-NOTHING', { file: this.file }, { seen }));
  }
}

export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
