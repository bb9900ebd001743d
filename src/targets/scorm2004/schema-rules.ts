import { attribute, type Element, walk } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';
import { declaredNamespaces, type ImsManifest, schemaLocations } from '../imscp/manifest-model.ts';
import { contentPackaging, namespaces } from './editions.ts';

/** Rules for namespaces and for the schema files that a package must carry. */
export interface SchemaSubject extends ImsManifest {
  /** The text of `imscp_v1p1.xsd` in the package, where there is one. */
  readonly contentPackagingSchema: string | undefined;
}
const rule = rulesAbout<SchemaSubject>();

const parts = [
  'auxresource',
  'control',
  'delivery',
  'limit',
  'objective',
  'random',
  'rollup',
  'seqrule',
  'util',
];
export const schemaFiles = [
  contentPackaging.schema,
  ...Object.values(namespaces).map(({ schema }) => schema),
  ...parts.map((part) => `imsss_v1p0${part}.xsd`),
  'xml.xsd',
  'XMLSchema.dtd',
  'datatypes.dtd',
];
const lom = 'http://ltsc.ieee.org/xsd/LOM';

export const schemaRules = [
  rule('S04-NAMESPACE', function* ({ root }) {
    const declared = declaredNamespaces(root);
    if (declared.get('') !== contentPackaging.uri)
      yield { declaration: `xmlns="${contentPackaging.uri}"`, at: root };
    const used = usedNamespaces(root);
    for (const [prefix, { uri }] of Object.entries(namespaces)) {
      const other = [...declared].some(([name, value]) => (name === prefix) !== (value === uri));
      const undeclared = used.has(uri) && declared.get(prefix) !== uri;
      if (other || undeclared) yield { declaration: `xmlns:${prefix}="${uri}"`, at: root };
    }
  }),

  rule('S04-SCHEMA-LOCATION', function* ({ root, paths }) {
    const locations = schemaLocations(root);
    const used = usedNamespaces(root);
    for (const { uri, schema } of [contentPackaging, ...Object.values(namespaces)]) {
      const location = locations.get(uri);
      // The file itself may be missing: that is a finding of its own.
      const isOurs = location !== undefined && !location.includes('/') && paths.has(location);
      if (used.has(uri) && location !== schema && !isOurs) yield { namespace: uri, file: schema };
    }
  }),

  rule('S04-SCHEMA-FILES', function* ({ paths }) {
    const missing = schemaFiles.filter((file) => !paths.has(file));
    if (missing.length > 0) yield { files: missing.join(', ') };
  }),

  rule('S04-XML-IMPORT', function* ({ contentPackagingSchema = '' }) {
    const location = /schemaLocation\s*=\s*["'](https?:[^"']*xml\.xsd)["']/.exec(contentPackagingSchema)?.[1];
    if (location) yield { location };
  }),

  rule('S04-LOM', function* ({ root, paths }) {
    if (paths.has('lom.xsd')) return;
    // Inline, or in a file of its own that adlcp:location names: ADL's validator reads both.
    const isMetadata = ({ local, namespace }: Element) =>
      (local === 'lom' && namespace === lom) || (local === 'location' && namespace === namespaces.adlcp.uri);
    const at = [...walk(root)].find(isMetadata);
    if (at) yield { at };
  }),
];

function usedNamespaces(root: ImsManifest['root']): Set<string> {
  const elements = [...walk(root)];
  return new Set(
    elements.flatMap((element) => [element.namespace, ...element.attributes.map((one) => one.namespace)]),
  );
}

/** The value of any attribute that is yes or no must be spelt out. */
export const booleanRule = rulesAbout<ImsManifest>()('S04-BOOLEAN', function* ({ root }) {
  for (const element of walk(root)) {
    for (const name of booleans) {
      const found = attribute(element, name);
      if (found !== undefined && found !== 'true' && found !== 'false')
        yield { attribute: name, found, at: element };
    }
  }
});

/** imscp_v1p1.xsd, imsss_v1p0*.xsd, adlseq_v1p3.xsd, adlcp_v1p3.xsd: attributes of type xs:boolean. */
const booleans = [
  'isvisible',
  'choice',
  'choiceExit',
  'flow',
  'forwardOnly',
  'useCurrentAttemptObjectiveInfo',
  'useCurrentAttemptProgressInfo',
  'satisfiedByMeasure',
  'readSatisfiedStatus',
  'readNormalizedMeasure',
  'writeSatisfiedStatus',
  'writeNormalizedMeasure',
  'rollupObjectiveSatisfied',
  'rollupProgressCompletion',
  'reorderChildren',
  'tracked',
  'completionSetByContent',
  'objectiveSetByContent',
  'preventActivation',
  'constrainChoice',
  'measureSatisfactionIfActive',
  'completedByMeasure',
  'readRawScore',
  'readMinScore',
  'readMaxScore',
  'readCompletionStatus',
  'readProgressMeasure',
  'writeRawScore',
  'writeMinScore',
  'writeMaxScore',
  'writeCompletionStatus',
  'writeProgressMeasure',
  'readSharedData',
  'writeSharedData',
  'adlseq:objectivesGlobalToSystem',
  'adlcp:sharedDataGlobalToSystem',
];
