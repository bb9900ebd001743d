import type { CodeEntry } from './entry.ts';
import { codes } from './index.ts';

/** The row of a finding's code. */
export function entryOf(code: string): CodeEntry | undefined {
  return Object.hasOwn(codes, code) ? (codes as Readonly<Record<string, CodeEntry>>)[code] : undefined;
}
