import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { check } from '../build.ts';
import { applyFixes } from '../course/apply-fixes.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { jsonDiagnostic } from '../diagnostics/reporters/json.ts';
import { exitCodes } from './exit.ts';
import { jsonAnswer, reportFindings } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface IdsFlags {
  readonly write?: boolean;
  readonly json?: boolean;
}

/** Lists identifiers that are not frozen; with `--write`, writes them into the sources. */
export async function idsCommand(paths: readonly string[], flags: IdsFlags, terminal: Terminal, from: string): Promise<number> {
  const before = (await check({ paths, from })).diagnostics;
  const missing = before.filter((finding) => finding.code === 'ID-MISSING');
  const written = flags.write ? await freeze(missing, from) : [];
  // What could not be written (a text over several lines in a list) is found again.
  const left = flags.write ? (await check({ paths, from })).diagnostics.filter((finding) => finding.code === 'ID-MISSING') : missing;
  const notFound = before.filter((finding) => finding.code === 'COURSE-NOT-FOUND');
  const code = notFound.length ? exitCodes.usage : left.length ? exitCodes.findings : exitCodes.ok;
  if (flags.json) {
    terminal.print(jsonAnswer('ids', code === 0, { written, missing: left.map(jsonDiagnostic) }));
    return code;
  }
  reportFindings(terminal, [...notFound, ...left]);
  for (const file of written) terminal.print(`${file.ids} ${file.ids === 1 ? 'id' : 'ids'} written to ${file.file}`);
  if (code === exitCodes.ok) terminal.say(`${terminal.paint('green', 'ok')} every id is frozen.`);
  else if (left.length && flags.write) terminal.complain('These need a hand: give each an “id:” of its own.');
  return code;
}

async function freeze(missing: readonly Diagnostic[], from: string): Promise<{ file: string; ids: number }[]> {
  const byFile = new Map<string, Fix[]>();
  for (const { fix } of missing) if (fix) byFile.set(fix.file, [...(byFile.get(fix.file) ?? []), fix]);
  const written: { file: string; ids: number }[] = [];
  for (const [file, fixes] of byFile) {
    const full = resolve(from, file);
    await writeFile(full, applyFixes(await readFile(full, 'utf8'), fixes));
    written.push({ file, ids: fixes.length });
  }
  return written;
}
