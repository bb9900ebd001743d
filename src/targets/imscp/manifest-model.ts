import { attribute, childNamed, childrenNamed, type Element } from '../../verify/element.ts';
import { readManifest } from '../../verify/manifest-file.ts';
import type { PackageView } from '../target.ts';

/** An IMS manifest as rules read it. */
export interface ImsManifest {
  readonly file: string;
  readonly text: string;
  readonly root: Element;
  readonly schema: string;
  readonly schemaVersion: string;
  readonly organizations: readonly Element[];
  readonly defaultOrganization: string | undefined;
  readonly items: readonly Item[];
  readonly resources: readonly Resource[];
  /** Names of all entries of the package, a “./” left out: it is a finding of its own. */
  readonly paths: ReadonlySet<string>;
}
export interface Item {
  readonly identifier: string;
  readonly element: Element;
  readonly identifierref: string | undefined;
  readonly isLeaf: boolean;
}
export interface Resource {
  readonly identifier: string;
  readonly element: Element;
  readonly href: string | undefined;
  /** As written. */
  readonly files: readonly string[];
  readonly dependencies: readonly string[];
  /** The xml:base of manifest, resources and resource, one behind the other. */
  readonly base: string;
}

export async function readImsManifest(view: PackageView): Promise<ImsManifest | undefined> {
  const manifest = await readManifest(view, 'imsmanifest.xml');
  const root = manifest?.root;
  if (!root) return undefined;
  const metadata = childNamed(root, 'metadata');
  const list = childNamed(root, 'organizations');
  const organizations = list ? childrenNamed(list, 'organization') : [];
  return {
    file: manifest.file,
    text: manifest.text,
    root,
    schema: (metadata && childNamed(metadata, 'schema')?.text) ?? '',
    schemaVersion: (metadata && childNamed(metadata, 'schemaversion')?.text) ?? '',
    organizations,
    defaultOrganization: list && attribute(list, 'default'),
    items: organizations.flatMap(itemsIn),
    resources: resourcesIn(root),
    paths: new Set(view.entries.map((entry) => withoutDots(entry.path))),
  };
}

/** The element of the manifest's metadata that says `schema` or `schemaversion`, or where it should stand. */
export function metadataElement(root: Element, local: string): Element {
  const metadata = childNamed(root, 'metadata');
  return (metadata && childNamed(metadata, local)) ?? metadata ?? root;
}

function itemsIn(parent: Element): Item[] {
  return childrenNamed(parent, 'item').flatMap((element) => [
    {
      identifier: attribute(element, 'identifier') ?? '',
      element,
      identifierref: attribute(element, 'identifierref'),
      isLeaf: childrenNamed(element, 'item').length === 0,
    },
    ...itemsIn(element),
  ]);
}

function resourcesIn(root: Element): Resource[] {
  const list = childNamed(root, 'resources');
  if (!list) return [];
  const outer = `${attribute(root, 'xml:base') ?? ''}${attribute(list, 'xml:base') ?? ''}`;
  return childrenNamed(list, 'resource').map((element) => ({
    identifier: attribute(element, 'identifier') ?? '',
    element,
    href: attribute(element, 'href'),
    files: childrenNamed(element, 'file').map((file) => attribute(file, 'href') ?? ''),
    dependencies: childrenNamed(element, 'dependency').map((one) => attribute(one, 'identifierref') ?? ''),
    base: `${outer}${attribute(element, 'xml:base') ?? ''}`,
  }));
}

/** `./index.html?x=1#y` → `index.html`; an encoded name as it is in the zip. */
export function pathOf(href: string): string {
  const path = withoutDots(href.replace(/[?#].*$/s, ''));
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** RFC 3986 §5.2.4: a segment that is a single dot stands for nothing. */
function withoutDots(path: string): string {
  return path.replace(/(^|\/)(?:\.\/)+/g, '$1');
}

export function isAbsolute(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
}

/** The resource that an item launches. */
export function resourceOf(manifest: ImsManifest, item: Item): Resource | undefined {
  return manifest.resources.find((resource) => resource.identifier === item.identifierref);
}

/** Namespace prefix → address, as the root declares them; '' is the default namespace. */
export function declaredNamespaces(root: Element): Map<string, string> {
  const declarations = root.attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  return new Map(declarations.map(({ name, value }) => [name === 'xmlns' ? '' : name.slice(6), value]));
}

/** xsi:schemaLocation as a map from namespace to file. */
export function schemaLocations(root: Element): Map<string, string> {
  const words = (attribute(root, 'xsi:schemaLocation') ?? '').split(/\s+/).filter(Boolean);
  return new Map(
    words.flatMap((word, index): [string, string][] =>
      index % 2 === 0 ? [[word, words[index + 1] ?? '']] : [],
    ),
  );
}

/** The first of `names` that stands before one it should follow; names that `order` does not hold are passed over. */
export function firstOutOfOrder(
  names: readonly string[],
  order: readonly string[],
  once = false,
): string | undefined {
  let reached = -1;
  for (const name of names) {
    const position = order.indexOf(name);
    if (position === -1) continue;
    if (position < reached || (once && position === reached)) return name;
    reached = position;
  }
  return undefined;
}
