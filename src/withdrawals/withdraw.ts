import { join, relative, resolve } from 'node:path';
import type { Day } from '../course/days.ts';
import { findSubjects, type LicensedCatalogue } from '../course/find-subjects.ts';
import { readYaml } from '../course/load/course-yaml.ts';
import { valueAt } from '../course/load/data-source.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import { knownLicensees } from '../deliveries/known-licensees.ts';
import { type Ledger, readLedger } from '../deliveries/ledger.ts';
import { addTo, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type Holder, holdersOf, knownVersions } from './holders.ts';
import { type Notice, noticeFor, type Withdrawal } from './notice.ts';

export interface WithdrawOptions extends Withdrawal {
  /** The catalogue, or its folder; relative to `from`. */
  readonly catalogue: string;
  /** Relative to `from`. Default: `deliveries.jsonl` beside the catalogue. */
  readonly ledger?: string | undefined;
  readonly from: string;
}

/** Who is told, and what. Nothing was written. */
export interface PlannedWithdrawal {
  readonly withdrawal: Withdrawal;
  readonly notices: readonly { readonly holder: Holder; readonly notice: Notice }[];
  readonly ledger: Ledger;
  /** Absolute. */
  readonly ledgerFile: string;
  /** Whether the ledger does not say it yet. */
  readonly isNew: boolean;
}

/** A notice for each licensee that got a version of a course, by the ledger. */
export async function planWithdrawal(
  options: WithdrawOptions,
): Promise<Result<PlannedWithdrawal | undefined>> {
  const { course, version, reason, replace, on, from } = options;
  const { value: subjects, diagnostics } = await findSubjects([options.catalogue], from);
  const [catalogue] = subjects.catalogues;
  if (!catalogue)
    return { value: undefined, diagnostics: [...diagnostics, diagnostic('DELIVERY-NONE', undefined, {})] };
  const ledgerFile = resolve(from, options.ledger ?? join(catalogue.folder, 'deliveries.jsonl'));
  const shown = relative(from, ledgerFile).replaceAll('\\', '/');
  const read = await readLedger(ledgerFile, shown);
  const found: Diagnostic[] = [...diagnostics];
  addTo(found, read.diagnostics);
  const none = { value: undefined, diagnostics: found };
  if (!read.value || hasErrors(found)) return none;
  const holders = holdersOf(read.value.lines, course, version);
  if (holders.length === 0) {
    const known = knownVersions(read.value.lines);
    const about = { course, version, known: known.join(', ') || 'no delivery at all' };
    found.push(
      diagnostic('WITHDRAW-UNKNOWN', { file: shown }, about, didYouMean(`${course} ${version}`, known)),
    );
    return none;
  }
  const before = read.value.withdrawals.find((one) => one.course === course && one.version === version);
  if (before) found.push(diagnostic('WITHDRAW-TWICE', { file: shown }, { course, version, on: before.on }));
  if (replace !== undefined) addTo(found, withoutReplacement(holders, replace));
  const known = await knownLicensees(catalogue, from);
  const publisher = await publisherOf(catalogue, course);
  const withdrawal: Withdrawal = { course, version, reason, replace, on };
  const notices = holders.map((holder) => {
    const own = known.find(({ licensee }) => licensee.id === holder.licensee)?.licensee;
    const languages = own?.languages ?? holder.languages;
    return { holder, notice: noticeFor(holder, withdrawal, { languages, to: own?.contact, publisher }) };
  });
  const value = { withdrawal, notices, ledger: read.value, ledgerFile, isNew: before === undefined };
  return { value, diagnostics: found };
}

function withoutReplacement(holders: readonly Holder[], version: string): Diagnostic[] {
  const waiting = holders.filter(({ later }) => !later.some((one) => one.version === version));
  if (waiting.length === 0) return [];
  return [
    diagnostic('WITHDRAW-DELIVER', undefined, {
      agencies: waiting.map(({ agency }) => agency).join(', '),
      licensees: waiting.map(({ licensee }) => licensee).join(' '),
      version,
    }),
  ];
}

/** As course.yaml has it; a course that was taken out of the catalogue has none. */
async function publisherOf({ courses }: LicensedCatalogue, course: string) {
  for (const { folder } of courses) {
    const { value } = await readYaml(await diskFiles(folder), 'course.yaml', 'a course');
    if (!value || valueAt(value.data, ['id']) !== course) continue;
    const [name, email] = ['name', 'email'].map((field) => valueAt(value.data, ['publisher', field]));
    if (typeof name === 'string') return { name, email: typeof email === 'string' ? email : undefined };
  }
  return undefined;
}

/** The line of a withdrawal in the ledger. */
export function lineOf({ withdrawal, notices }: PlannedWithdrawal) {
  const { course, version, reason, replace, on } = withdrawal;
  return {
    kind: 'withdrawal' as const,
    on: on satisfies Day,
    course,
    version,
    reason,
    ...(replace === undefined ? {} : { replace }),
    licensees: notices.map(({ holder }) => holder.licensee),
  };
}
