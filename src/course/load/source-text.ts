import type { Diagnostic, Fix, Place, Result } from '../../diagnostics/diagnostic.ts';
import { positionAt } from '../../diagnostics/positions.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Files } from './files.ts';

/** A text file of the course, decoded, with `\n` line ends. */
export interface SourceText {
  /** Relative to the course folder. */
  readonly file: string;
  readonly text: string;
  /** What the file on disk has, for whoever writes it back. */
  readonly lineEnd: '\n' | '\r\n';
}

/** A course text is written by hand: the largest real ones are below 1 MB. Larger is a mistake or an attack. */
export const maxTextBytes = 4 * 1024 * 1024;

/** Reads and decodes one text file. `undefined` with a diagnostic where it cannot be used. */
export async function readText(files: Files, file: string): Promise<Result<SourceText | undefined>> {
  const place: Place = { file };
  const refuse = (finding: Diagnostic): Result<undefined> => ({ value: undefined, diagnostics: [finding] });
  const size = files.entries.get(file)?.size ?? 0;
  if (size > maxTextBytes) {
    return refuse(
      diagnostic('SRC-TOO-LARGE', place, { size: megabytes(size), limit: megabytes(maxTextBytes) }),
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = await files.read(file);
  } catch (error) {
    return refuse(diagnostic('SRC-UNREADABLE', place, { reason: reasonOf(error) }));
  }
  return decode(bytes, place);
}

/** Bytes → text: UTF-8 only, because a guess would put wrong letters in front of learners. */
export function decode(bytes: Uint8Array, place: Place): Result<SourceText | undefined> {
  const diagnostics: Diagnostic[] = [];
  const [first, second, third] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Without a mark: no course text starts with a NUL beside a letter.
  const unmarked = bytes.length > 1 && (first === 0) !== (second === 0);
  if (marked || unmarked) {
    return { value: undefined, diagnostics: [diagnostic('SRC-UTF16', place, {})] };
  }
  let body = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    diagnostics.push(diagnostic('SRC-BOM', place, {}, { fix: stored(place, 'no-mark') }));
    body = bytes.subarray(3);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return { value: undefined, diagnostics: [...diagnostics, invalidUtf8(body, place)] };
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const start = positionAt(text, nul);
    return {
      value: undefined,
      diagnostics: [...diagnostics, diagnostic('SRC-NUL', { ...place, start }, {})],
    };
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  if (text.includes('\r')) {
    if (lineEnd === '\r\n')
      diagnostics.push(diagnostic('SRC-CRLF', place, {}, { fix: stored(place, 'plain-line-ends') }));
    text = text.replace(/\r\n?/g, '\n');
  }
  return { value: { file: place.file, text, lineEnd }, diagnostics };
}

function stored({ file }: Place, store: NonNullable<Fix['store']>): Fix {
  return { file, offset: 0, remove: 0, insert: '', store };
}

function invalidUtf8(bytes: Uint8Array, place: Place): Diagnostic {
  const good = validPrefix(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, good));
  const start = positionAt(before, before.length);
  const at = bytes.subarray(good, good + 1);
  const byte = (at[0] ?? 0).toString(16).padStart(2, '0');
  // Most such files come from Windows: the letter there is what the author will recognize.
  const letter = new TextDecoder('windows-1252').decode(at);
  const end = { ...start, column: start.column + 1, offset: start.offset + 1 };
  return diagnostic(
    'SRC-NOT-UTF8',
    { ...place, start, end, text: new TextDecoder().decode(bytes) },
    { byte: `0x${byte}`, letter },
  );
}

/** How many bytes from the start are whole, valid UTF-8: no character is cut off at their end. */
function validPrefix(bytes: Uint8Array): number {
  const valid = (length: number, stream: boolean) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (valid(middle, true)) low = middle;
    else high = middle - 1;
  }
  // The start of a character whose rest is missing is the byte at fault, not the one after it.
  while (low > 0 && !valid(low, false)) low -= 1;
  return low;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
