import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { attribute, childNamed, childrenNamed, descendants } from '../../verify/element.ts';
import { applyRules, rulesAbout, type VerifyOptions } from '../../verify/rule.ts';
import {
  declaredNamespaces,
  firstOutOfOrder,
  type ImsManifest,
  metadataElement,
  readImsManifest,
  schemaLocations,
} from '../imscp/manifest-model.ts';
import { imscpRules } from '../imscp/rules.ts';
import type { PackageView } from '../target.ts';
import { longestScript } from './prerequisites.ts';

const namespaces = {
  '': { uri: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', schema: 'imscp_rootv1p1p2.xsd' },
  adlcp: { uri: 'http://www.adlnet.org/xsd/adlcp_rootv1p2', schema: 'adlcp_rootv1p2.xsd' },
} as const;
const metadataNamespace = {
  uri: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
  schema: 'imsmd_rootv1p2p1.xsd',
} as const;
const schemaFiles = ['ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'adlcp_rootv1p2.xsd'];
/**
 * The mastery score comes after the prerequisites. SCORM 1.2 CAM 2.3 names it last of all, many tools write it right
 * behind them, and LMSs read both: each is taken.
 */
const beforeMasteryScore = ['title', 'item', 'metadata', 'prerequisites'];
const itemOrders = [
  [...beforeMasteryScore, 'maxtimeallowed', 'timelimitaction', 'datafromlms'],
  [...beforeMasteryScore, 'masteryscore'],
];
const timeLimitActions = ['exit,message', 'exit,no message', 'continue,message', 'continue,no message'];

const rule = rulesAbout<ImsManifest>();

const scorm12Rules = [
  rule('S12-SCHEMA', function* ({ root, schema }) {
    if (schema !== '' && schema !== 'ADL SCORM') yield { found: schema, at: metadataElement(root, 'schema') };
  }),

  rule('S12-NO-SCHEMA', function* ({ root, schema, schemaVersion }) {
    const missing = [schema === '' && 'schema', schemaVersion === '' && 'schemaversion'].filter(Boolean);
    if (missing.length > 0) yield { missing: missing.join(' and no '), at: metadataElement(root, 'schema') };
  }),

  rule('S12-SCHEMAVERSION', function* ({ root, schemaVersion }) {
    if (schemaVersion !== '' && schemaVersion !== '1.2')
      yield { found: schemaVersion, at: metadataElement(root, 'schemaversion') };
  }),

  rule('S12-NAMESPACE', function* ({ root }) {
    const declared = declaredNamespaces(root);
    for (const [prefix, { uri }] of Object.entries(namespaces)) {
      if (declared.get(prefix) !== uri)
        yield { declaration: `xmlns${prefix ? `:${prefix}` : ''}="${uri}"`, at: root };
    }
  }),

  rule('S12-SCHEMA-FILES', function* ({ paths }) {
    const missing = schemaFiles.filter((file) => !paths.has(file));
    if (missing.length > 0) yield { files: missing.join(', ') };
  }),

  rule('S12-SCHEMA-LOCATION', function* ({ root }) {
    const locations = schemaLocations(root);
    const used = new Set(declaredNamespaces(root).values());
    for (const { uri, schema } of [...Object.values(namespaces), metadataNamespace]) {
      if (used.has(uri) && locations.get(uri) !== schema) yield { namespace: uri, file: schema };
    }
  }),

  rule('S12-SCORMTYPE', function* ({ resources }) {
    for (const { identifier, element } of resources) {
      const value = attribute(element, 'adlcp:scormtype');
      if (value === 'sco' || value === 'asset') continue;
      const near = element.attributes.find(({ local }) => local.toLowerCase() === 'scormtype');
      yield { identifier, found: near ? `${near.name}="${near.value}"` : 'none', at: element };
    }
  }),

  rule('S12-ITEM-ORDER', function* ({ items }) {
    for (const { identifier, element } of items) {
      const names = element.children.map((child) => child.local);
      const late = itemOrders.flatMap((order) => firstOutOfOrder(names, order) ?? []);
      if (late[0]) yield { identifier, element: late[0], at: element };
    }
  }),

  rule('S12-MASTERY-SCORE', function* ({ items }) {
    for (const { identifier, element } of items) {
      for (const at of childrenNamed(element, 'masteryscore')) {
        if (!/^\d{1,3}(?:\.\d+)?$/.test(at.text) || Number(at.text) > 100)
          yield { identifier, found: at.text, at };
      }
    }
  }),

  rule('S12-PREREQUISITES', function* ({ items }) {
    const known = new Set(items.map((item) => item.identifier));
    for (const { identifier, element } of items) {
      const prerequisites = childNamed(element, 'prerequisites');
      if (!prerequisites) continue;
      const problem = scriptProblem(prerequisites.text, attribute(prerequisites, 'type'), known);
      if (problem) yield { identifier, script: prerequisites.text.slice(0, 60), problem, at: prerequisites };
    }
  }),

  rule('S12-VALUE', function* ({ items }) {
    for (const { identifier, element } of items) {
      for (const at of element.children) {
        const problem = valueProblem(at.local, at.text);
        if (problem) yield { element: at.local, identifier, problem, at };
      }
    }
  }),

  rule('S12-TITLE-LENGTH', function* ({ root }) {
    for (const element of [...descendants(root, 'organization'), ...descendants(root, 'item')]) {
      const text = childNamed(element, 'title')?.text ?? '';
      const length = [...text].length;
      // Longer than 255 is a finding for every standard.
      if (length > 200 && length <= 255) yield { title: text.slice(0, 40), length, at: element };
    }
  }),

  rule(
    'S12-MASTERY-OVERRIDE',
    function* ({ items }) {
      for (const { identifier, element } of items) {
        const at = childNamed(element, 'masteryscore');
        if (at) yield { identifier, at };
      }
    },
    'moodle',
  ),
];

function scriptProblem(
  script: string,
  type: string | undefined,
  known: ReadonlySet<string>,
): string | undefined {
  if (type !== 'aicc_script') return 'its type is not aicc_script';
  if (script.length > longestScript) return `it has ${script.length} characters`;
  const names = script.replace(/\d+\*\{/g, '').split(/[&|~(){},]|<>|=|"[^"]*"/);
  const unknown = names.map((one) => one.trim()).find((one) => one !== '' && !known.has(one));
  return unknown === undefined ? undefined : `there is no item “${unknown}”`;
}

function valueProblem(element: string, text: string): string | undefined {
  if (element === 'datafromlms' && text.length > 255)
    return `it has ${text.length} characters, and 255 are allowed`;
  if (element === 'timelimitaction' && !timeLimitActions.includes(text))
    return `“${text}” is none of ${timeLimitActions.join('; ')}`;
  if (element === 'maxtimeallowed' && !/^\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?$/.test(text))
    return `“${text}” is not of the form HHHH:MM:SS.SS`;
  return undefined;
}

export async function verifyScorm12(view: PackageView, options?: VerifyOptions): Promise<Diagnostic[]> {
  const manifest = await readImsManifest(view);
  return manifest ? applyRules([...imscpRules, ...scorm12Rules], manifest, options) : [];
}
