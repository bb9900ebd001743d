import { type TargetId, targetIds } from '../../course/model.ts';
import type { Lms } from '../../verify/lms-profiles.ts';
import { profileOf } from '../../verify/lms-profiles.ts';

/** What most LMSs do best with; SCORM 1.2 is what nearly all of them import. `web` is for no LMS. */
const usual = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'xapi'] as const;

/** Where an LMS does better with another. */
const preferred: { readonly [Name in Lms]?: readonly TargetId[] } = {
  // “It is advised that courses are created using SCORM 2004 3rd edition” (help.csod.com, “Create New
  // Course/Publication”); with SCORM 1.2 its reports are poorer.
  cornerstone: ['scorm2004-3rd', 'scorm12', 'scorm2004-4th', 'xapi'],
  // Its makers support every edition in full, and the later ones keep completion and success apart.
  scormcloud: ['scorm2004-4th', 'scorm2004-3rd', 'cmi5', 'scorm12', 'xapi'],
};

/** Which of the delivered standards an LMS does best with; `undefined`: it takes none of them as it comes. */
export function bestTarget(lms: Lms | undefined, delivered: readonly TargetId[]): TargetId | undefined {
  const order = (lms && preferred[lms]) ?? usual;
  const taken = takenBy(lms);
  return order.find((target) => delivered.includes(target) && taken.includes(target));
}

/** The standards that an LMS imports without a plugin, of those that there are packages of. */
export function takenBy(lms: Lms | undefined): readonly TargetId[] {
  if (!lms) return usual;
  const { takes, unsure = [] } = profileOf(lms);
  return targetIds.filter((target) => takes.includes(target) || unsure.includes(target));
}
