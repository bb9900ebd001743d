import { type Course, type TargetId, targetIds } from '../course/model.ts';
import { pseudoLanguage } from '../languages/pseudo.ts';
import { packageName } from '../packaging/package-name.ts';
import { refresherCourses } from './refreshers/refresher-course.ts';
import type { Release } from './release.ts';

/** A package to build: one release for one target, and its file name. */
export interface PlannedPackage {
  readonly target: TargetId;
  readonly name: string;
}

export interface PlannedRelease {
  readonly release: Release;
  readonly packages: readonly PlannedPackage[];
  /** The maps of what the release can record, one for each of its languages, with their file names. */
  readonly analytics: readonly { readonly release: Release; readonly name: string }[];
}

export interface PlanOptions {
  /** What the user asked for: instead of what sources name. */
  readonly targets?: readonly TargetId[] | undefined;
  /** What the catalogue says, for courses that say nothing. */
  readonly fallback?: readonly TargetId[] | undefined;
  /** The course in the pseudo-language `en-XA` alone. */
  readonly pseudo?: boolean;
  /** `false`: the course without its refreshers. */
  readonly refreshers?: boolean;
}

/** The releases and packages of a course and of each of its refreshers, the course first. */
export function planReleases(editions: readonly Course[], options: PlanOptions = {}): PlannedRelease[] {
  if (options.pseudo || options.refreshers === false) return planCourse(editions, options);
  const refreshers = new Map<string, Course[]>();
  for (const one of editions.flatMap(refresherCourses))
    refreshers.set(one.id, [...(refreshers.get(one.id) ?? []), one]);
  return [editions, ...refreshers.values()].flatMap((one) => planCourse(one, options));
}

/** Each language × each target, or each target with all languages. */
function planCourse(
  editions: readonly Course[],
  { targets, fallback, pseudo }: PlanOptions,
): PlannedRelease[] {
  const releases = editions.map(
    (course): Release => ({ course, language: course.language, variables: course.variables }),
  );
  const [own, ...translations] = releases;
  const together = own?.course.languages === 'together' && translations.length > 0;
  const nameOf = ({ course }: Release, target: TargetId | 'analytics', withLanguage: boolean) =>
    packageName({
      course: course.id,
      ...(course.licensed ? { licensee: course.licensed.id } : {}),
      version: course.version,
      ...(withLanguage ? { language: course.language } : {}),
      target,
    });
  const mapOf = (release: Release) => ({
    release,
    name: nameOf(release, 'analytics', releases.length > 1).replace(/zip$/, 'json'),
  });
  const planned = (release: Release, held: readonly Release[], withLanguage: boolean): PlannedRelease => ({
    release,
    analytics: held.map(mapOf),
    packages: [...new Set(targets ?? release.course.targets ?? fallback ?? targetIds)].map((target) => ({
      target,
      name: nameOf(release, target, withLanguage),
    })),
  });
  if (own && pseudo) return [planned(pseudoRelease(own), [], true)];
  if (together) return [planned({ ...own, translations }, releases, false)];
  // Of a licensee’s editions each says its language: which others it gets may change.
  const withLanguage = releases.length > 1 || own?.course.licensed !== undefined;
  return releases.map((release) => planned(release, [release], withLanguage));
}

/** The release as a translation that nobody has to write: to see whether its layout has room for real ones. */
function pseudoRelease(release: Release): Release {
  const course = { ...release.course, language: pseudoLanguage };
  return { ...release, course, language: pseudoLanguage, pseudo: true };
}
