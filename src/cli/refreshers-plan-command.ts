import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cannotWrite } from '../build/cannot-write.ts';
import { type RefreshedCourse, refreshedCourses } from '../build/refreshers.ts';
import { addTo, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { courseCalendar } from '../schedule/calendar/course-calendar.ts';
import { dateOf, dayOf } from '../schedule/day.ts';
import { planFiles } from '../schedule/plan/plan-files.ts';
import { giveAnswer } from './answer.ts';
import { exitCodes } from './exit.ts';
import type { AnswerFlags } from './formats.ts';
import { writeWhole } from './replace-file.ts';
import { sourceDate } from './source-date.ts';
import { courseSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

export interface PlanFlags extends AnswerFlags {
  readonly out?: string;
}
export interface CalendarFlags extends PlanFlags {
  /** `YYYY-MM-DD` */
  readonly today?: string;
}

/** Writes `<course>/refresher-plan.md`, `.csv` and `.json`, and `<step>.badge.json` for each certificate. */
export function refreshersPlanCommand(
  paths: readonly string[],
  flags: PlanFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  return writeForEach('refreshers plan', paths, flags, terminal, from, ({ editions }) => ({
    files: Object.fromEntries(planFiles(editions)),
    findings: [],
  }));
}

/** Writes `<course>/refreshers.ics`: updates, and steps that are anchored to the calendar. */
export async function refreshersCalendarCommand(
  paths: readonly string[],
  flags: CalendarFlags,
  terminal: Terminal,
  from: string,
  epoch: string | undefined,
): Promise<number> {
  const date = sourceDate(epoch, terminal);
  if (typeof date === 'number') return exitCodes.usage;
  const today = flags.today === undefined ? undefined : dayOf(flags.today);
  const year = today === undefined ? new Date().getUTCFullYear() : dateOf(today).year;
  return writeForEach('refreshers calendar', paths, flags, terminal, from, ({ course }) => {
    const calendar = courseCalendar(course, year, date.timestamp);
    const { title, place } = course;
    return calendar === undefined
      ? { files: {}, findings: [diagnostic('REFRESHER-NO-DATES', { file: place.file }, { title })] }
      : { files: { 'refreshers.ics': calendar }, findings: [] };
  });
}

interface Made {
  /** Texts by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly findings: readonly Diagnostic[];
}

/** Writes what is made of each course into a folder of its own. */
async function writeForEach(
  command: string,
  paths: readonly string[],
  flags: PlanFlags,
  terminal: Terminal,
  from: string,
  make: (course: RefreshedCourse) => Made,
): Promise<number> {
  const { value, diagnostics } = await refreshedCourses({ paths, from });
  const findings: Diagnostic[] = [...diagnostics];
  const written: string[] = [];
  const folder = flags.out ?? 'dist/refreshers';
  try {
    for (const one of hasErrors(diagnostics) ? [] : value) {
      const made = make(one);
      addTo(findings, made.findings);
      const out = join(folder, one.course.id);
      for (const [name, text] of Object.entries(made.files)) {
        await mkdir(resolve(from, out), { recursive: true });
        await writeWhole(resolve(from, out, name), text);
        written.push(join(out, name).replaceAll('\\', '/'));
      }
    }
  } catch (error) {
    findings.push(cannotWrite(folder, error));
  }
  return giveAnswer(
    {
      command,
      findings,
      fields: { files: written },
      subjects: () => courseSubjects(paths, from),
      results: written,
    },
    flags,
    terminal,
    from,
  );
}
