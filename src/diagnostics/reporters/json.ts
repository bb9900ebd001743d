import type { Diagnostic, Place } from '../diagnostic.ts';

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
