import { attribute, childNamed, childrenNamed, descendants, type Element } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';
import { firstOutOfOrder, type ImsManifest } from '../imscp/manifest-model.ts';

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
const sequencingNamespace = 'http://www.imsglobal.org/xsd/imsss';

export const sequencingRules = [
  rule('S04-SEQUENCING-ORDER', function* (manifest) {
    for (const { identifier, sequencing } of activities(manifest)) {
      // adlseq has an `objectives` of its own (4th edition), which comes after everything of imsss.
      const names = sequencing.children.map((child) =>
        child.namespace === sequencingNamespace || child.local !== 'objectives'
          ? child.local
          : 'adlseq:objectives',
      );
      const late = firstOutOfOrder(names, order, true);
      if (late) yield { identifier, element: late };
    }
  }),

  rule('S04-PRIMARY-OBJECTIVE', function* (manifest) {
    for (const { identifier, objectives } of activities(manifest)) {
      if (!objectives) continue;
      const count = childrenNamed(objectives, 'primaryObjective').length;
      if (count !== 1 || objectives.children[0]?.local !== 'primaryObjective') yield { identifier, count };
    }
  }),

  rule('S04-PRIMARY-OBJECTIVE-ID', function* (manifest) {
    for (const { identifier, objectives } of activities(manifest)) {
      for (const primary of objectives ? childrenNamed(objectives, 'primaryObjective') : []) {
        if (childNamed(primary, 'mapInfo') && !attribute(primary, 'objectiveID')) yield { identifier };
      }
    }
  }),

  rule('S04-EXIT-PARENT', function* ({ organizations }) {
    for (const organization of organizations) {
      const sequencing = childNamed(organization, 'sequencing');
      const actions = sequencing ? descendants(sequencing, 'ruleAction') : [];
      if (actions.some((action) => attribute(action, 'action') === 'exitParent')) yield {};
    }
  }),

  rule('S04-REFERENCED-OBJECTIVE', function* (manifest) {
    for (const { identifier, sequencing, objectives } of activities(manifest)) {
      const known = new Set(
        (objectives?.children ?? []).map((objective) => attribute(objective, 'objectiveID')),
      );
      for (const condition of descendants(sequencing, 'ruleCondition')) {
        const objective = attribute(condition, 'referencedObjective');
        if (objective !== undefined && !known.has(objective)) yield { identifier, objective };
      }
    }
  }),

  rule('S04-MEASURE', function* (manifest) {
    for (const { identifier, objectives } of activities(manifest)) {
      for (const objective of objectives?.children ?? []) {
        const byMeasure = ['true', '1'].includes(attribute(objective, 'satisfiedByMeasure') ?? '');
        if (byMeasure && !childNamed(objective, 'minNormalizedMeasure')) yield { identifier };
      }
    }
  }),

  rule('S04-MEASURE-RANGE', function* (manifest) {
    for (const { identifier, sequencing } of activities(manifest)) {
      for (const { text } of descendants(sequencing, 'minNormalizedMeasure')) {
        if (!/^\d+(?:\.\d+)?$/.test(text) || Number(text) > 1) yield { identifier, found: text };
      }
    }
  }),

  rule(
    'S04-MAP-INFO',
    function* (manifest) {
      for (const { identifier, sequencing } of activities(manifest)) {
        if (descendants(sequencing, 'mapInfo').length > 0) yield { identifier };
      }
    },
    'moodle',
  ),
];

interface Activity {
  readonly identifier: string;
  readonly sequencing: Element;
  readonly objectives: Element | undefined;
}

/** Organizations and items that have sequencing of their own. */
function activities({ organizations, items }: ImsManifest): Activity[] {
  return [...organizations, ...items.map((item) => item.element)].flatMap((element) => {
    const sequencing = childNamed(element, 'sequencing');
    if (!sequencing) return [];
    const objectives = sequencing.children.find(
      (child) => child.local === 'objectives' && child.namespace === sequencingNamespace,
    );
    return [{ identifier: attribute(element, 'identifier') ?? '', sequencing, objectives }];
  });
}
