import type { Day } from '../course/days.ts';
import type { Licensee } from '../course/licensee.ts';
import type { Course, LicensedTo, TargetId } from '../course/model.ts';
import { addTo, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SigningKey } from '../proof/signing-key.ts';
import { withProof } from '../releases/licence-proof.ts';
import { licensedCourse, licensedTo } from '../releases/licensed-course.ts';
import { type PlannedRelease, planReleases } from '../releases/plan.ts';

/** What a licensee gets of one course: the releases of the course and of its refreshers, in the languages it wants. */
export interface PlannedCourse {
  readonly course: string;
  readonly releases: readonly PlannedRelease[];
}

/**
 * The packages of one licensee: licensed courses × languages × targets × the course and its refreshers. `editions`: the
 * courses of the catalogue, each in all of its languages. `key`: signs the licence in each package. `undefined`: its
 * licence has ended.
 */
export function planDelivery(
  licensee: Licensee,
  editions: ReadonlyMap<string, readonly Course[]>,
  fallback: (course: string) => readonly TargetId[] | undefined,
  today: Day,
  key?: SigningKey,
):
  | {
      readonly licensed: LicensedTo;
      readonly courses: readonly PlannedCourse[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | undefined {
  const diagnostics: Diagnostic[] = [];
  const licensed = licensedTo(licensee, today);
  if (!licensed) return undefined;
  const courses = licensee.licence.courses.map((course) => {
    const wanted = (editions.get(course) ?? []).filter(
      ({ language }) => licensee.languages?.includes(language) ?? true,
    );
    const own = wanted.map((edition) => {
      const proven = key && withProof(licensed, edition, key);
      addTo(diagnostics, proven?.diagnostics ?? []);
      return licensedCourse(edition, licensee, proven?.value ?? licensed);
    });
    return { course, releases: planReleases(own, { targets: licensee.targets, fallback: fallback(course) }) };
  });
  return { licensed, courses: courses.filter(({ releases }) => releases.length > 0), diagnostics };
}
