import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buildReleases, type PackageRun } from '../build/build-course.ts';
import type { Day } from '../course/days.ts';
import type { Licensee } from '../course/licensee.ts';
import type { LicensedTo } from '../course/model.ts';
import { addTo, compare, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { writeZip } from '../packaging/write-zip.ts';
import { lastDayOf, licenceEffect } from '../pages/licence-script.ts';
import { sumsName, sumsText } from '../proof/checksums.ts';
import type { DigestedFile } from '../proof/provenance.ts';
import { signFolder } from '../proof/sign-folder.ts';
import type { SigningKey } from '../proof/signing-key.ts';
import type { ContentFile } from '../releases/release.ts';
import { adminSheet } from './admin-sheet.ts';
import type { ReadyCourse } from './course-sources.ts';
import {
  type DeliveredCourse,
  type DeliveredPackage,
  type DeliveryFacts,
  factsFile,
  sheetFile,
} from './delivery.ts';
import { deliveredCourse, factsOf, wantedEditions } from './delivery-facts.ts';
import { planDelivery } from './delivery-plan.ts';
import { digestOfFile, type Fingerprints } from './fingerprints.ts';
import type { LedgerLine } from './ledger.ts';
import { papersOf } from './papers.ts';
import { refresherFiles } from './refresher-files.ts';

export interface DeliveryParts extends Omit<PackageRun, 'out' | 'analytics'> {
  readonly licensee: Licensee;
  readonly courses: ReadonlyMap<string, ReadyCourse>;
  readonly today: Day;
  readonly madeBy: string;
  readonly fingerprints: Fingerprints;
  /** Where the last delivery lies, and what it was. */
  readonly folder: string;
  readonly held: DeliveryFacts | undefined;
  /** Signs it. */
  readonly key: SigningKey | undefined;
  readonly css: string;
  /** Earlier deliveries to the licensee, the oldest first. */
  readonly history: readonly LedgerLine[];
}

export interface MadeDelivery {
  readonly facts: DeliveryFacts;
  readonly archive: { readonly file: string; readonly size: number; readonly sha256: string };
}

/**
 * Makes one delivery beside the last one, which it replaces when it is whole; after an error or a stop the last one is as
 * it was. Packages of courses that have not changed are taken over from it.
 */
export async function makeDelivery(parts: DeliveryParts): Promise<Result<MadeDelivery | undefined>> {
  const { licensee, today, folder } = parts;
  const editions = new Map([...parts.courses].map(([id, { checked }]) => [id, checked.editions]));
  const plan = planDelivery(
    licensee,
    editions,
    (id) => parts.courses.get(id)?.found.targets,
    today,
    parts.key,
  );
  const leftOut = (reason: string): Diagnostic =>
    diagnostic('DELIVERY-LEFT-OUT', licensee.place, { agency: licensee.agency, reason });
  if (!plan) return { value: undefined, diagnostics: [leftOut('its licence has ended')] };
  if (hasErrors(plan.diagnostics))
    return { value: undefined, diagnostics: [...plan.diagnostics, leftOut('its licence cannot be signed')] };
  const empty = licensee.licence.courses.filter((id) => !plan.courses.some(({ course }) => course === id));
  if (empty.length > 0)
    return {
      value: undefined,
      diagnostics: empty.map((course) => {
        const languages = (editions.get(course) ?? []).map(({ language }) => language).join(', ');
        return diagnostic('DELIVERY-EMPTY', licensee.place, { agency: licensee.agency, course, languages });
      }),
    };
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(join(part, 'packages'), { recursive: true });
  try {
    const diagnostics: Diagnostic[] = [];
    const courses: DeliveredCourse[] = [];
    for (const { course: id, releases } of plan.courses) {
      const ready = parts.courses.get(id);
      if (!ready) continue;
      const fingerprint = parts.fingerprints.courses.get(id) ?? '';
      const before = parts.held?.courses.find((one) => one.id === id && one.fingerprint === fingerprint);
      if (before && (await takenOver(before.packages, folder, part))) {
        courses.push(before);
        continue;
      }
      const run = { ...parts, out: join(part, 'packages'), analytics: false };
      const made = await buildReleases(releases, ready.checked, ready.found, run);
      addTo(diagnostics, made.diagnostics);
      const planned = releases.flatMap(({ packages }) => packages).length;
      if (hasErrors(made.diagnostics) || made.built.length < planned)
        return {
          value: undefined,
          diagnostics: [...diagnostics, leftOut(`a package of “${id}” could not be made`)],
        };
      const [own] = wantedEditions(ready.checked.editions, licensee.languages);
      const sources = parts.fingerprints.sources.get(id) ?? '';
      const waits = releases.some(({ release }) => licenceEffect(release.course) === 'block-new');
      if (own)
        courses.push(
          deliveredCourse(own, { fingerprint, sources, ...(waits ? { waits } : {}) }, made.built, part),
        );
    }
    addTo(diagnostics, onlyTelling(parts, plan.licensed, courses));
    const facts = factsOf(parts, plan.licensed, courses);
    const papers = await papersOf({ folder: part, facts, sources: sourcesOf(parts), key: parts.key });
    const texts = new Map([
      ...refresherFiles(parts, lastDayOf(plan.licensed)),
      [factsFile, `${JSON.stringify(facts, undefined, 2)}\n`],
      [sheetFile, adminSheet(facts, { ...parts, history: earlier(parts.history, facts) })],
      ...papers,
    ]);
    for (const [name, text] of texts) {
      await mkdir(dirname(join(part, name)), { recursive: true });
      await writeFile(join(part, name), text);
    }
    const held = [...texts.keys(), ...packagesIn(facts).map(({ file }) => file)];
    const sealed = await seal(part, held, parts.key);
    addTo(diagnostics, sealed.diagnostics);
    if (!sealed.value) return { value: undefined, diagnostics };
    const archive = await writeZip(await contentOf(part, [...held, ...sealed.value]), `${folder}.zip`, {
      ...(parts.timestamp === undefined ? {} : { timestamp: parts.timestamp }),
      ...(parts.signal ? { signal: parts.signal } : {}),
    });
    await rm(folder, { recursive: true, force: true });
    await rename(part, folder);
    return { value: { facts, archive }, diagnostics };
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** What the licence asks for, and its courses cannot do. */
function onlyTelling(
  { licensee, key }: DeliveryParts,
  { onExpiry, until }: LicensedTo,
  courses: readonly DeliveredCourse[],
): Diagnostic[] {
  const telling = courses.filter(({ waits }) => !waits);
  if (onExpiry !== 'block-new' || until === undefined || telling.length === 0) return [];
  const named = telling.map(({ id }) => `“${id}”`).join(', ');
  const reason = key
    ? 'because each is a package of several parts'
    : 'because it is not signed: deliver with “--key” (docs/signing.md)';
  const words = { agency: licensee.agency, courses: named, reason };
  return [diagnostic('DELIVERY-ONLY-TELLS', licensee.place, words)];
}

/** Without the last delivery where it had the same packages: a sheet that was lost is made as it was. */
function earlier(history: readonly LedgerLine[], facts: DeliveryFacts): readonly LedgerLine[] {
  const sums = new Set(packagesIn(facts).map(({ sha256 }) => sha256));
  const isSame = ({ packages }: LedgerLine) =>
    packages.length === sums.size && packages.every(({ sha256 }) => sums.has(sha256));
  return history.filter((line, at) => at < history.length - 1 || !isSame(line));
}

const packagesIn = ({ courses }: DeliveryFacts) => courses.flatMap(({ packages }) => packages);

/** Whether all packages of the last delivery are still what they were; then they are in the new one. */
async function takenOver(packages: readonly DeliveredPackage[], from: string, to: string): Promise<boolean> {
  for (const { file, sha256 } of packages) {
    const copied = await copyFile(join(from, file), join(to, file)).then(
      () => true,
      () => false,
    );
    if (!copied || (await digestOfFile(join(to, file))) !== sha256) return false;
  }
  return true;
}

/** Writes the list of checksums, with a key the signature of it, too. Names of what was written. */
async function seal(
  folder: string,
  files: readonly string[],
  key: SigningKey | undefined,
): Promise<Result<readonly string[] | undefined>> {
  if (key) {
    const { value, diagnostics } = await signFolder(folder, key);
    return { value: value && [...value.files.keys()], diagnostics };
  }
  const sums = new Map<string, string>();
  for (const file of files) sums.set(file, await digestOfFile(join(folder, file)));
  await writeFile(join(folder, sumsName), sumsText(sums));
  return { value: [sumsName], diagnostics: [] };
}

/** What all packages were made from, by the id of the course and the path in its folder. */
function sourcesOf({ courses }: DeliveryParts): DigestedFile[] {
  return [...courses].flatMap(([id, { sources }]) =>
    sources.map(({ name, sha256 }) => ({ name: `${id}/${name}`, sha256 })),
  );
}

async function contentOf(folder: string, files: readonly string[]): Promise<ContentFile[]> {
  const content = [...files].sort(compare).map(async (path) => {
    const file = join(folder, path);
    return {
      path: `${basename(folder).replace(/\.part$/, '')}/${path}`,
      content: { file, size: (await stat(file)).size },
    };
  });
  return Promise.all(content);
}
