import { type Course, type TargetId, targetIds } from '../course/model.ts';
import { packageName } from '../packaging/package-name.ts';
import type { Release } from './release.ts';

/** A package to build: one release for one target, and its file name. */
export interface PlannedPackage {
  readonly target: TargetId;
  readonly name: string;
}

export interface PlannedRelease {
  readonly release: Release;
  readonly packages: readonly PlannedPackage[];
  /** File name of the map of what the release can record. */
  readonly analytics: string;
}

export interface PlanOptions {
  /** What the user asked for: instead of what sources name. */
  readonly targets?: readonly TargetId[] | undefined;
  /** What the catalogue says, for courses that say nothing. */
  readonly fallback?: readonly TargetId[] | undefined;
}

/** The releases and packages of a course: each language × each target. */
export function planReleases(
  editions: readonly Course[],
  { targets, fallback }: PlanOptions = {},
): PlannedRelease[] {
  const languages = editions.map((edition) => edition.language);
  return editions.map((course) => {
    const chosen = [...new Set(targets ?? course.targets ?? fallback ?? targetIds)];
    const release: Release = {
      course,
      language: course.language,
      variables: course.variables,
    };
    const named = {
      course: course.id,
      version: course.version,
      ...(languages.length > 1 ? { language: course.language } : {}),
    };
    return {
      release,
      analytics: packageName({ ...named, target: 'analytics' }).replace(/zip$/, 'json'),
      packages: chosen.map((target) => ({ target, name: packageName({ ...named, target }) })),
    };
  });
}
