import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cannotWrite } from '../build/cannot-write.ts';
import type { Day } from '../course/days.ts';
import { addToLedger } from '../deliveries/ledger.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import { noticePage } from '../pages/notice-page.ts';
import { reportStyle } from '../pages/report-style.ts';
import { loadResources } from '../resources.ts';
import type { Holder } from '../withdrawals/holders.ts';
import { noticeText } from '../withdrawals/notice.ts';
import { lineOf, type PlannedWithdrawal, planWithdrawal } from '../withdrawals/withdraw.ts';
import { giveAnswer } from './answer.ts';
import { exitCodes } from './exit.ts';
import type { AnswerFlags } from './formats.ts';
import { writeWhole } from './replace-file.ts';
import { checkedSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

export interface WithdrawFlags extends AnswerFlags {
  readonly reason: string;
  readonly replace?: string;
  readonly catalogue?: string;
  readonly ledger?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly today: Day;
}

/** Writes a notice to each agency that got a version, and says in the ledger that it is withdrawn. */
export async function withdrawCommand(
  course: string,
  version: string,
  flags: WithdrawFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const { reason, replace, catalogue = '.', ledger, out = 'dist/notices', dryRun = false, today } = flags;
  if (reason.trim() === '' || replace === version) {
    terminal.complain(
      replace === version
        ? `Version ${printable(version)} cannot take its own place: name another one after “--replace”.`
        : 'Say why, after “--reason”: the agencies will read it.',
    );
    return exitCodes.usage;
  }
  const { value, diagnostics } = await planWithdrawal({
    course,
    version,
    reason: reason.trim(),
    replace,
    on: today,
    catalogue,
    ledger,
    from,
  });
  const findings = [...diagnostics];
  const files: string[] = [];
  if (value && !dryRun) {
    try {
      files.push(...(await written(value, out, from)));
      // Last, so that the ledger says nothing that nobody was told.
      if (value.isNew) await addToLedger(value.ledgerFile, value.ledger, lineOf(value));
    } catch (error) {
      findings.push(cannotWrite(out, error));
    }
  }
  const isDone = value !== undefined && !hasErrors(findings);
  return giveAnswer(
    {
      command: 'withdraw',
      findings,
      fields: {
        holders:
          value?.notices.map(({ holder, notice }) => ({
            licensee: holder.licensee,
            agency: holder.agency,
            on: holder.on,
            later: holder.later,
            language: notice.language,
          })) ?? [],
        entered: isDone && value.isNew && !dryRun,
        files,
      },
      subjects: () => checkedSubjects([catalogue], from, new Map(), new Map()),
      results: files,
      notes: value?.notices.map(({ holder }) => printable(inWords(holder, version))) ?? [],
      news: () => (isDone ? [newsOf(value, dryRun)] : []),
    },
    flags,
    terminal,
    from,
  );
}

async function written(
  { notices, withdrawal: { course, version } }: PlannedWithdrawal,
  out: string,
  from: string,
): Promise<string[]> {
  const css = reportStyle(loadResources().themes(false));
  await mkdir(resolve(from, out), { recursive: true });
  const files: string[] = [];
  for (const { holder, notice } of notices) {
    const name = `withdrawn-${course}-${version}-${holder.licensee}`;
    for (const [ending, text] of [
      ['txt', noticeText(notice)],
      ['html', noticePage(notice, css)],
    ] as const) {
      const file = join(out, `${name}.${ending}`);
      await writeWhole(resolve(from, file), text);
      files.push(file.replaceAll('\\', '/'));
    }
  }
  return files;
}

function inWords({ agency, licensee, on, later }: Holder, version: string): string {
  const since = later.at(-1);
  const after = since ? `, and ${since.version} on ${since.on}` : '';
  return `${agency} (${licensee}) got ${version} on ${on}${after}.`;
}

function newsOf({ notices }: PlannedWithdrawal, dryRun: boolean): string {
  const count = notices.length === 1 ? '1 agency' : `${notices.length} agencies`;
  return dryRun
    ? `${count} would be told; nothing was written.`
    : `Notices for ${count} written. Send them: nothing was sent.`;
}
