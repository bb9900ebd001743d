import type { Course } from '../../course/model.ts';
import type { LaunchUnit } from '../../releases/release.ts';

/**
 * The identifiers of an IMS manifest. They come from the author's frozen ids alone, because Moodle deletes the tracks
 * of every item whose identifier is gone after an update (mod/scorm/datamodels/scormlib.php). Author's ids hold no
 * underscore, so a suffix with one keeps the kinds apart, and begin with a letter, so all are NCNames.
 */
export const identifiers = {
  /** Starts with the course id: SuccessFactors makes its object ids of the first 15 characters (SAP KBA 2316909). */
  manifest: (course: Course) => `${course.id}_manifest`,
  organization: (course: Course) => `${course.id}_organization`,
  shared: (course: Course) => `${course.id}_shared`,
  item: (unitId: string) => `${unitId}_item`,
  resource: (unit: LaunchUnit) => `${unit.id}_resource`,
} as const;
