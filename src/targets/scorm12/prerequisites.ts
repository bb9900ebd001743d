import type { LaunchUnit } from '../../releases/release.ts';
import { identifiers } from '../imscp/identifiers.ts';
import { allRequirements, directRequirements } from '../requirements.ts';

/** adlcp_rootv1p2.xsd, `prerequisiteStringType`. */
export const longestScript = 200;

/**
 * The AICC script of each unit with prerequisites, `a_item&b_item`: item identifiers joined by "and" (SCORM 1.2 CAM
 * 2.3.2.5.1). Requirements that follow from others are left out, because the script may hold 200 characters. A script
 * that is longer all the same becomes `undefined`: an LMS that refuses the manifest helps nobody.
 */
export function prerequisites(units: readonly LaunchUnit[]): Map<string, string | undefined> {
  const all = allRequirements(units);
  const scripts = new Map<string, string | undefined>();
  for (const unit of units) {
    const script = directRequirements(unit, all).map(identifiers.item).join('&');
    if (script) scripts.set(unit.id, script.length > longestScript ? undefined : script);
  }
  return scripts;
}
