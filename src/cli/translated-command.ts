import { printable } from '../diagnostics/reporters/code-frame.ts';
import { jsonAnswer, jsonDiagnostic } from '../diagnostics/reporters/json.ts';
import { exitCodeFor, exitCodes } from './exit.ts';
import { harmless } from './fix.ts';
import { reportFindings } from './report.ts';
import type { Terminal } from './terminal.ts';
import { type Outcome, type Recorded, recordCourse } from './translated-course.ts';
import { chosenIn } from './translated-paths.ts';

export interface TranslatedFlags {
  readonly language?: string;
  /** What would be written, and nothing is. */
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Records from which source texts translations were made. Translations with errors are not recorded. */
export async function translatedCommand(
  paths: readonly string[],
  { language, dryRun = false, json }: TranslatedFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const { chosen, diagnostics } = await chosenIn(paths, from);
  const outcome: Outcome = { recorded: [], findings: [...diagnostics], refused: [] };
  for (const one of chosen) await recordCourse(one, { language, dryRun, from }, outcome);
  const { recorded, findings, refused } = outcome;
  const found = exitCodeFor(findings);
  const code = found === exitCodes.ok && refused.length > 0 ? exitCodes.usage : found;
  if (json) {
    const fields = {
      recorded: recorded.map(({ diff, ...rest }) => (dryRun ? { ...rest, diff } : rest)),
      refused,
      diagnostics: findings.map(jsonDiagnostic),
    };
    terminal.print(jsonAnswer('translated', code === exitCodes.ok, fields));
    return code;
  }
  reportFindings(terminal, findings);
  for (const line of refused) terminal.complain(printable(line));
  for (const one of recorded) report(one, dryRun, terminal);
  return code;
}

function report({ file, changed, diff }: Recorded, dryRun: boolean, terminal: Terminal): void {
  const shown = printable(file);
  if (diff === '') {
    terminal.say(`${terminal.paint('green', 'ok')} ${shown} says so already.`);
    return;
  }
  const files = Object.keys(changed).length;
  const parts = Object.values(changed).reduce((sum, count) => sum + count, 0);
  const what = `${parts} ${parts === 1 ? 'part' : 'parts'} of ${files} ${files === 1 ? 'file' : 'files'}`;
  if (dryRun) {
    terminal.print(harmless(diff));
    terminal.say(`${what} would be recorded in ${shown}, and nothing was written.`);
  } else terminal.print(`${what} recorded in ${shown}`);
}
