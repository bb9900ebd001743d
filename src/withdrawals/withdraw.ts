import type { Day } from '../course/days.ts';
import { findSubjects, type LicensedCatalogue } from '../course/find-subjects.ts';
import { readYaml } from '../course/load/course-yaml.ts';
import { valueAt } from '../course/load/data-source.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import { loadCourse } from '../course/load-course.ts';
import { knownLicensees } from '../deliveries/known-licensees.ts';
import { type Ledger, readLedger } from '../deliveries/ledger.ts';
import { placesOf } from '../deliveries/places.ts';
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
  const { ledger: ledgerFile, shownLedger: shown } = placesOf(
    { from, ledger: options.ledger },
    catalogue.folder,
  );
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
  const source = await courseIn(catalogue, course);
  const withdrawal: Withdrawal = { course, version, reason, replace, on };
  const notices = holders.map((holder) => {
    const own = known.find(({ licensee }) => licensee.id === holder.licensee)?.licensee;
    const languages = own?.languages ?? holder.languages;
    const publisher = source?.publisher;
    // A course that was renamed since is told of by the name that the agency knows.
    const titles = source?.title === holder.title ? source.titles : undefined;
    const parts = { languages, to: own?.contact, publisher, titles };
    return { holder, notice: noticeFor(holder, withdrawal, parts) };
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

/** What the sources say of a course; one that was taken out of the catalogue has none. */
async function courseIn({ courses }: LicensedCatalogue, id: string) {
  for (const { folder, defaults } of courses) {
    const files = await diskFiles(folder, defaults);
    const { value: yaml } = await readYaml(files, 'course.yaml', 'a course');
    if (!yaml || valueAt(yaml.data, ['id']) !== id) continue;
    const { value } = await loadCourse(files);
    const [course] = value?.editions ?? [];
    if (!value || !course) continue;
    const titles = new Map(value.editions.map(({ language, title }) => [language, title]));
    const { title, publisher } = course;
    return { title, titles, publisher: { name: publisher.name, email: publisher.email } };
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
