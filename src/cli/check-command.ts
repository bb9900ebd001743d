import { availableParallelism } from 'node:os';
import { checkCatalogue } from '../build.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import { giveAnswer } from './answer.ts';
import { type BaselineFlags, heldAgainst } from './baseline.ts';
import { fixCourses, reportFixes } from './fix.ts';
import { type AnswerFlags, printedFormats } from './formats.ts';
import { courseSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

export interface CheckFlags extends AnswerFlags, BaselineFlags {
  readonly fix?: boolean;
  /** With `fix`: what would be mended, and nothing is written. */
  readonly dryRun?: boolean;
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
    jobs: Math.min(8, availableParallelism()),
  });
  const { diagnostics, note, fields } = await heldAgainst(found, flags, { from, courses: value });
  const courses = value.map(({ id, version, title }) => ({ id, version, title }));
  const titles = new Map(value.map(({ folder, title }) => [folder, title]));
  if (fixed && printedFormats(flags).length === 0) reportFixes(terminal, fixed);
  return giveAnswer(
    {
      command: 'check',
      findings: diagnostics,
      fields: { courses, ...fixed, ...fields },
      subjects: () => courseSubjects(paths, from, titles),
      notes: note === undefined ? [] : [printable(note)],
      news: (code) =>
        code === 0 ? [`${value.length} ${value.length === 1 ? 'course' : 'courses'} checked.`] : [],
    },
    flags,
    terminal,
    from,
  );
}
