import { join, relative } from 'node:path';
import { check } from '../build.ts';
import { type FoundCourse, findCourses } from '../course/find-courses.ts';
import { freezeIds } from '../course/freeze-ids.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import { jsonAnswer, jsonDiagnostic } from '../diagnostics/reporters/json.ts';
import { exitCodeFor, exitCodes } from './exit.ts';
import { replaceFile } from './replace-file.ts';
import { reportFindings } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface IdsFlags {
  readonly write?: boolean;
  readonly json?: boolean;
}

interface Frozen {
  readonly written: { readonly file: string; readonly ids: number }[];
  /** Files that would not read as before. */
  readonly refused: string[];
}

/** Lists identifiers that are not frozen; with `--write`, writes them into the sources. */
export async function idsCommand(
  paths: readonly string[],
  flags: IdsFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const frozen: Frozen = { written: [], refused: [] };
  if (flags.write) {
    const { value } = await findCourses(paths, from);
    try {
      for (const course of value.courses) await freeze(course, from, frozen);
    } catch (error) {
      // What is written stays written, and is said.
      if (!flags.json) reportWritten(frozen, terminal);
      throw error;
    }
  }
  // What could not be written (a text over several lines in a list) is found now.
  const { diagnostics } = await check({ paths, from, plain: true });
  const missing = diagnostics.filter((finding) => finding.code === 'ID-MISSING');
  // What is read only in part may hold ids that nobody saw.
  const wrong = diagnostics.filter((finding) => finding.severity === 'error');
  const code = wrong.length ? exitCodeFor(wrong) : missing.length ? exitCodes.findings : exitCodes.ok;
  if (flags.json) {
    terminal.print(
      jsonAnswer('ids', code === 0, {
        ...frozen,
        missing: missing.map(jsonDiagnostic),
        diagnostics: wrong.map(jsonDiagnostic),
      }),
    );
    return code;
  }
  reportFindings(terminal, sortDiagnostics([...wrong, ...missing]));
  reportWritten(frozen, terminal);
  if (code === exitCodes.ok) terminal.say(`${terminal.paint('green', 'ok')} every id is frozen.`);
  else if (missing.length && flags.write)
    terminal.complain('These need a hand: give each an “id:” of its own.');
  return code;
}

function reportWritten({ written, refused }: Frozen, terminal: Terminal): void {
  for (const file of written)
    terminal.print(`${file.ids} ${file.ids === 1 ? 'id' : 'ids'} written to ${printable(file.file)}`);
  for (const file of refused)
    terminal.complain(
      `${printable(file)} was left as it is: with the ids in it, it would not read as before.`,
    );
}

async function freeze(
  { folder, defaults }: FoundCourse,
  from: string,
  { written, refused }: Frozen,
): Promise<void> {
  const frozen = await freezeIds(await diskFiles(folder, defaults));
  const shown = (path: string) => relative(from, join(folder, path)).replaceAll('\\', '/');
  for (const [path, { text, ids }] of frozen.texts) {
    await replaceFile(join(folder, path), text);
    written.push({ file: shown(path), ids });
  }
  refused.push(...frozen.refused.map(shown));
}
