import { attribute, childrenNamed, descendants, type Element, walk } from '../../verify/element.ts';
import { manifestNames } from '../../verify/manifest-file.ts';
import { andMore, rulesAbout } from '../../verify/rule.ts';
import { type ImsManifest, isAbsolute, pathOf, type Resource } from './manifest-model.ts';

/** What SCORM 1.2 and 2004 both want of the files that an IMS manifest names. */
const rule = rulesAbout<ImsManifest>();

export const fileRules = [
  rule('PKG-HREF', function* ({ resources }) {
    for (const [href, at] of hrefsIn(resources)) if (!isPath(href)) yield { href, at };
  }),

  rule('PKG-HREF-CHARACTERS', function* ({ resources }) {
    const [first, ...others] = [...hrefsIn(resources)].filter(
      ([href]) => isPath(href) && !/^[!-~]*$/.test(href),
    );
    if (first) yield { href: first[0], more: andMore(others.length), at: first[1] };
  }),

  rule('PKG-XML-BASE', function* ({ root }) {
    for (const element of walk(root)) {
      const base = attribute(element, 'xml:base');
      if (base !== undefined && !base.endsWith('/')) yield { base, at: element };
    }
  }),

  rule('PKG-FILE-MISSING', function* ({ root, resources, paths }) {
    const told = new Set<string>();
    for (const resource of resources.filter(hasGoodBase)) {
      for (const [named, at] of hrefsIn([resource])) {
        const href = resource.base + named;
        if (!isPath(named) || paths.has(pathOf(href)) || told.has(href)) continue;
        told.add(href);
        yield { href, at };
      }
    }
    for (const at of descendants(root, 'location').filter(isMetadataFile)) {
      const end = `/${pathOf(at.text)}`;
      // An xml:base may or may not stand before it: tools differ.
      if (isPath(at.text) && ![...paths].some((path) => `/${path}`.endsWith(end)))
        yield { href: at.text, at };
    }
  }),

  rule('PKG-LAUNCH-UNLISTED', function* ({ resources, paths }) {
    for (const resource of resources) {
      const { identifier, href, files, base, element } = resource;
      if (href === undefined || isAbsolute(href) || !paths.has(pathOf(base + href))) continue;
      if (files.some((file) => pathOf(file) === pathOf(href))) continue;
      if (!filesWith(resource, resources).has(pathOf(base + href)))
        yield { identifier, href: pathOf(href), at: element };
    }
  }),

  rule('PKG-FILE-UNLISTED', function* ({ root, resources, paths }) {
    if (!resources.every(hasGoodBase)) return;
    const listed = new Set([
      ...resources.flatMap(({ base, files, href }) =>
        [...files, href ?? ''].map((one) => pathOf(base + one)),
      ),
      // Metadata in a file of its own (adlcp:location).
      ...descendants(root, 'location').map(({ text }) => pathOf(text)),
    ]);
    const extra = [...paths].filter(
      (path) => !listed.has(path) && !servesTheManifest(path) && !isLitter(path) && !path.endsWith('/'),
    );
    if (extra[0] !== undefined) yield { count: extra.length, path: extra[0] };
  }),
];

/** The paths of a resource’s files, and of those it depends on. Lectora’s pages depend on each other in circles. */
function filesWith(resource: Resource, resources: readonly Resource[]): Set<string> {
  const named = new Map(resources.map((one) => [one.identifier, one]));
  const reached = new Set([resource]);
  for (const { dependencies } of reached) {
    for (const other of dependencies.flatMap((identifier) => named.get(identifier) ?? [])) reached.add(other);
  }
  return new Set([...reached].flatMap(({ files, base }) => files.map((file) => pathOf(base + file))));
}

/** Every address that resources name, with the first element that does: files by their own, then launch pages. */
function hrefsIn(resources: ImsManifest['resources']): Map<string, Element> {
  const found = new Map<string, Element>();
  const add = (element: Element) => {
    const href = attribute(element, 'href');
    if (href !== undefined && !found.has(href)) found.set(href, element);
  };
  for (const { element } of resources) {
    for (const file of childrenNamed(element, 'file')) add(file);
    add(element);
  }
  return found;
}

/** Metadata in a file of its own; LOM has a `location` too, of another meaning. */
function isMetadataFile({ namespace, text }: Element): boolean {
  return text !== '' && /adlcp_(?:rootv1p2|v1p3)$/.test(namespace);
}

/** A base without its slash is a finding of its own, and would make every file look missing. */
function hasGoodBase({ base }: Resource): boolean {
  return base === '' || base.endsWith('/');
}

/** A relative reference to a file, with a query or a fragment at most. */
function isPath(href: string): boolean {
  return href.trim() !== '' && !/\\|^\/|#\/|\p{Cc}/u.test(href) && !isAbsolute(href);
}

/** Manifests and schema files are read by the LMS, not by the learner's browser. */
function servesTheManifest(path: string): boolean {
  return manifestNames.some((manifest) => manifest === path) || /\.(?:xsd|dtd)$/i.test(path);
}

/** What macOS and Windows lay beside files; nobody misses it. */
function isLitter(path: string): boolean {
  return /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path);
}
