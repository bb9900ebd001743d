import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Reporter } from './reporter.ts';
import { harmless } from './well-formed.ts';

/** The answer of a command, its findings last. */
export const json: Reporter = (findings, { command, ok, fields }) =>
  jsonAnswer(command, ok, { ...fields, diagnostics: findings.map(jsonDiagnostic) });

/** The form of every `--json` answer. `format` rises when a field changes its meaning. */
export function jsonAnswer(command: string, ok: boolean, fields: object): string {
  return harmless(JSON.stringify({ format: 1, command, ok, ...fields }, null, 2));
}

/** A finding for machines: no source text, positions as numbers. */
export function jsonDiagnostic({ code, severity, message, hint, place, related, fix }: Diagnostic): object {
  return {
    code,
    severity,
    message,
    ...(hint ? { hint } : {}),
    ...(place ? jsonPlace(place) : {}),
    ...(related
      ? { related: related.map((one) => ({ ...jsonPlace(one.place), message: one.message })) }
      : {}),
    ...(fix ? { fixable: true } : {}),
  };
}

function jsonPlace({ file, start, end }: Place): object {
  return {
    file,
    ...(start ? { line: start.line, column: start.column } : {}),
    ...(end ? { endLine: end.line, endColumn: end.column } : {}),
  };
}
