import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { maxTextBytes, megabytes, reasonOf } from '../course/load/source-text.ts';
import { type Baseline, type KnownFindings, readBaseline } from '../diagnostics/baseline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';

type Read = { readonly reason: string } | { readonly baseline?: Baseline; readonly text: string };

/** Without a baseline where there is no file. */
export async function readBaselineFile(file: string): Promise<Read> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return { reason: 'it is not a file' };
    if (found.size > maxTextBytes) return { reason: `it has ${megabytes(found.size)}` };
    const text = await readFile(file, 'utf8');
    const read = readBaseline(text);
    return 'reason' in read ? read : { ...read, text };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? { text: '' } : { reason: reasonOf(error) };
  }
}

/** The baseline that a build holds its findings against, or why it cannot be read; `undefined`: none was named. */
export async function knownFindings(
  shown: string | undefined,
  from: string,
): Promise<KnownFindings | Diagnostic | undefined> {
  if (shown === undefined) return undefined;
  const file = resolve(from, shown);
  const read = await readBaselineFile(file);
  if ('reason' in read) return unusable(shown, read.reason);
  return read.baseline
    ? { baseline: read.baseline, folder: dirname(file) }
    : unusable(shown, 'there is no such file');
}

export const unusable = (path: string, reason: string) =>
  diagnostic('BASELINE-FORMAT', { file: path }, { path, reason });
