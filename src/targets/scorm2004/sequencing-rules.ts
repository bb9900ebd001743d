import { attribute, childNamed, childrenNamed, descendants, type Element } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';
import { firstOutOfOrder, type ImsManifest } from '../imscp/manifest-model.ts';
import { activities, collection, objectiveIdOf, objectivesOf, partName } from './activities.ts';
import { decimal } from './numbers.ts';

/** Rules for `imsss:sequencing`. */
const rule = rulesAbout<ImsManifest>();
const order = [
  'controlMode',
  'sequencingRules',
  'limitConditions',
  'auxiliaryResources',
  'rollupRules',
  'objectives',
  'randomizationControls',
  'deliveryControls',
  'constrainedChoiceConsiderations',
  'rollupConsiderations',
];
const written = (manifest: ImsManifest) => [...activities(manifest), ...collection(manifest)];

export const sequencingRules = [
  rule('S04-SEQUENCING-ORDER', function* (manifest) {
    for (const { identifier, sequencing } of written(manifest)) {
      const late = firstOutOfOrder(sequencing.children.map(partName), order, true);
      if (late) yield { identifier, element: late, at: sequencing };
    }
  }),

  rule('S04-PRIMARY-OBJECTIVE', function* (manifest) {
    for (const { identifier, objectives } of written(manifest)) {
      if (!objectives) continue;
      const count = childrenNamed(objectives, 'primaryObjective').length;
      if (count !== 1 || objectives.children[0]?.local !== 'primaryObjective')
        yield { identifier, count, at: objectives };
    }
  }),

  rule('S04-PRIMARY-OBJECTIVE-ID', function* (manifest) {
    for (const { identifier, objectives } of written(manifest)) {
      for (const primary of objectives ? childrenNamed(objectives, 'primaryObjective') : []) {
        if (childNamed(primary, 'mapInfo') && !attribute(primary, 'objectiveID'))
          yield { identifier, at: primary };
      }
    }
  }),

  rule('S04-EXIT-PARENT', function* ({ organizations }) {
    for (const organization of organizations) {
      const sequencing = childNamed(organization, 'sequencing');
      const actions = sequencing ? descendants(sequencing, 'ruleAction') : [];
      const at = actions.find((action) => attribute(action, 'action') === 'exitParent');
      if (at) yield { at };
    }
  }),

  rule('S04-REFERENCED-OBJECTIVE', function* (manifest) {
    for (const activity of activities(manifest)) {
      const { identifier, parts } = activity;
      const known = new Set(objectivesOf(activity).map(objectiveIdOf));
      for (const at of parts.flatMap((part) => descendants(part, 'ruleCondition'))) {
        const objective = attribute(at, 'referencedObjective')?.trim();
        if (objective !== undefined && !known.has(objective)) yield { identifier, objective, at };
      }
    }
  }),

  rule('S04-MEASURE', function* (manifest) {
    for (const { identifier, objectives } of written(manifest)) {
      for (const objective of objectives?.children ?? []) {
        const byMeasure = ['true', '1'].includes(attribute(objective, 'satisfiedByMeasure') ?? '');
        if (byMeasure && !childNamed(objective, 'minNormalizedMeasure')) yield { identifier, at: objective };
      }
    }
  }),

  rule('S04-MEASURE-RANGE', function* (manifest) {
    // Adobe Presenter writes an empty one, and LMSs take their default.
    for (const { identifier, at, measure } of measures(manifest))
      if (at.text !== '' && !(measure >= -1 && measure <= 1)) yield { identifier, found: at.text, at };
  }),

  rule('S04-MEASURE-NEGATIVE', function* (manifest) {
    for (const { identifier, at, measure } of measures(manifest))
      if (measure >= -1 && measure < 0) yield { identifier, found: at.text, at };
  }),

  rule(
    'S04-MAP-INFO',
    function* (manifest) {
      for (const { identifier, sequencing } of activities(manifest)) {
        const [at] = descendants(sequencing, 'mapInfo');
        if (at) yield { identifier, at };
      }
    },
    'moodle',
  ),
];

/** Every passing measure; NaN where it is no decimal number. */
function measures(manifest: ImsManifest): { identifier: string; at: Element; measure: number }[] {
  return written(manifest).flatMap(({ identifier, sequencing }) =>
    descendants(sequencing, 'minNormalizedMeasure').map((at) => ({
      identifier,
      at,
      measure: decimal(at.text),
    })),
  );
}
