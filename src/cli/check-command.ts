import { availableParallelism } from 'node:os';
import { checkCatalogue } from '../build.ts';
import type { Day } from '../course/days.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import { giveAnswer } from './answer.ts';
import { type BaselineFlags, heldAgainst } from './baseline.ts';
import { fixCourses, reportFixes } from './fix.ts';
import { type AnswerFlags, printedFormats } from './formats.ts';
import { checkedSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

export interface CheckFlags extends AnswerFlags, BaselineFlags {
  readonly fix?: boolean;
  /** With `fix`: what would be mended, and nothing is written. */
  readonly dryRun?: boolean;
  /** The day on which licences run or have ended. */
  readonly today: Day;
}

export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const fixed = flags.fix ? await fixCourses(paths, from, flags.dryRun === true) : undefined;
  const { value, diagnostics: found } = await checkCatalogue({
    paths,
    from,
    today: flags.today,
    jobs: Math.min(8, availableParallelism()),
  });
  const files = value.licensees.map(({ file, levels }) => ({ folder: file, ...(levels ? { levels } : {}) }));
  const subjects = [...value.courses, ...files];
  const { diagnostics, note, fields } = await heldAgainst(found, flags, { from, subjects });
  const courses = value.courses.map(({ id, version, title }) => ({ id, version, title }));
  const licensees = value.licensees.map(({ id, agency }) => ({ id, agency }));
  const titles = new Map(value.courses.map(({ folder, title }) => [folder, title]));
  const agencies = new Map(value.licensees.map(({ file, agency }) => [file, agency]));
  if (fixed && printedFormats(flags).length === 0) reportFixes(terminal, fixed);
  return giveAnswer(
    {
      command: 'check',
      findings: diagnostics,
      fields: { courses, licensees, ...fixed, ...fields },
      subjects: () => checkedSubjects(paths, from, titles, agencies),
      notes: note === undefined ? [] : [printable(note)],
      news: (code) => (code === 0 ? [`${whatWas(courses.length, licensees.length)} checked.`] : []),
    },
    flags,
    terminal,
    from,
  );
}

/** `2 courses and 1 licensee`; where no licensee was asked for, there is no word of any. */
function whatWas(courses: number, licensees: number): string {
  const ofCourses = courses === 1 ? '1 course' : `${courses} courses`;
  const ofLicensees = licensees === 1 ? '1 licensee' : `${licensees} licensees`;
  if (licensees === 0) return ofCourses;
  return courses === 0 ? ofLicensees : `${ofCourses} and ${ofLicensees}`;
}
