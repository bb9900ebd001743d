import { atMost } from '../diagnostics/at-most.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countWords, prettyDiagnostic } from '../diagnostics/reporters/pretty.ts';
import { type Terminal, worthSaying } from './terminal.ts';

/** Of findings with one code in one file: who mends these knows what the others say. */
const mostAlike = 50;

/** Findings for people, to standard error, and how many there were. */
export function reportFindings(terminal: Terminal, findings: readonly Diagnostic[]): void {
  const said = worthSaying(findings, terminal.verbosity);
  const shown = terminal.verbosity === 'verbose' ? said : atMost(said, mostAlike);
  for (const finding of shown) terminal.complain(prettyDiagnostic(finding, terminal.paint));
  if (said.length > 0) terminal.complain(`${countWords(said)}.`);
}

/** The form of every `--json` answer. `format` rises when a field changes its meaning. */
export function jsonAnswer(command: string, ok: boolean, fields: object): string {
  const json = JSON.stringify({ format: 1, command, ok, ...fields }, null, 2);
  // Somebody may look at it on a terminal, where these control it; JSON reads them back from their escapes.
  return json.replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
