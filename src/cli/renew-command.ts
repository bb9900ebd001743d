import type { Day } from '../course/days.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import { type Renewal, renew } from '../renewals/renew.ts';
import { loadResources } from '../resources.ts';
import { giveAnswer } from './answer.ts';
import { harmless } from './fix.ts';
import { type AnswerFlags, printedFormats } from './formats.ts';
import { replaceFile } from './replace-file.ts';
import { checkedSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface RenewFlags extends AnswerFlags {
  readonly until: Day | 'none';
  /** First day of the new term. */
  readonly begins?: Day;
  readonly number?: string;
  readonly seats?: number;
  readonly catalogue?: string;
  readonly dryRun?: boolean;
  readonly today: Day;
}

/** Adds the next term to a licensee’s file, and only where the file then has no error. */
export async function renewCommand(
  licensee: string,
  flags: RenewFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const { until, begins, number, seats, catalogue = '.', dryRun = false, today } = flags;
  const themes = loadResources().themes(false);
  const { value, diagnostics } = await renew({
    catalogue,
    licensee,
    term: { from: begins, until, number, seats },
    today,
    from,
    styleOf: (theme) => themes[theme],
  });
  const findings = [...diagnostics];
  if (value && !dryRun) {
    try {
      await replaceFile(value.path, value.after);
    } catch (error) {
      if (!(error instanceof Error) || !('syscall' in error)) throw error;
      findings.push(diagnostic('OUT-WRITE', undefined, { path: value.file, reason: error.message }));
    }
  }
  const isDone = value !== undefined && !hasErrors(findings);
  const diff = value && dryRun ? unifiedDiff(value.file, value.before, value.after) : undefined;
  const machineReads = printedFormats(flags).length > 0;
  if (diff !== undefined && !machineReads) terminal.print(harmless(diff));
  return giveAnswer(
    {
      command: 'renew',
      findings,
      fields: {
        renewed: isDone && value ? renewed(value, dryRun) : null,
        ...(diff === undefined ? {} : { diff }),
      },
      subjects: () => checkedSubjects([catalogue], from, new Map(), new Map()),
      results: isDone && value && !dryRun ? [value.file] : [],
      news: () => (isDone && value ? newsOf(value, dryRun) : []),
    },
    flags,
    terminal,
    from,
  );
}

function renewed({ licensee, term, file }: Renewal, dryRun: boolean) {
  const { from, until, number, seats } = term;
  return {
    licensee: licensee.id,
    agency: licensee.agency,
    file,
    from,
    until,
    ...(number === undefined ? {} : { number }),
    ...(seats === undefined ? {} : { seats }),
    written: !dryRun,
  };
}

function newsOf({ licensee, term, file }: Renewal, dryRun: boolean): string[] {
  const days = term.until === 'none' ? `from ${term.from} on` : `${term.from} to ${term.until}`;
  const agency = printable(licensee.agency);
  if (dryRun) return [`${agency} would be licensed ${days}; ${file} was not written.`];
  return [
    `${agency} is licensed ${days}.`,
    `Next: “coursewright deliver ${licensee.id}” makes packages that know of the new term; those in their LMS do not.`,
  ];
}
