import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { FoundCourse } from '../course/find-courses.ts';
import { objectiveIri } from '../course/iris.ts';
import { needsMore } from '../course/question-lists.ts';
import { decidingFindings, type KnownFindings } from '../diagnostics/baseline.ts';
import { addTo, type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { directionOf } from '../languages/direction.ts';
import { playerStrings } from '../languages/player/index.ts';
import { assemble } from '../packaging/assemble.ts';
import { withFilesInMemory } from '../packaging/held-files.ts';
import { viewFiles } from '../packaging/view-files.ts';
import { UnreadableFile, writeZip } from '../packaging/write-zip.ts';
import { analyticsMap } from '../pages/analytics-map.ts';
import { renderRelease } from '../pages/render.ts';
import { type PlannedPackage, type PlannedRelease, planReleases } from '../releases/plan.ts';
import { type Content, languagesOf, type Release } from '../releases/release.ts';
import { targets } from '../targets/index.ts';
import { stateFindings } from '../targets/saved-state.ts';
import { verify } from '../verify/verify.ts';
import { cannotWrite } from './cannot-write.ts';
import { type CheckedCourse, checkFolder, eachOnce, gated, headOf, idClash } from './check-folder.ts';
import type { BuildOptions, BuiltPackage } from './options.ts';
import { shownFrom } from './shown-from.ts';

/** What the making of packages needs from the run that it is a part of. */
export interface PackageRun extends Pick<BuildOptions, 'from' | 'resources'> {
  readonly timestamp: number | undefined;
  readonly analytics: boolean;
  readonly signal: AbortSignal | undefined;
  /** Absolute folder for packages. */
  readonly out: string;
  /** Packages at the same time. */
  readonly jobs: number;
  readonly onPackage?: (built: BuiltPackage) => void;
}

/** What the building of one course needs beside that. */
export interface CourseRun extends PackageRun {
  readonly targets: BuildOptions['targets'] | undefined;
  readonly pseudo: boolean;
  readonly refreshers: boolean;
  readonly known: KnownFindings | undefined;
  /** Enters the course's id in the run's register; see `IdRegister.claim`. */
  readonly claim: (id: string) => string | undefined | Promise<string | undefined>;
}

export interface CourseOutcome {
  readonly built: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
  /** Set when nothing can be written at all: there is no use in going on with other courses. */
  readonly noOutput?: true;
}

/**
 * load → check → plan → render → package → verify, for one course. With errors in its sources nothing is built of it,
 * and a package that its own verification refuses is left out.
 */
export async function buildCourse(one: FoundCourse, run: CourseRun): Promise<CourseOutcome> {
  const { value: checked, diagnostics } = await checkFolder(one, run.from);
  const [course] = checked?.editions ?? [];
  const head = checked && headOf(checked, run.from);
  if (!checked || !course || !head) return { built: [], diagnostics };
  const first = await run.claim(course.id);
  if (first !== undefined) {
    return { built: [], diagnostics: [...diagnostics, idClash(head, first)] };
  }
  if (hasErrors(decidingFindings(diagnostics, run.known, run.from))) return { built: [], diagnostics };
  try {
    await mkdir(run.out, { recursive: true });
  } catch (error) {
    const refused = cannotWrite(relative(run.from, run.out), error);
    return { built: [], diagnostics: [...diagnostics, refused], noOutput: true };
  }
  const options = {
    targets: run.targets,
    fallback: one.targets,
    pseudo: run.pseudo,
    refreshers: run.refreshers,
  };
  const { built, diagnostics: found } = await buildReleases(
    planReleases(checked.editions, options),
    checked,
    one,
    run,
  );
  return { built, diagnostics: [...diagnostics, ...found] };
}

/** plan → render → package → verify, for releases of a course without errors. `run.out` is there. */
export async function buildReleases(
  releases: readonly PlannedRelease[],
  checked: CheckedCourse,
  one: FoundCourse,
  run: PackageRun,
): Promise<CourseOutcome> {
  const { resources } = run;
  const built: BuiltPackage[] = [];
  const found: Diagnostic[] = [];
  for (const planned of releases) {
    run.signal?.throwIfAborted();
    const themes = resources.themes(wantsMore(planned.release));
    const content = renderRelease(planned.release, { ...resources, themes, playerStrings });
    const aboutPages = gated(content.diagnostics, checked, one);
    addTo(
      found,
      aboutPages.map((finding) => shownFrom(finding, relative(run.from, one.folder))),
    );
    if (hasErrors(aboutPages)) continue;
    if (run.analytics) addTo(found, await writeAnalytics(planned, run));
    const several = planned.packages.length > 1;
    const held = several ? await withFilesInMemory(content.value) : content.value;
    const results = await eachOf(planned.packages, run.jobs, (plan) =>
      buildPackage(held, plan, one.folder, run, (findings) => gated(findings, checked, one)),
    );
    for (const result of results) {
      addTo(found, result.diagnostics);
      if (result.value) built.push(result.value);
    }
  }
  // What a standard cannot say of a course is the same in each of its languages.
  return { built, diagnostics: eachOnce(found) };
}

async function writeAnalytics({ analytics }: PlannedRelease, run: PackageRun): Promise<Diagnostic[]> {
  const refused: Diagnostic[] = [];
  for (const { release, name } of analytics) {
    const { course, language } = release;
    const map = {
      course: course.id,
      version: course.version,
      language,
      objectives: course.objectives.map(({ id, text }) => ({ id, iri: objectiveIri(course, id), text })),
      interactions: analyticsMap(release),
    };
    const file = join(run.out, name);
    try {
      await writeFile(file, `${JSON.stringify(map, undefined, 2)}\n`);
    } catch (error) {
      refused.push(cannotWrite(relative(run.from, file), error));
    }
  }
  return refused;
}

async function buildPackage(
  content: Content,
  plan: PlannedPackage,
  folder: string,
  run: PackageRun,
  gate: (findings: readonly Diagnostic[]) => Diagnostic[],
): Promise<Result<BuiltPackage | undefined>> {
  const { course, language } = content.release;
  const { resources, timestamp, signal } = run;
  const target = targets[plan.target];
  const player = resources.player(target.player, wantsMore(content.release));
  const files = assemble(content, target, player, resources.schemas);
  const aboutCourse = [...stateFindings(content, target), ...(target.limits?.(content) ?? [])];
  const aboutPackage = await verify(viewFiles(plan.name, files), { target: plan.target });
  const findings = [
    ...gate(aboutCourse).map((finding) => shownFrom(finding, relative(run.from, folder))),
    ...gate(aboutPackage).map((finding) => shownFrom(finding, plan.name)),
  ];
  if (hasErrors(findings)) return { value: undefined, diagnostics: findings };
  const file = join(run.out, plan.name);
  const zip = await writeZip(files, file, {
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    if (error instanceof UnreadableFile) {
      const place = { file: relative(run.from, error.file).replaceAll('\\', '/') };
      return diagnostic('SRC-UNREADABLE', place, { reason: error.message });
    }
    return cannotWrite(relative(run.from, file), error);
  });
  if ('code' in zip) return { value: undefined, diagnostics: [...findings, zip] };
  const { id, version, title, refreshes } = course;
  const languages = languagesOf(content.release).map((one) => one.language);
  const built: BuiltPackage = {
    course: id,
    version,
    title,
    language,
    ...(languages.length > 1 ? { languages } : {}),
    target: plan.target,
    ...(refreshes ? { refreshes: { course: refreshes.id, step: refreshes.step } } : {}),
    ...zip,
  };
  run.onPackage?.(built);
  return { value: built, diagnostics: findings };
}

/** Whether the release has what few courses have, and only the larger player knows. */
function wantsMore({ course, language, translations = [] }: Release): boolean {
  return translations.length > 0 || directionOf(language) === 'rtl' || needsMore(course);
}

/** Runs `work` for every item, at most `limit` at a time; results in the order of the items. */
async function eachOf<T, R>(list: readonly T[], limit: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = list.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, list.length)) }, worker));
  return results;
}
