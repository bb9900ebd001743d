import { appendFile, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { digestOf } from './fingerprints.ts';

// Lines are only added: each names the one before it by its digest.
const everyLine = {
  format: z.literal(1),
  on: z.string(),
  /** SHA-256 of the line before; empty in the first. */
  before: z.string(),
};

/** A line about a delivery: who got what, when. Lines without a kind are such ones. */
const line = z.looseObject({
  ...everyLine,
  kind: z.literal('delivery').optional(),
  licensee: z.string(),
  agency: z.string(),
  licence: z.string(),
  courses: z.array(
    z.looseObject({ id: z.string(), version: z.string(), title: z.string(), languages: z.array(z.string()) }),
  ),
  packages: z.array(z.looseObject({ file: z.string(), sha256: z.string() })),
  /** SHA-256 of the delivery as one zip. */
  delivery: z.string(),
});
export type LedgerLine = z.infer<typeof line>;

/** A line that says that a version is to be used no more, and who was told. */
const withdrawal = z.looseObject({
  ...everyLine,
  kind: z.literal('withdrawal'),
  course: z.string(),
  version: z.string(),
  reason: z.string(),
  /** The version that takes its place. */
  replace: z.string().optional(),
  /** Ids of the licensees that had got it. */
  licensees: z.array(z.string()),
});
export type WithdrawalLine = z.infer<typeof withdrawal>;

export interface Ledger {
  /** Deliveries, in order. */
  readonly lines: readonly LedgerLine[];
  /** In order. */
  readonly withdrawals: readonly WithdrawalLine[];
  /** Digest of the last line. */
  readonly last: string;
  /** Whether the last line has no end: editors take it away. */
  readonly isOpen?: boolean;
}

/** `shown`: how findings call the file. A ledger that is not there yet is empty; one that was changed is told of. */
export async function readLedger(file: string, shown: string): Promise<Result<Ledger | undefined>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { value: { lines: [], withdrawals: [], last: '' }, diagnostics: [] };
    return refused(shown, 1, (error as Error).message);
  }
  const lines: LedgerLine[] = [];
  const withdrawals: WithdrawalLine[] = [];
  const diagnostics: Diagnostic[] = [];
  let last = '';
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const read = z.union([withdrawal, line]).safeParse(parsed(written));
    if (!read.success) return refused(shown, index + 1, 'it is no line of a ledger');
    if (read.data.before !== last)
      diagnostics.push(diagnostic('LEDGER-CHANGED', placeOf(shown, index + 1), { number: index + 1 }));
    if (isWithdrawal(read.data)) withdrawals.push(read.data);
    else lines.push(read.data);
    last = digestOf(written);
  }
  const isOpen = text !== '' && !text.endsWith('\n');
  return { value: { lines, withdrawals, last, isOpen }, diagnostics };
}

/** Adds a line at the end. Rejects with the error of the system. */
export async function addToLedger(
  file: string,
  { last, isOpen = false }: Ledger,
  entry: Omit<LedgerLine, 'format' | 'before'> | Omit<WithdrawalLine, 'format' | 'before'>,
): Promise<Ledger['last']> {
  const written = JSON.stringify({ format: 1, ...entry, before: last });
  await appendFile(file, `${isOpen ? '\n' : ''}${written}\n`);
  return digestOf(written);
}

function isWithdrawal(entry: LedgerLine | WithdrawalLine): entry is WithdrawalLine {
  return entry.kind === 'withdrawal';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(file: string, number: number, reason: string): Result<undefined> {
  return {
    value: undefined,
    diagnostics: [diagnostic('LEDGER-FORMAT', placeOf(file, number), { number, reason })],
  };
}

function placeOf(file: string, number: number) {
  const at = { line: number, column: 1, offset: 0 };
  return { file, start: at };
}

/** The line with which a version of a course was withdrawn last. */
export function withdrawalOf(
  { withdrawals }: Ledger,
  course: string,
  version: string,
): WithdrawalLine | undefined {
  return withdrawals.findLast((line) => line.course === course && line.version === version);
}
