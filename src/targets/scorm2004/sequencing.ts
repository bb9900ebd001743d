import type { Content, LaunchUnit } from '../../releases/release.ts';
import { countsForCompletion, countsForSuccess } from '../completion-parts.ts';
import { allRequirements } from '../requirements.ts';
import { mark } from '../text.ts';
import type { XmlElement } from '../xml.ts';

/** The organization: the learner may choose and go on. Everything about status is left to the items (SN 3.2). */
export function organizationSequencing(): XmlElement {
  return { 'imsss:controlMode': { $: { choice: 'true', flow: 'true' } } };
}

/**
 * Sequencing of one SCO, in the order of imsss_v1p0.xsd: sequencingRules, rollupRules, objectives, deliveryControls.
 * Completion rolls up from the units that the course needs, success and score from its assessments only: else a
 * module without a test, whose success stays unknown for ever, would keep the course from ever being passed (SN 3.8).
 * No completionThreshold anywhere: completion is the course's own policy, and Moodle reads the 3rd edition's as 1.0.
 */
export function unitSequencing(content: Content, unit: LaunchUnit): XmlElement {
  const { course } = content.release;
  const success = countsForSuccess(course, unit);
  return {
    'imsss:sequencingRules': sequencingRules(content, unit),
    'imsss:rollupRules': {
      $: {
        rollupObjectiveSatisfied: String(success),
        rollupProgressCompletion: String(countsForCompletion(course, unit)),
        objectiveMeasureWeight: success ? '1' : '0',
      },
    },
    'imsss:objectives': { 'imsss:primaryObjective': primaryObjective(course.tracking.masteryScore, unit) },
    // Without these an LMS calls a SCO completed and passed as soon as it ends in silence (SN 3.13; End Attempt Process, UP.4).
    'imsss:deliveryControls': { $: { completionSetByContent: 'true', objectiveSetByContent: 'true' } },
  };
}

/**
 * No `mapInfo`, so nothing that Moodle 4.2 on PHP 8 fails to import; and no `objectiveID`, so the SCO finds an empty
 * `cmi.objectives` and adds its own without meeting an id twice (error 351). `satisfiedByMeasure` only when the course
 * asks for it, and then always with its measure: without one Moodle takes 1.0 for the passing mark.
 */
function primaryObjective(withMasteryScore: boolean, unit: LaunchUnit): XmlElement {
  if (!withMasteryScore || unit.passing === undefined) return { $: { satisfiedByMeasure: 'false' } };
  return { $: { satisfiedByMeasure: 'true' }, 'imsss:minNormalizedMeasure': mark(unit.passing) };
}

/**
 * `requires` by local means. To disable one activity until another is done needs a shared global objective, that is
 * `mapInfo`, which makes Moodle refuse the package. A rule on the *earlier* activity needs none: nobody passes it in
 * forward direction until it is completed (SN 3.4, stopForwardTraversal). That says the same only where everything
 * that follows requires it, so only there is it written. Before its first attempt an activity's completion is unknown,
 * and “not unknown” is not true: hence the second condition. A learner who chooses in the LMS's menu is not held back
 * either way; `openRequirements` says so to the author.
 */
function sequencingRules(content: Content, unit: LaunchUnit): XmlElement | undefined {
  if (!isGate(content.units, unit)) return undefined;
  return {
    'imsss:preConditionRule': {
      'imsss:ruleConditions': {
        $: { conditionCombination: 'any' },
        'imsss:ruleCondition': [
          { $: { operator: 'not', condition: 'completed' } },
          { $: { operator: 'not', condition: 'activityProgressKnown' } },
        ],
      },
      'imsss:ruleAction': { $: { action: 'stopForwardTraversal' } },
    },
  };
}

function isGate(units: readonly LaunchUnit[], unit: LaunchUnit): boolean {
  const all = allRequirements(units);
  const later = units.slice(units.indexOf(unit) + 1);
  return later.length > 0 && later.every((other) => all.get(other.id)?.has(unit.id));
}
