import { type Element, walk } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';
import { declaredNamespaces, type ImsManifest, schemaLocations } from '../imscp/manifest-model.ts';
import { contentPackaging, namespaces } from './editions.ts';

/** Rules for namespaces and for the schema files that a package must carry. */
export interface SchemaSubject extends ImsManifest {
  /** The text of `imscp_v1p1.xsd` in the package, where there is one. */
  readonly contentPackagingSchema: string | undefined;
  /** Schema files that lom.xsd includes, directly or not, and that the package lacks. */
  readonly missingLomParts: readonly string[];
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

  rule('S04-LOM-PARTS', function* ({ root, missingLomParts }) {
    const at = [...walk(root)].find(isMetadata);
    if (at && missingLomParts.length > 0) yield { files: missingLomParts.join(', '), at };
  }),

  rule('S04-LOM', function* ({ root, paths }) {
    if (paths.has('lom.xsd')) return;
    const at = [...walk(root)].find(isMetadata);
    if (at) yield { at };
  }),
];

/** Inline, or in a file of its own that adlcp:location names: ADL's validator reads both. */
function isMetadata({ local, namespace }: Element): boolean {
  return (
    (local === 'lom' && namespace === lom) || (local === 'location' && namespace === namespaces.adlcp.uri)
  );
}

function usedNamespaces(root: ImsManifest['root']): Set<string> {
  const elements = [...walk(root)];
  return new Set(
    elements.flatMap((element) => [element.namespace, ...element.attributes.map((one) => one.namespace)]),
  );
}
