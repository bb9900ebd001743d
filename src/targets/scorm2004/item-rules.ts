import { attribute, childNamed } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';
import {
  firstOutOfOrder,
  type ImsManifest,
  type Item,
  metadataElement,
  pathOf,
  resourceOf,
} from '../imscp/manifest-model.ts';
import { editions } from './editions.ts';

/** Rules for metadata, items and resources. */
const rule = rulesAbout<ImsManifest>();
const versions = ['CAM 1.3', '2004 3rd Edition', '2004 4th Edition'];
/** imscp_v1p1.xsd; what follows are extensions in any order among themselves. */
const itemOrder = ['title', 'item', 'metadata', 'extension'];
/** What SCORM 1.2 has on items; SCORM 2004 has it under other names, or elsewhere. */
const older = new Map([
  ['masteryscore', 'imsss:minNormalizedMeasure of the primary objective'],
  ['prerequisites', 'sequencing rules'],
  ['maxtimeallowed', 'imsss:limitConditions'],
  ['timelimitaction', 'adlcp:timeLimitAction'],
  ['datafromlms', 'adlcp:dataFromLMS'],
]);
const scoOnly = ['dataFromLMS', 'timeLimitAction', 'completionThreshold'];
const longestLaunchData = 4000;
/** adlcp_v1p3.xsd of the 4th edition, `completionThresholdType`. */
const thresholdAttributes = ['completedByMeasure', 'minProgressMeasure', 'progressWeight'];
const isShare = (text: string) => /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text);

export const itemRules = [
  rule('S04-SCHEMA', function* ({ root, schema }) {
    if (schema !== 'ADL SCORM') yield { found: schema, at: metadataElement(root, 'schema') };
  }),

  rule('S04-SCHEMAVERSION', function* ({ root, schemaVersion }) {
    if (!versions.includes(schemaVersion))
      yield { found: schemaVersion, at: metadataElement(root, 'schemaversion') };
  }),

  rule('S04-SCORMTYPE', function* ({ resources }) {
    for (const { identifier, element } of resources) {
      const value = attribute(element, 'adlcp:scormType');
      if (value === 'sco' || value === 'asset') continue;
      const near = element.attributes.find(({ local }) => local.toLowerCase() === 'scormtype');
      yield { identifier, found: near ? `${near.name}="${near.value}"` : 'none', at: element };
    }
  }),

  rule('S04-NO-EXTENSION', function* ({ resources }) {
    const hrefs = new Set(resources.flatMap(({ files }) => files.map(pathOf)));
    for (const href of hrefs) if (!/\.[^./]+$/.test(href)) yield { href };
  }),

  rule('S04-SCHEMA-LISTED', function* ({ resources }) {
    const hrefs = new Set(resources.flatMap(({ files }) => files.map(pathOf)));
    for (const href of hrefs) if (/^[^/]+\.(?:xsd|dtd)$/.test(href)) yield { href };
  }),

  rule('S04-PARAMETERS', function* ({ items }) {
    const usable = /^(?:\?[^=&#/?]+=[^=&#/]+(?:&[^=&#/]+=[^=&#/]+)*|#[^/]+)$/;
    for (const { identifier, element } of items) {
      const parameters = attribute(element, 'parameters');
      if (parameters !== undefined && !usable.test(parameters)) yield { identifier, parameters, at: element };
    }
  }),

  rule('S04-CLUSTER-REFERENCE', function* ({ items }) {
    for (const { identifier, isLeaf, identifierref, element } of items) {
      if (!isLeaf && identifierref !== undefined) yield { identifier, at: element };
    }
  }),

  rule('S04-ITEM-ORDER', function* ({ organizations, items }) {
    for (const element of [...organizations, ...items.map((item) => item.element)]) {
      const names = element.children.map(({ local }) => (itemOrder.includes(local) ? local : 'extension'));
      const late = firstOutOfOrder(names, itemOrder);
      if (late) yield { identifier: attribute(element, 'identifier') ?? '', element: late, at: element };
    }
  }),

  rule('S04-COMPLETION-THRESHOLD', function* ({ items, schemaVersion }) {
    const fourth = schemaVersion === editions['scorm2004-4th'].schemaVersion;
    const form = fourth
      ? 'empty, with the attributes completedByMeasure and minProgressMeasure'
      : 'a number from 0 to 1 as text';
    for (const { identifier, element } of items) {
      const threshold = childNamed(element, 'completionThreshold');
      if (!threshold) continue;
      const asText = isShare(threshold.text) && threshold.attributes.length === 0;
      const asAttributes =
        threshold.text === '' &&
        threshold.attributes.length > 0 &&
        threshold.attributes.every(({ name }) => thresholdAttributes.includes(name)) &&
        isShare(attribute(threshold, 'minProgressMeasure') ?? '1');
      if (!(fourth ? asAttributes : asText)) yield { identifier, form, at: threshold };
    }
  }),

  rule('S04-SCO-ONLY', function* (manifest) {
    for (const item of manifest.items) {
      if (referencesSco(manifest, item)) continue;
      for (const element of scoOnly) {
        const at = childNamed(item.element, element);
        if (at) yield { identifier: item.identifier, element, at };
      }
    }
  }),

  rule('S04-OLDER-ELEMENT', function* ({ items }) {
    for (const { identifier, element } of items) {
      for (const at of element.children) {
        const instead = older.get(at.local);
        if (instead) yield { element: at.local, identifier, instead, at };
      }
    }
  }),

  rule('S04-DATA-FROM-LMS', function* ({ items }) {
    for (const { identifier, element } of items) {
      const at = childNamed(element, 'dataFromLMS');
      const length = at?.text.length ?? 0;
      if (at && length > longestLaunchData) yield { identifier, length, at };
    }
  }),

  rule('S04-PRESENTATION', function* ({ items }) {
    for (const { identifier, element, isLeaf } of items) {
      const at = childNamed(element, 'presentation');
      if (!isLeaf && at) yield { identifier, at };
    }
  }),

  rule(
    'S04-MULTIPLE-SCOS',
    function* (manifest) {
      const count = manifest.items.filter((item) => referencesSco(manifest, item)).length;
      if (count > 1) yield { count };
    },
    'moodle',
  ),
];

/** Any spelling of scormType counts here: a wrong one is a finding of its own. */
function referencesSco(manifest: ImsManifest, item: Item): boolean {
  const attributes = resourceOf(manifest, item)?.element.attributes ?? [];
  return attributes.some(
    ({ local, value }) => local.toLowerCase() === 'scormtype' && value.toLowerCase() === 'sco',
  );
}
