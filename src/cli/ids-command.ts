import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { check } from '../build.ts';
import { findCourses } from '../course/find-courses.ts';
import { freezeIds } from '../course/freeze-ids.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import { jsonDiagnostic } from '../diagnostics/reporters/json.ts';
import { exitCodeFor, exitCodes } from './exit.ts';
import { jsonAnswer, reportFindings } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface IdsFlags {
  readonly write?: boolean;
  readonly json?: boolean;
}

/** Lists identifiers that are not frozen; with `--write`, writes them into the sources. */
export async function idsCommand(
  paths: readonly string[],
  flags: IdsFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const found = await findCourses(paths, from);
  const { written, refused } = flags.write
    ? await freeze(
        found.value.courses.map((course) => course.folder),
        from,
      )
    : { written: [], refused: [] };
  // What could not be written (a text over several lines in a list) is found now.
  const left = (await check({ paths, from })).diagnostics.filter((finding) => finding.code === 'ID-MISSING');
  const wrong = found.diagnostics.filter((finding) => finding.severity === 'error');
  const code = wrong.length ? exitCodeFor(wrong) : left.length ? exitCodes.findings : exitCodes.ok;
  if (flags.json) {
    terminal.print(
      jsonAnswer('ids', code === 0, {
        written,
        refused,
        missing: left.map(jsonDiagnostic),
        diagnostics: wrong.map(jsonDiagnostic),
      }),
    );
    return code;
  }
  reportFindings(terminal, [...wrong, ...left]);
  for (const file of written)
    terminal.print(`${file.ids} ${file.ids === 1 ? 'id' : 'ids'} written to ${printable(file.file)}`);
  for (const file of refused)
    terminal.complain(
      `${printable(file)} was left as it is: with the ids in it, it would not read as before.`,
    );
  if (code === exitCodes.ok) terminal.say(`${terminal.paint('green', 'ok')} every id is frozen.`);
  else if (left.length && flags.write) terminal.complain('These need a hand: give each an “id:” of its own.');
  return code;
}

async function freeze(
  folders: readonly string[],
  from: string,
): Promise<{ written: { file: string; ids: number }[]; refused: string[] }> {
  const written: { file: string; ids: number }[] = [];
  const refused: string[] = [];
  for (const folder of folders) {
    const frozen = await freezeIds(await diskFiles(folder));
    const shown = (path: string) => relative(from, join(folder, path)).replaceAll('\\', '/');
    for (const [path, { text, ids }] of frozen.texts) {
      await writeFile(join(folder, path), text);
      written.push({ file: shown(path), ids });
    }
    refused.push(...frozen.refused.map(shown));
  }
  return { written, refused };
}
