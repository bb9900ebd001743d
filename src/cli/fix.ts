import { join, relative } from 'node:path';
import { checkFiles } from '../build/check-folder.ts';
import { findCourses } from '../course/find-courses.ts';
import { fixSources, type Mended } from '../course/fix-sources.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import { replaceFile } from './replace-file.ts';
import type { Terminal } from './terminal.ts';
import { unifiedDiff } from './unified-diff.ts';

/** What was mended, or with `dryRun` would be; files as seen from where the user stands. */
export interface FixedCourses {
  readonly mended: readonly Mended[];
  /** What `dryRun` would change. */
  readonly diff?: string;
}

/** Mends the courses that the paths name; with `dryRun` nothing is written. */
export async function fixCourses(
  paths: readonly string[],
  from: string,
  dryRun: boolean,
): Promise<FixedCourses> {
  const mended: Mended[] = [];
  const diffs: string[] = [];
  const { value } = await findCourses(paths, from);
  for (const { folder, levels, defaults } of value.courses) {
    const shown = (path: string) => relative(from, join(folder, path)).replaceAll('\\', '/');
    const check = async (files: Parameters<typeof checkFiles>[0]) =>
      (await checkFiles(files, { levels })).diagnostics;
    const fixed = await fixSources(await diskFiles(folder, defaults), check);
    for (const [path, { before, after }] of fixed.texts) {
      if (dryRun) diffs.push(unifiedDiff(shown(path), before, after));
      else await replaceFile(join(folder, path), after);
    }
    mended.push(...fixed.mended.map((one) => ({ ...one, file: shown(one.file) })));
  }
  return { mended, ...(dryRun ? { diff: diffs.join('') } : {}) };
}

/** Says what was mended, file by file, or shows what would be. */
export function reportFixes(terminal: Terminal, { mended, diff }: FixedCourses): void {
  if (diff) terminal.print(harmless(diff));
  const total = mended.reduce((sum, { count }) => sum + count, 0);
  const findings = total === 1 ? '1 finding' : `${total} findings`;
  if (total === 0) terminal.say('Nothing here can be mended safely.');
  else if (diff !== undefined) terminal.say(`${findings} would be mended, and nothing was written.`);
  else {
    for (const line of mendedLines(mended)) terminal.print(printable(line));
    terminal.say(`${findings} mended.`);
  }
}

/** `mended course.yaml: FIELD-UNKNOWN (2), SRC-CRLF`, for each file. */
function mendedLines(mended: readonly Mended[]): string[] {
  const byFile = new Map<string, string[]>();
  for (const { file, code, count } of mended) {
    const words = count === 1 ? code : `${code} (${count})`;
    byFile.set(file, [...(byFile.get(file) ?? []), words]);
  }
  return [...byFile].map(([file, words]) => `mended ${file}: ${words.join(', ')}`);
}

/** Course text that a program may read: what controls a terminal is taken out, line ends and tabs are not. */
export function harmless(text: string): string {
  return text.replace(/(?![\n\r\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
