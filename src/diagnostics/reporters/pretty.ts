import type { Diagnostic, Place, Severity } from '../diagnostic.ts';
import { codeFrame, oneLine } from './code-frame.ts';
import type { Reporter } from './reporter.ts';

/** Adds colour, or nothing. */
export type Paint = (style: 'red' | 'yellow' | 'blue' | 'green' | 'dim' | 'bold', text: string) => string;

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

/** All findings for people, without colours, and how many there are. */
export const pretty: Reporter = (findings) =>
  `${[...findings.map((finding) => prettyDiagnostic(finding, plain)), `${countWords(findings)}.`].join('')}\n`;

const plain: Paint = (_, text) => text;

/** One finding for people: place, severity, code; message; code frame; hint. */
export function prettyDiagnostic(finding: Diagnostic, paint: Paint): string {
  const colour = colours[finding.severity];
  const head = [
    finding.place && paint('bold', oneLine(shown(finding.place))),
    paint(colour, finding.severity),
    paint('dim', finding.code),
  ];
  const lines = [head.filter(Boolean).join(' '), `  ${oneLine(finding.message)}`];
  if (finding.place)
    lines.push(
      ...codeFrame(finding.place).map((line) => `  ${line.startsWith('>') ? line : paint('dim', line)}`),
    );
  for (const { place, message } of finding.related ?? [])
    lines.push(`  ${paint('dim', oneLine(shown(place)))} ${oneLine(message)}`);
  if (finding.hint) lines.push(`  ${paint('green', '→')} ${oneLine(finding.hint)}`);
  return `${lines.join('\n')}\n`;
}

/** `file:line:column` */
export function shown({ file, start }: Place): string {
  return start ? `${file}:${start.line}:${start.column}` : file;
}

/** `2 errors, 1 warning` */
export function countWords(findings: readonly Diagnostic[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const words = (number: number, word: string) =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  return (
    [
      ...words(count('error'), 'error'),
      ...words(count('warning'), 'warning'),
      ...words(count('info'), 'note'),
    ].join(', ') || 'no findings'
  );
}
