import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { cannotWrite } from '../build/cannot-write.ts';
import type { BuildOptions, BuiltPackage } from '../build/options.ts';
import type { Day } from '../course/days.ts';
import type { Licensee } from '../course/licensee.ts';
import { addTo, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { SigningKey } from '../proof/signing-key.ts';
import { CourseSources, type ReadyCourse } from './course-sources.ts';
import { type DeliveryFacts, languagesIn } from './delivery.ts';
import { type FingerprintParts, fingerprintsOf } from './fingerprints.ts';
import { heldDelivery, isWhole } from './held-delivery.ts';
import { type KnownLicensee, knownLicensees, licensedCatalogue, namedLicensees } from './known-licensees.ts';
import { addToLedger, type Ledger, type LedgerLine, readLedger, withdrawalOf } from './ledger.ts';
import { placesOf, shownAs } from './places.ts';

export interface DeliverOptions extends Pick<BuildOptions, 'from' | 'resources' | 'timestamp' | 'signal'> {
  /** The catalogue, or its folder; relative to `from`. */
  readonly catalogue: string;
  /** Ids of licensees; none: all of the catalogue. */
  readonly licensees: readonly string[];
  readonly today: Day;
  /** Signs the delivery, and the licence in each package; without it licences do not stop anybody. */
  readonly key?: SigningKey;
  /** Folder for deliveries; relative to `from`. Default: `dist/deliveries` beside the catalogue. */
  readonly out?: string;
  /** The ledger; relative to `from`. Default: `deliveries.jsonl` beside the catalogue. */
  readonly ledger?: string;
  /** Packages at the same time. Default: 2. */
  readonly jobs?: number;
  readonly onProgress?: (event: DeliverProgress) => void;
}

export type DeliverProgress =
  | { readonly kind: 'licensee'; readonly agency: string; readonly index: number; readonly count: number }
  | { readonly kind: 'package'; readonly package: BuiltPackage };

/** What one licensee has now. Paths are absolute. */
export interface Delivered {
  readonly licensee: string;
  readonly agency: string;
  readonly folder: string;
  /** All of it as one zip. */
  readonly archive: string;
  readonly packages: number;
  /** `unchanged`: all that it is made from is what it was, and nothing was done. */
  readonly state: 'made' | 'unchanged';
}

/**
 * A delivery for each licensee: a folder with all that it gets, `<out>/<licensee>`, and the same as one zip beside it. What
 * has not changed since the last run is left as it is. With an error in its file or in one of its courses a licensee keeps
 * what it has; the others get theirs. Who got what is added to the ledger.
 */
export async function deliver(options: DeliverOptions): Promise<Result<readonly Delivered[]>> {
  const { from } = options;
  const { value: catalogue, diagnostics } = await licensedCatalogue(options.catalogue, from);
  if (!catalogue) return { value: [], diagnostics };
  const named = namedLicensees(await knownLicensees(catalogue, from), options.licensees);
  const places = placesOf(options, catalogue.folder);
  const ledger = await readLedger(places.ledger, places.shownLedger);
  const found = [...diagnostics, ...named.diagnostics, ...ledger.diagnostics];
  if (!ledger.value || hasErrors(found)) return { value: [], diagnostics: found };
  const sources = new CourseSources(catalogue, from);
  const run: Run = {
    ...options,
    out: places.out,
    sources,
    fingerprints: await sources.fingerprintParts(options),
    ledgerFile: places.ledger,
    count: named.value.length,
  };
  let state: Ledger = ledger.value;
  const delivered: Delivered[] = [];
  for (const [index, one] of named.value.entries()) {
    options.signal?.throwIfAborted();
    const { value, diagnostics: own } = await deliverTo(one, index, state, run);
    addTo(found, own);
    if (value) {
      delivered.push(value.delivered);
      state = value.ledger;
    } else if (own.some(({ code }) => code === 'OUT-WRITE')) break;
  }
  return { value: delivered, diagnostics: found };
}

/** What all licensees of one run share. */
interface Run extends Omit<DeliverOptions, 'out' | 'ledger'> {
  /** Absolute, as `ledgerFile`. */
  readonly out: string;
  readonly sources: CourseSources;
  readonly fingerprints: FingerprintParts;
  readonly ledgerFile: string;
  readonly count: number;
}

/** With the ledger as it is afterwards. */
async function deliverTo(
  one: KnownLicensee,
  index: number,
  ledger: Ledger,
  run: Run,
): Promise<Result<{ readonly delivered: Delivered; readonly ledger: Ledger } | undefined>> {
  const { licensee } = one;
  const { from, today, resources, onProgress, signal, timestamp } = run;
  const folder = join(run.out, licensee.id);
  const about = { licensee: licensee.id, agency: licensee.agency, folder, archive: `${folder}.zip` };
  const fingerprints = await fingerprintsOf(licensee, run.fingerprints);
  const held = await heldDelivery(folder);
  if (held?.fingerprint === fingerprints.whole && (await isWhole(folder, about.archive, held))) {
    const delivered: Delivered = { ...about, packages: packagesIn(held), state: 'unchanged' };
    return { value: { delivered, ledger }, diagnostics: [] };
  }
  onProgress?.({ kind: 'licensee', agency: licensee.agency, index, count: run.count });
  // A run that finds nothing to do needs none of the compiler, which takes longer to load than all else that it does.
  const [{ makeDelivery }, { reportStyle }] = await Promise.all([
    import('./make-delivery.ts'),
    import('../pages/report-style.ts'),
  ]);
  const themes = resources.themes(false);
  const ready = await run.sources.readyFor(one, today, (theme) => themes[theme]);
  if (!ready.value) return { value: undefined, diagnostics: [...ready.diagnostics, leftOut(licensee)] };
  const withdrawn = withdrawnIn(ready.value, ledger, licensee);
  if (withdrawn.length > 0) return { value: undefined, diagnostics: [...ready.diagnostics, ...withdrawn] };
  const history = ledger.lines.filter((line) => line.licensee === licensee.id);
  try {
    await mkdir(run.out, { recursive: true });
    const { value: made, diagnostics } = await makeDelivery({
      from,
      resources,
      signal,
      timestamp,
      jobs: run.jobs ?? 2,
      key: run.key,
      onPackage: (built) => onProgress?.({ kind: 'package', package: built }),
      licensee,
      courses: ready.value,
      today,
      madeBy: `Coursewright ${manifest.version}`,
      fingerprints,
      folder,
      held,
      css: reportStyle(themes),
      history,
    });
    const found = [...ready.diagnostics, ...diagnostics];
    if (!made) return { value: undefined, diagnostics: found };
    const delivered: Delivered = { ...about, packages: packagesIn(made.facts), state: 'made' };
    // The same bytes once more, because they were lost, are no delivery of their own.
    const isAgain = history.at(-1)?.delivery === made.archive.sha256;
    const last = isAgain
      ? ledger.last
      : await addToLedger(run.ledgerFile, ledger, lineFor(made.facts, made.archive.sha256));
    return {
      value: { delivered, ledger: { ...ledger, last, ...(isAgain ? {} : { isOpen: false }) } },
      diagnostics: found,
    };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { value: undefined, diagnostics: [cannotWrite(shownAs(from, run.out), error)] };
  }
}

const packagesIn = ({ courses }: DeliveryFacts) => courses.flatMap(({ packages }) => packages).length;

function withdrawnIn(
  courses: ReadonlyMap<string, ReadyCourse>,
  ledger: Ledger,
  { agency, place }: Licensee,
): Diagnostic[] {
  return [...courses].flatMap(([course, { checked }]) => {
    const version = checked.editions[0]?.version ?? '';
    const line = withdrawalOf(ledger, course, version);
    if (!line) return [];
    const { on, reason } = line;
    return [diagnostic('DELIVERY-WITHDRAWN', { file: place.file }, { course, version, on, reason, agency })];
  });
}

function leftOut({ agency, place }: Licensee): Diagnostic {
  const reason = 'its file, or a course that it has licensed, has errors';
  return diagnostic('DELIVERY-LEFT-OUT', { file: place.file }, { agency, reason });
}

function lineFor(facts: DeliveryFacts, delivery: string): Omit<LedgerLine, 'format' | 'before'> {
  const { licensee, licence, courses, on } = facts;
  return {
    on,
    licensee: licensee.id,
    agency: licensee.agency,
    licence: licence.number,
    courses: courses.map(({ id, version, title, packages }) => ({
      id,
      version,
      title,
      languages: [...new Set(packages.flatMap(languagesIn))],
    })),
    packages: courses.flatMap(({ packages }) => packages.map(({ file, sha256 }) => ({ file, sha256 }))),
    delivery,
  };
}
