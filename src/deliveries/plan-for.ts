import { type LmsName, lmsNames } from '../schedule/plan/placeholders.ts';
import type { Lms } from '../verify/lms-profiles.ts';

/** The plan for an LMS that a licensee has; `generic` for one that plans do not know. */
export function planFor(lms: Lms | undefined): LmsName {
  return lmsNames.find((name) => name === lms) ?? 'generic';
}
