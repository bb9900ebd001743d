import { atMost, mostAlike } from '../diagnostics/at-most.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countWords, prettyDiagnostic } from '../diagnostics/reporters/pretty.ts';
import { type Terminal, worthSaying } from './terminal.ts';

/** Findings for people, to standard error, and how many there were. */
export function reportFindings(terminal: Terminal, findings: readonly Diagnostic[]): void {
  const said = worthSaying(findings, terminal.verbosity);
  const shown = terminal.verbosity === 'verbose' ? said : atMost(said, mostAlike);
  for (const finding of shown) terminal.complain(prettyDiagnostic(finding, terminal.paint));
  if (said.length > 0) terminal.complain(`${countWords(said)}.`);
}
