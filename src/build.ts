import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { checkCourse } from './checks/index.ts';
import { type FoundCourse, findCourses } from './course/find-courses.ts';
import { diskFiles } from './course/load/disk-files.ts';
import { type LoadedCourse, loadCourse } from './course/load-course.ts';
import type { TargetId } from './course/model.ts';
import {
  type Diagnostic,
  hasErrors,
  type Place,
  type Result,
  sortDiagnostics,
} from './diagnostics/diagnostic.ts';
import { diagnostic } from './diagnostics/report.ts';
import { playerStrings } from './languages/player/index.ts';
import { assemble } from './packaging/assemble.ts';
import { viewFiles } from './packaging/view-files.ts';
import { writeZip } from './packaging/write-zip.ts';
import { renderRelease } from './pages/render.ts';
import { type PlannedPackage, planReleases } from './releases/plan.ts';
import type { Content } from './releases/release.ts';
import type { Resources } from './resources.ts';
import { targets } from './targets/index.ts';
import { stateFindings } from './targets/saved-state.ts';
import { verify } from './verify/verify.ts';

export interface CheckOptions {
  /** Course folders, catalogues or folders of courses; relative to `from`. None: `from` itself. */
  readonly paths: readonly string[];
  /** Absolute folder that paths are relative to, and that findings are reported from. */
  readonly from: string;
}

export interface BuildOptions extends CheckOptions {
  readonly resources: Resources;
  /** Folder for packages; relative to `from`. Default: the catalogue's, else `dist/packages`. */
  readonly out?: string;
  /** Instead of what the course or catalogue names. */
  readonly targets?: readonly TargetId[];
  /** How many packages are written at the same time. */
  readonly jobs?: number;
  /** Seconds since 1970 for every zip entry (`SOURCE_DATE_EPOCH`). */
  readonly timestamp?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: BuildProgress) => void;
}

export type BuildProgress =
  | { readonly kind: 'course'; readonly folder: string; readonly index: number; readonly count: number }
  | { readonly kind: 'package'; readonly package: BuiltPackage };

export interface BuiltPackage {
  readonly course: string;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  readonly target: TargetId;
  /** Absolute path of the zip. */
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
}

/** Load and check every course that the paths name. Nothing is written. */
export async function check(options: CheckOptions): Promise<Result<readonly CheckedCourse[]>> {
  const found = await findCourses(options.paths, options.from);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const courses: CheckedCourse[] = [];
  for (const one of found.value.courses) {
    const checked = await checkFolder(one, options.from);
    diagnostics.push(...checked.diagnostics);
    if (checked.value) courses.push(checked.value);
  }
  return { value: courses, diagnostics: [...diagnostics, ...idClashes(courses, options.from)] };
}

export interface CheckedCourse extends LoadedCourse {
  readonly folder: string;
}

async function checkFolder(
  { folder }: FoundCourse,
  from: string,
): Promise<Result<CheckedCourse | undefined>> {
  const loaded = await loadCourse(await diskFiles(folder));
  const seen = new Set<string>();
  const findings = (loaded.value?.editions ?? []).flatMap(checkCourse).filter((finding) => {
    // A text that has no translation is checked once.
    const key = [finding.code, finding.place?.file, finding.place?.start?.offset, finding.message].join('\0');
    return !seen.has(key) && seen.add(key);
  });
  const diagnostics = sortDiagnostics([...loaded.diagnostics, ...findings]).map((finding) =>
    shownFrom(finding, relative(from, folder)),
  );
  return { value: loaded.value && { ...loaded.value, folder }, diagnostics };
}

/** Findings name files from where the user stands, so that an editor or CI can open them. */
function shownFrom(finding: Diagnostic, folder: string): Diagnostic {
  const below = (file: string) => (file === folder ? file : join(folder, file).replaceAll('\\', '/'));
  const shown = (place: Place): Place => ({ ...place, file: below(place.file) });
  return {
    ...finding,
    ...(finding.place ? { place: shown(finding.place) } : {}),
    ...(finding.fix ? { fix: { ...finding.fix, file: below(finding.fix.file) } } : {}),
    ...(finding.related
      ? { related: finding.related.map((one) => ({ ...one, place: shown(one.place) })) }
      : {}),
  };
}

