import type { Code } from '../../src/diagnostics/codes/index.ts';
import type { Diagnostic, Place } from '../../src/diagnostics/diagnostic.ts';
import { positionAt } from '../../src/diagnostics/positions.ts';
import type { ReportContext, Subject } from '../../src/diagnostics/reporters/reporter.ts';

/** The place of the first such words in a text. */
export function placeOf(text: string, words: string, file = 'course/modules/one.md'): Place {
  const at = text.indexOf(words);
  return { file, text, start: positionAt(text, at), end: positionAt(text, at + words.length) };
}

/** A finding with these words: what reporters do does not depend on the table's. */
export function finding(code: Code, more: Partial<Diagnostic> = {}): Diagnostic {
  return { code, severity: 'error', message: 'Something is wrong.', ...more };
}

export const courseSubject: Subject = { kind: 'course', path: 'course', name: 'A course' };

export function reportContext(more: Partial<ReportContext> = {}): ReportContext {
  return {
    command: 'check',
    version: '1.2.3',
    ok: false,
    strict: false,
    subjects: [courseSubject],
    fields: { courses: [] },
    css: 'p{color:red}',
    ...more,
  };
}
