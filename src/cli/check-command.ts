import { check } from '../build.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import { jsonDiagnostic } from '../diagnostics/reporters/json.ts';
import { type BaselineFlags, heldAgainst } from './baseline.ts';
import { exitCodeFor } from './exit.ts';
import { fixCourses, reportFixes } from './fix.ts';
import { jsonAnswer, reportFindings } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface CheckFlags extends BaselineFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
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
  const { value, diagnostics: found } = await check({ paths, from });
  const { diagnostics, note, fields } = await heldAgainst(found, flags, value, from);
  const code = exitCodeFor(diagnostics, flags.strict);
  if (flags.json) {
    const courses = value.map(({ editions: [course] }) => ({
      id: course?.id,
      version: course?.version,
      title: course?.title,
    }));
    terminal.print(
      jsonAnswer('check', code === 0, {
        courses,
        ...fixed,
        ...fields,
        diagnostics: diagnostics.map(jsonDiagnostic),
      }),
    );
    return code;
  }
  if (fixed) reportFixes(terminal, fixed);
  reportFindings(terminal, diagnostics);
  if (note !== undefined) terminal.say(printable(note));
  if (code === 0)
    terminal.say(
      `${terminal.paint('green', 'ok')} ${value.length} ${value.length === 1 ? 'course' : 'courses'} checked.`,
    );
  return code;
}
