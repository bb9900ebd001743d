import { compare } from '../diagnostics/diagnostic.ts';
import { contentUuid } from './content-uuid.ts';

// What is inside: CycloneDX 1.6 in JSON.

/** What a part is to us. */
export const partKinds = [
  'player',
  'theme',
  'schema',
  'asset',
  'page',
  'course',
  'bank',
  'package',
  'document',
] as const;
export type PartKind = (typeof partKinds)[number];

/** One thing inside. */
export interface Part {
  readonly kind: PartKind;
  /** A path, or what it is called. With kind and checksum, it is what tells one part from all others. */
  readonly name: string;
  readonly version?: string;
  readonly description?: string;
  /** Hexadecimal. */
  readonly sha256?: string;
  readonly mediaType?: string;
  /** `spdx`: an expression of SPDX, such as `CC-BY-4.0`; `name`: what a licence that SPDX does not know is called. */
  readonly licence?: { readonly spdx: string } | { readonly name: string };
  readonly copyright?: string;
  /** What it is made of in turn. */
  readonly parts?: readonly Part[];
}

export interface Bill {
  /** What the parts are of: a delivery or a package. */
  readonly subject: Part;
  readonly parts: readonly Part[];
  readonly supplier?: { readonly name: string; readonly url?: string };
  /** Release of Coursewright. */
  readonly toolVersion: string;
  /** RFC 3339. Left out unless given, so that the same parts give the same bytes. */
  readonly timestamp?: string;
}

/** CycloneDX `component.type`. Courses and banks are data: nothing in them runs. */
const types: Readonly<Record<PartKind, string>> = {
  player: 'library',
  theme: 'file',
  schema: 'file',
  asset: 'file',
  page: 'file',
  course: 'data',
  bank: 'data',
  package: 'file',
  document: 'file',
};
/** CycloneDX `component.data[].type`. */
const dataTypes: Partial<Readonly<Record<PartKind, string>>> = { course: 'other', bank: 'dataset' };

/** The bill as a JSON object, the same for the same parts in whatever order. */
export function billOfMaterials({ subject, parts, supplier, toolVersion, timestamp }: Bill): object {
  const main = component({ ...subject, parts: [] });
  const components = componentsOf(parts, '');
  const own = supplier && {
    name: supplier.name,
    ...(supplier.url === undefined ? {} : { url: [supplier.url] }),
  };
  const tool = { type: 'application', name: 'coursewright', version: toolVersion };
  const content = {
    metadata: {
      ...(timestamp === undefined ? {} : { timestamp }),
      tools: { components: [tool] },
      component: main,
      ...(own ? { supplier: own } : {}),
    },
    components,
    dependencies: dependencies(main, components),
  };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${contentUuid(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
}

interface Component extends Readonly<Record<string, unknown>> {
  readonly 'bom-ref': string;
  readonly components?: readonly Component[];
}

/** In order, each once. `within`: what they are inside, so that the same part of two packages has two references. */
function componentsOf(parts: readonly Part[], within: string): Component[] {
  const known = new Map(parts.map((part) => [JSON.stringify(part), component(part, within)]));
  return [...known]
    .sort(([a, first], [b, second]) => compare(first['bom-ref'], second['bom-ref']) || compare(a, b))
    .map(([, one]) => one);
}

function component(part: Part, within = ''): Component {
  const { kind, name, version, description, sha256, mediaType, licence, copyright, parts = [] } = part;
  const dataType = dataTypes[kind];
  const own = [kind, name, version, sha256].filter((one) => one !== undefined).join(':');
  const reference = within === '' ? own : `${within}/${own}`;
  const inner = componentsOf(parts, reference);
  return {
    type: types[kind],
    'bom-ref': reference,
    name,
    ...(version === undefined ? {} : { version }),
    ...(description === undefined ? {} : { description }),
    ...(sha256 === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: sha256 }] }),
    ...(licence === undefined
      ? {}
      : { licenses: 'spdx' in licence ? [{ expression: licence.spdx }] : [{ license: licence }] }),
    ...(copyright === undefined ? {} : { copyright }),
    ...(mediaType === undefined ? {} : { 'mime-type': mediaType }),
    ...(dataType === undefined ? {} : { data: [{ type: dataType, name }] }),
    ...(inner.length === 0 ? {} : { components: inner }),
  };
}

/** What is inside what: the subject needs its parts, and each part its own. */
function dependencies(main: Component, components: readonly Component[]): object[] {
  const withInner = (one: Component): Component[] => [one, ...(one.components ?? []).flatMap(withInner)];
  return [{ ...main, components }].flatMap(withInner).map((one) => ({
    ref: one['bom-ref'],
    ...(one.components?.length ? { dependsOn: one.components.map((part) => part['bom-ref']) } : {}),
  }));
}
