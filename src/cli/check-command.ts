import { check } from '../build.ts';
import { jsonDiagnostic } from '../diagnostics/reporters/json.ts';
import { exitCodeFor } from './exit.ts';
import { jsonAnswer, reportFindings } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface CheckFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
}

export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const { value, diagnostics } = await check({ paths, from });
  const code = exitCodeFor(diagnostics, flags.strict);
  if (flags.json) {
    const courses = value.map(({ editions: [course] }) => ({
      id: course?.id,
      version: course?.version,
      title: course?.title,
    }));
    terminal.print(
      jsonAnswer('check', code === 0, { courses, diagnostics: diagnostics.map(jsonDiagnostic) }),
    );
    return code;
  }
  reportFindings(terminal, diagnostics);
  if (code === 0)
    terminal.say(
      `${terminal.paint('green', 'ok')} ${value.length} ${value.length === 1 ? 'course' : 'courses'} checked.`,
    );
  return code;
}