/** SuccessFactors tells courses apart by the first 15 characters of the manifest identifier. */
function idClashes(courses: readonly CheckedCourse[], from: string): Diagnostic[] {
  const seen = new Map<string, string>();
  return courses.flatMap(({ folder, editions: [course] }) => {
    if (!course) return [];
    const key = course.id.slice(0, 15);
    const first = seen.get(key);
    seen.set(key, first ?? course.id);
    if (first === undefined) return [];
    return [
      shownFrom(
        diagnostic('COURSE-ID-CLASH', { file: course.place.file }, { first, second: course.id }),
        relative(from, folder),
      ),
    ];
  });
}

/**
 * The whole pipeline: load → check → plan → render → package → verify. A course with errors is left out, and so is a
 * package that its own verification refuses; the rest is built.
 */
export async function build(options: BuildOptions): Promise<Result<readonly BuiltPackage[]>> {
  const found = await findCourses(options.paths, options.from);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const built: BuiltPackage[] = [];
  const out =
    options.out === undefined
      ? (found.value.out ?? resolve(options.from, 'dist/packages'))
      : resolve(options.from, options.out);
  const heads: CheckedCourse[] = [];
  let index = 0;
  for (const one of found.value.courses) {
    options.signal?.throwIfAborted();
    options.onProgress?.({
      kind: 'course',
      folder: relative(options.from, one.folder) || '.',
      index: index++,
      count: found.value.courses.length,
    });
    const checked = await checkFolder(one, options.from);
    diagnostics.push(...checked.diagnostics);
    if (!checked.value) continue;
    heads.push({ folder: one.folder, editions: checked.value.editions.slice(0, 1).map(headOf) });
    const clashes = idClashes(heads, options.from).slice(0, 1);
    if (clashes.length) heads.pop();
    diagnostics.push(...clashes);
    if (hasErrors(checked.diagnostics) || clashes.length) continue;
    const refused = await mkdir(out, { recursive: true }).then(
      () => undefined,
      (error: unknown) => cannotWrite(relative(options.from, out), error),
    );
    if (refused) return { value: built, diagnostics: [...diagnostics, refused] };
    for (const planned of planReleases(checked.value.editions, {
      targets: options.targets,
      fallback: one.targets,
    })) {
      const content = renderRelease(planned.release, { themes: options.resources.themes, playerStrings });
      diagnostics.push(...content.diagnostics);
      const results = await eachOf(planned.packages, options.jobs ?? 2, (plan) =>
        buildPackage(content.value, plan, one.folder, out, options),
      );
      for (const result of results) {
        diagnostics.push(...result.diagnostics);
        if (result.value) built.push(result.value);
      }
    }
  }
  return { value: built, diagnostics };
}

/** What the comparison of ids needs of a course: its pages need not stay in memory until the last one is built. */
function headOf(course: LoadedCourse['editions'][number]): LoadedCourse['editions'][number] {
  return {
    ...course,
    modules: [],
    banks: [],
    glossary: [],
    assets: new Map(),
    refreshers: undefined,
    place: { file: course.place.file },
  };
}

async function buildPackage(
  content: Content,
  plan: PlannedPackage,
  folder: string,
  out: string,
  options: BuildOptions,
): Promise<Result<BuiltPackage | undefined>> {
  const { course, language } = content.release;
  const target = targets[plan.target];
  const files = assemble(content, target, options.resources.player(target.player), options.resources.schemas);
  const aboutCourse = [...stateFindings(content, target), ...(target.limits?.(content) ?? [])];
  const aboutPackage = await verify(viewFiles(plan.name, files), { target: plan.target });
  const findings = [
    ...aboutCourse.map((finding) => shownFrom(finding, relative(options.from, folder))),
    ...aboutPackage.map((finding) => shownFrom(finding, plan.name)),
  ];
  if (hasErrors(findings)) return { value: undefined, diagnostics: findings };
  const { timestamp, signal } = options;
  const file = join(out, plan.name);
  const zip = await writeZip(files, file, {
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    return cannotWrite(relative(options.from, file), error);
  });
  if ('code' in zip) return { value: undefined, diagnostics: [...findings, zip] };
  const built: BuiltPackage = {
    course: course.id,
    version: course.version,
    title: course.title,
    language,
    target: plan.target,
    ...zip,
  };
  options.onProgress?.({ kind: 'package', package: built });
  return { value: built, diagnostics: findings };
}

/** What the system says when a folder or a package cannot be written; any other error is ours. */
function cannotWrite(path: string, error: unknown): Diagnostic {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  return diagnostic('OUT-WRITE', undefined, {
    path: path.replaceAll('\\', '/') || '.',
    reason: error.message,
  });
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
