import { compare, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { whyUnsafe } from './safe-path.ts';

/** SHA-256 in hexadecimal, by path: relative, with `/`. */
export type Checksums = ReadonlyMap<string, string>;

/** What a list is called, and where it lies: beside what it lists. */
export const sumsName = 'SHA256SUMS';

/** The text of a list, as `sha256sum` writes and `sha256sum --check` reads it: one line for each file, by path. */
export function sumsText(sums: Checksums): string {
  return [...sums]
    .sort(([a], [b]) => compare(a, b))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('');
}

const line = /^(\\?)([0-9a-f]{64}) [ *](.+)$/;
/** More than any delivery has. */
const mostLines = 100_000;

/**
 * Reads a list, anybody's. Paths that lead out of the folder, or are other files on other systems, are refused: each
 * line is read before one is believed. `place`: what the list is called in findings.
 */
export function readSums(text: string, place = sumsName): Result<Checksums> {
  const found: Diagnostic[] = [];
  const sums = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const refuse = (at: number, reason: string) =>
    found.push(diagnostic('PROOF-SUMS-FORM', { file: place }, { line: at + 1, reason }));
  if (lines.length === 0) refuse(0, 'is missing: it is empty');
  if (lines.length > mostLines) refuse(mostLines, 'is one more than is read');
  for (const [index, written] of lines.slice(0, mostLines).entries()) {
    // CR LF: an editor, or a transfer “as text”, did that. The signature tells of it; the names are still the names.
    const [, escaped, sha256 = '', path = ''] = line.exec(written.replace(/\r$/, '')) ?? [];
    const unsafe = whyUnsafe(path);
    if (escaped === undefined) refuse(index, 'is no checksum and name');
    else if (escaped) refuse(index, 'names a file whose path has a backslash or a line break');
    else if (unsafe !== undefined) refuse(index, `names a file whose path ${unsafe}`);
    else if (sums.has(path)) refuse(index, 'names a file that another line has named');
    else sums.set(path, sha256);
  }
  return { value: sums, diagnostics: found };
}
