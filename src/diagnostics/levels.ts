import type { CodeEntry } from './codes/entry.ts';
import { codes } from './codes/index.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What a finding can be set to. */
export const levels = ['off', 'info', 'warning', 'error'] as const;
export type Level = (typeof levels)[number];

/** The levels that a catalogue gives, by code. */
export type Levels = Readonly<Record<string, Level>>;

const table: Readonly<Record<string, CodeEntry>> = codes;

export function isCode(code: string): boolean {
  return Object.hasOwn(table, code);
}

/** Whether a code is an error that keeps a package from working: it is never turned off, lowered or ignored. */
export function isFixed(code: string): boolean {
  const entry = isCode(code) ? table[code] : undefined;
  return entry?.severity === 'error' && entry.adjustable !== true;
}

/** The codes whose level a catalogue may set. */
export function adjustableCodes(): string[] {
  return Object.keys(table).filter((code) => !isFixed(code));
}

/** The findings with the severities that a catalogue gives them; without those that it turns off. */
export function withLevels(findings: readonly Diagnostic[], given: Levels | undefined): Diagnostic[] {
  if (given === undefined) return [...findings];
  return findings.flatMap((finding) => {
    const level =
      Object.hasOwn(given, finding.code) && !isFixed(finding.code) ? given[finding.code] : undefined;
    if (level === 'off') return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}
