import { entryOf } from '../codes/entry-of.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { printable } from './code-frame.ts';
import type { Reporter } from './reporter.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub Actions, one line for each finding: annotations of the files that they name. */
export const github: Reporter = (findings) => findings.map((finding) => `${command(finding)}\n`).join('');

function command({ code, severity, place, message, hint }: Diagnostic): string {
  const title = entryOf(code)?.title;
  const properties = { ...(place ? where(place) : {}), title: title ? `${code}: ${title}` : code };
  const said = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[severity]} ${said.join(',')}::${data([message, hint].filter(Boolean).join('\n'))}`;
}

/** Columns only within one line: GitHub takes none for several lines. */
function where({ file, start, end }: Place): Readonly<Record<string, string | number>> {
  if (!start) return { file };
  const { line, column } = start;
  if (!end || end.line === line) {
    return { file, line, col: column, ...(end ? { endLine: line, endColumn: end.column } : {}) };
  }
  return { file, line, endLine: end.line };
}

/** What would end the line, and with it the command, is written as the runner reads it back. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
