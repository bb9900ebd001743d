import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { cannotWrite } from '../build/cannot-write.ts';
import { type RefreshedCourse, refreshedCourses } from '../build/refreshers.ts';
import { reasonOf } from '../course/load/source-text.ts';
import { addTo, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { Completions } from '../exports/completions.ts';
import { daysIn } from '../exports/date-text.ts';
import { exportWords } from '../exports/export-words.ts';
import { type Item, itemsOf } from '../exports/items.ts';
import type { MappingFile } from '../exports/mapping-file.ts';
import { readExport } from '../exports/read-export.ts';
import { readMapping } from '../exports/read-mapping.ts';
import type { ReadExport, ReadingOptions } from '../exports/reading.ts';
import { type Day, dayOf, textOf } from '../schedule/day.ts';
import type { DueOptions } from '../schedule/due-rows.ts';
import { pseudonymsOf, shortestKey } from '../schedule/pseudonyms.ts';
import { scheduleOf } from '../schedule/schedule.ts';
import { giveAnswer } from './answer.ts';
import { exitCodeFor, exitCodes } from './exit.ts';
import type { AnswerFlags } from './formats.ts';
import { sourceDate } from './source-date.ts';
import { courseSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';
import { type WrittenDue, writeDue } from './write-due.ts';

export interface DueFlags extends AnswerFlags {
  readonly completions: readonly string[];
  readonly course?: readonly string[];
  readonly mapping?: string;
  /** `YYYY-MM-DD` */
  readonly today?: string;
  readonly timeZone?: string;
  /** A file with the key; `true`: a key that nobody keeps. */
  readonly pseudonyms?: string | true;
  readonly out?: string;
}

/** Reads the exports and writes the due list as CSV, JSON, calendar and page; nothing, where the list would be wrong. */
export async function refreshersDueCommand(
  flags: DueFlags,
  terminal: Terminal,
  from: string,
  epoch: string | undefined,
): Promise<number> {
  const date = sourceDate(epoch, terminal);
  const names = await namesFor(flags.pseudonyms, terminal, from);
  if (typeof date === 'number' || names === undefined) return exitCodes.usage;
  const { course: paths = [] } = flags;
  const { value: courses, diagnostics } = await refreshedCourses({ paths, from });
  const findings: Diagnostic[] = [...diagnostics];
  const mapping = await mappingFor(flags.mapping, courses, from, findings);
  const dayIn = daysIn(flags.timeZone ?? mapping?.timeZone ?? 'UTC');
  const today = (flags.today === undefined ? dayIn(new Date()) : dayOf(flags.today)) ?? 0;
  const items = itemsOf(courses, mapping?.names);
  const completions = new Completions();
  const reading = { items, mapping, today, dayIn, into: completions };
  const files = hasErrors(findings)
    ? []
    : await readAll(flags.completions, reading, terminal, from, findings);
  const options: DueOptions = {
    courses: courses.map(dueCourse),
    items: items.all,
    completions,
    today,
    ...names,
  };
  const isRight = exitCodeFor(findings, flags.strict) === exitCodes.ok;
  const out = flags.out ?? 'dist/refreshers';
  const refused = (error: unknown) => {
    findings.push(cannotWrite(out, error));
    return undefined;
  };
  const written = isRight
    ? await writeDue(options, out, from, date.timestamp ?? today * 86_400).catch(refused)
    : undefined;
  if (written) addTo(findings, [...withoutCourse(written, options), ...calendarCut(written)]);
  return giveAnswer(
    {
      command: 'refreshers due',
      findings,
      fields: {
        today: textOf(today),
        exports: files,
        learners: completions.names.length,
        counts: written?.counts ?? {},
        files: written?.files ?? [],
      },
      subjects: () => courseSubjects(paths, from),
      results: written?.files ?? [],
      notes: files.map(inWords),
      news: () => (written ? [summary(written, today)] : []),
    },
    flags,
    terminal,
    from,
  );
}

function dueCourse({ course }: RefreshedCourse): DueOptions['courses'][number] {
  const { id, title, version, publisher, language } = course;
  return { id, title, version, publisher: publisher.url, language, schedule: scheduleOf(course) };
}

async function mappingFor(
  file: string | undefined,
  courses: readonly RefreshedCourse[],
  from: string,
  findings: Diagnostic[],
): Promise<MappingFile | undefined> {
  if (file === undefined) return undefined;
  const shown = file.replaceAll('\\', '/');
  try {
    const known = itemsOf(courses).all.map(({ course, refresher }: Item) => {
      const id = courses[course]?.course.id ?? '';
      return refresher === undefined ? id : `${refresher}-${id}`;
    });
    const { value, diagnostics } = readMapping(await readFile(resolve(from, file)), shown, new Set(known));
    addTo(findings, diagnostics);
    return value;
  } catch (error) {
    findings.push(diagnostic('EXPORT-UNREADABLE', { file: shown }, { reason: reasonOf(error) }));
    return undefined;
  }
}

async function readAll(
  files: readonly string[],
  options: ReadingOptions,
  terminal: Terminal,
  from: string,
  findings: Diagnostic[],
): Promise<ReadExport[]> {
  const read: ReadExport[] = [];
  for (const file of files) {
    const shown = file.replaceAll('\\', '/');
    if (terminal.verbosity === 'verbose') terminal.say(`reading ${shown}`);
    try {
      const { value, diagnostics } = await readExport(shown, createReadStream(resolve(from, file)), options);
      addTo(findings, diagnostics);
      if (value) read.push(value);
    } catch (error) {
      if (!(error instanceof Error) || !('syscall' in error)) throw error;
      findings.push(diagnostic('EXPORT-UNREADABLE', { file: shown }, { reason: reasonOf(error) }));
    }
  }
  return read;
}

/** What learners are called; undefined where there is no key, which has been said. */
async function namesFor(
  pseudonyms: DueFlags['pseudonyms'],
  terminal: Terminal,
  from: string,
): Promise<{ readonly nameOf: DueOptions['nameOf'] } | undefined> {
  if (pseudonyms === undefined) return { nameOf: undefined };
  if (pseudonyms === true) return { nameOf: pseudonymsOf(randomBytes(32)) };
  const key = await readFile(resolve(from, pseudonyms)).catch(() => undefined);
  if (key && key.length >= shortestKey) return { nameOf: pseudonymsOf(key) };
  terminal.complain(
    key
      ? `The key in “${pseudonyms}” has ${key.length} bytes. With fewer than ${shortestKey} somebody could try all keys: “openssl rand -out ${pseudonyms} 32” makes a good one.`
      : `“${pseudonyms}” cannot be read. It must hold the key for pseudonyms: “openssl rand -out ${pseudonyms} 32” makes one.`,
  );
  return undefined;
}

function withoutCourse({ withoutCourse }: WrittenDue, { courses }: DueOptions): Diagnostic[] {
  return courses.flatMap(({ title }, index) => {
    const count = withoutCourse[index] ?? 0;
    return count > 0 ? [diagnostic('EXPORT-NO-COURSE', undefined, { title, count })] : [];
  });
}

function calendarCut({ counts, events }: WrittenDue): Diagnostic[] {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.done;
  return total > events ? [diagnostic('REFRESHER-CALENDAR-CUT', undefined, { shown: events, total })] : [];
}

const kinds = { ...exportWords, columns: 'a table with a row for each completion' };

function inWords({ file, kind, rows, completions }: ReadExport): string {
  const number = new Intl.NumberFormat('en-US').format;
  const unit = kind === 'xapi' ? 'statements' : 'rows';
  return `${file}: taken for ${kinds[kind]}; ${number(rows)} ${unit}, ${number(completions)} completions of these courses.`;
}

function summary({ counts }: WrittenDue, today: Day): string {
  const said = (['lapsed', 'overdue', 'due', 'open', 'upcoming'] as const).map(
    (status) => `${counts[status]} ${status}`,
  );
  return `${textOf(today)}: ${said.join(', ')}.`;
}
