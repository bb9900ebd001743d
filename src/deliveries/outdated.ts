import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildReleases } from '../build/build-course.ts';
import type { Day } from '../course/days.ts';
import type { LicensedTo } from '../course/model.ts';
import { addTo, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { comparePackages, type Verdict } from '../diff/compare-packages.ts';
import { licensedCourse, licensedTo } from '../releases/licensed-course.ts';
import { planReleases } from '../releases/plan.ts';
import { CourseSources, type ReadyCourse } from './course-sources.ts';
import type { DeliverOptions } from './deliver.ts';
import { type DeliveredPackage, languagesIn } from './delivery.ts';
import { digestOf, digestOfFile } from './fingerprints.ts';
import { heldDelivery } from './held-delivery.ts';
import { type KnownLicensee, knownLicensees, licensedCatalogue, namedLicensees } from './known-licensees.ts';
import { type Ledger, type LedgerLine, readLedger, withdrawalOf } from './ledger.ts';
import { placesOf } from './places.ts';

/** What an agency holds of a course, and what it could have. */
export interface HeldCourse {
  readonly licensee: string;
  readonly agency: string;
  readonly course: string;
  readonly title: string;
  /** `undefined`: nothing was delivered yet. */
  readonly held: { readonly version: string; readonly on: Day } | undefined;
  /** `undefined`: the catalogue has the course no more. */
  readonly current: string | undefined;
  /** `changed`: of the same version, and made from other sources. */
  readonly state: 'current' | 'changed' | 'older' | 'missing' | 'gone';
  /** What becomes of learners who have begun, where it is older and what was delivered is still at hand. */
  readonly verdict?: Verdict;
  /** The last day of its licence; missing where it has no end, or is over. */
  readonly until?: Day;
}

export type OutdatedOptions = Omit<DeliverOptions, 'jobs' | 'onProgress'>;

/**
 * Holds what was delivered against the sources: who holds an older version, what a new one would mean for learners, and
 * whose licence ends. Nothing is written but in a folder of its own, which is gone afterwards.
 */
export async function outdated(options: OutdatedOptions): Promise<Result<readonly HeldCourse[]>> {
  const { from, today } = options;
  const { value: catalogue, diagnostics } = await licensedCatalogue(options.catalogue, from);
  if (!catalogue) return { value: [], diagnostics };
  const named = namedLicensees(await knownLicensees(catalogue, from), options.licensees);
  const places = placesOf(options, catalogue.folder);
  const ledger = await readLedger(places.ledger, places.shownLedger);
  const found: Diagnostic[] = [...diagnostics, ...named.diagnostics, ...ledger.diagnostics];
  if (!ledger.value || hasErrors(found)) return { value: [], diagnostics: found };
  const look: Look = {
    ...options,
    out: places.out,
    ledger: ledger.value,
    sources: new CourseSources(catalogue, from),
  };
  const held: HeldCourse[] = [];
  for (const one of named.value) {
    const { value, diagnostics: own } = await heldBy(one, look);
    held.push(...value);
    addTo(found, own);
  }
  const known = new Set(named.value.map(({ licensee }) => licensee.id));
  if (options.licensees.length === 0) addTo(found, former(ledger.value, known, places.shownLedger));
  return { value: held, diagnostics: found };

  /** Agencies that hold something, and are in the catalogue no more. */
  function former({ lines }: Ledger, current: ReadonlySet<string>, file: string): Diagnostic[] {
    const last = new Map(lines.map((line) => [line.licensee, line]));
    return [...last.values()]
      .filter(({ licensee }) => !current.has(licensee))
      .map(({ agency, on }) => diagnostic('OUTDATED-FORMER', { file }, { agency, on, today }));
  }
}

interface Look extends Omit<OutdatedOptions, 'out' | 'ledger'> {
  /** Absolute. */
  readonly out: string;
  readonly ledger: Ledger;
  readonly sources: CourseSources;
}

async function heldBy(one: KnownLicensee, look: Look): Promise<Result<readonly HeldCourse[]>> {
  const { licensee } = one;
  const { today, resources, ledger } = look;
  const themes = resources.themes(false);
  const ready = await look.sources.readyFor(one, today, (theme) => themes[theme]);
  const found = [...ready.diagnostics];
  const last = ledger.lines.findLast((line) => line.licensee === licensee.id);
  const licensed = licensedTo(licensee, today);
  const held: HeldCourse[] = [];
  for (const id of new Set([
    ...licensee.licence.courses,
    ...(last?.courses ?? []).map((course) => course.id),
  ])) {
    const { value, diagnostics } = await heldCourse(one, id, ready.value?.get(id), last, licensed, look);
    held.push(value);
    addTo(found, diagnostics);
  }
  return { value: held, diagnostics: found };
}

async function heldCourse(
  one: KnownLicensee,
  id: string,
  ready: ReadyCourse | undefined,
  last: LedgerLine | undefined,
  licensed: LicensedTo | undefined,
  look: Look,
): Promise<Result<HeldCourse>> {
  const { licensee } = one;
  const before = last?.courses.find((course) => course.id === id);
  const [course] = ready?.checked.editions ?? [];
  const about = {
    licensee: licensee.id,
    agency: licensee.agency,
    course: id,
    title: course?.title ?? before?.title ?? id,
    held: before && last ? { version: before.version, on: last.on } : undefined,
    current: course?.version,
    ...(licensed?.until === undefined ? {} : { until: licensed.until }),
  };
  const place = { file: licensee.place.file };
  const told: Diagnostic[] = [];
  const words = { agency: licensee.agency, course: id };
  if (!before || !last)
    return {
      value: { ...about, state: 'missing' },
      diagnostics: [diagnostic('OUTDATED-MISSING', place, words)],
    };
  const versions = { ...words, held: before.version, on: last.on };
  const withdrawn = withdrawalOf(look.ledger, id, before.version);
  if (withdrawn) {
    const { on: day, reason } = withdrawn;
    const parameters = { ...words, held: before.version, day, reason };
    told.push(diagnostic('OUTDATED-WITHDRAWN', place, parameters));
  }
  if (!course || !ready)
    // With errors in its sources nobody knows; the check has told of them.
    return { value: { ...about, state: 'gone' }, diagnostics: told };
  if (before.version !== course.version) {
    const compared = licensed && (await compareHeld(one, ready, licensed, look));
    const finding = diagnostic('OUTDATED-VERSION', place, {
      ...versions,
      current: course.version,
      meaning: meanings[compared?.value ?? 'unknown'],
    });
    const value: HeldCourse = {
      ...about,
      state: 'older',
      ...(compared?.value ? { verdict: compared.value } : {}),
    };
    return { value, diagnostics: [...told, finding] };
  }
  if (await isSame(one, id, look)) return { value: { ...about, state: 'current' }, diagnostics: told };
  return {
    value: { ...about, state: 'changed' },
    diagnostics: [...told, diagnostic('OUTDATED-CHANGED', place, versions)],
  };
}

const meanings: Readonly<Record<Verdict | 'unknown', string>> = {
  safe: 'learners keep their progress, and reports compare',
  'breaks-reporting': 'learners keep their progress, and reports over both versions mix what is not the same',
  'resets-progress': 'learners who have begun would lose what they have done',
  unknown: 'what was delivered is no longer at hand, so that nobody can tell what it means for learners',
};

/** Whether the sources of a course are what they were; taken for so where the delivery is no longer at hand. */
async function isSame({ licensee }: KnownLicensee, id: string, look: Look): Promise<boolean> {
  const held = await heldDelivery(join(look.out, licensee.id));
  const before = held?.courses.find((course) => course.id === id);
  if (!before) return true;
  return before.sources === digestOf(await look.sources.digest(id));
}

/** The gravest verdict over the packages of the course itself that are still at hand. */
async function compareHeld(
  { licensee }: KnownLicensee,
  { found, checked }: ReadyCourse,
  licensed: LicensedTo,
  look: Look,
): Promise<Result<Verdict | undefined>> {
  const folder = join(look.out, licensee.id);
  const held = await heldDelivery(folder);
  const [course] = checked.editions;
  const packages = (held?.courses.find(({ id }) => id === course?.id)?.packages ?? []).filter(
    ({ step }) => step === undefined,
  );
  const atHand: DeliveredPackage[] = [];
  for (const one of packages)
    if ((await digestOfFile(join(folder, one.file)).catch(() => '')) === one.sha256) atHand.push(one);
  if (atHand.length === 0) return { value: undefined, diagnostics: [] };
  const work = await mkdtemp(join(tmpdir(), 'coursewright-outdated-'));
  try {
    const editions = checked.editions
      .filter(({ language }) => atHand.some((one) => languagesIn(one).includes(language)))
      .map((edition) => licensedCourse(edition, licensee, licensed));
    const targets = [...new Set(atHand.map(({ target }) => target))];
    const releases = planReleases(editions, { targets, refreshers: false });
    const { from, resources, timestamp, signal } = look;
    const run = { from, resources, timestamp, signal, out: work, jobs: 2, analytics: false };
    const { built, diagnostics } = await buildReleases(releases, checked, found, run);
    let worst: Verdict | undefined;
    for (const now of built) {
      const then = atHand.find(({ language, target }) => language === now.language && target === now.target);
      if (!then) continue;
      const { value } = await comparePackages(join(folder, then.file), now.file, from);
      if (value && (worst === undefined || order.indexOf(value.verdict) > order.indexOf(worst)))
        worst = value.verdict;
    }
    return { value: worst, diagnostics };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** From the best. */
const order: readonly Verdict[] = ['safe', 'breaks-reporting', 'resets-progress'];
