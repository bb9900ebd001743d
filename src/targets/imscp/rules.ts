import {
  attribute,
  childNamed,
  childrenNamed,
  descendants,
  type Element,
  walk,
} from '../../verify/element.ts';
import { manifestNames } from '../../verify/manifest-file.ts';
import { rulesAbout } from '../../verify/rule.ts';
import { isNcName } from '../../verify/xml-names.ts';
import { type ImsManifest, isAbsolute, pathOf, type Resource } from './manifest-model.ts';

/** What SCORM 1.2 and 2004 both want of an IMS manifest. */
const rule = rulesAbout<ImsManifest>();

export const imscpRules = [
  rule('PKG-IDENTIFIER-NAME', function* ({ root }) {
    for (const [identifier, at] of identifiersIn(root)) if (!isNcName(identifier)) yield { identifier, at };
  }),

  rule('PKG-IDENTIFIER-TWICE', function* ({ root }) {
    const seen = new Set<string>();
    for (const [identifier, at] of identifiersIn(root)) {
      if (seen.has(identifier)) yield { identifier, at };
      seen.add(identifier);
    }
  }),

  rule('PKG-ORGANIZATION-DEFAULT', function* ({ root, organizations, defaultOrganization }) {
    const identifier = defaultOrganization ?? '';
    if (!organizations.some((one) => attribute(one, 'identifier') === identifier))
      yield { identifier, at: childNamed(root, 'organizations') ?? root };
  }),

  rule('PKG-NO-ITEM', function* ({ organizations }) {
    for (const organization of organizations) {
      if (!childNamed(organization, 'item'))
        yield { identifier: attribute(organization, 'identifier') ?? '', at: organization };
    }
  }),

  rule('PKG-ITEM-REFERENCE', function* ({ items }) {
    for (const { identifier, isLeaf, identifierref, element } of items)
      if (isLeaf && !identifierref) yield { identifier, at: element };
  }),

  rule('PKG-REFERENCE', function* ({ items, resources }) {
    const known = new Set(resources.map((resource) => resource.identifier));
    for (const { identifierref, element } of items) {
      if (identifierref && !known.has(identifierref))
        yield { element: 'item', identifier: identifierref, at: element };
    }
    for (const { element, dependencies } of resources) {
      for (const identifier of dependencies)
        if (!known.has(identifier)) yield { element: 'dependency', identifier, at: element };
    }
  }),

  rule('PKG-RESOURCE-HREF', function* ({ items, resources }) {
    const launched = new Set(items.map((item) => item.identifierref));
    for (const { identifier, href, element } of resources) {
      if (launched.has(identifier) && href === undefined) yield { identifier, at: element };
    }
  }),

  rule('PKG-TITLE-MISSING', function* ({ organizations, items }) {
    for (const element of [...organizations, ...items.map((item) => item.element)]) {
      if (!childNamed(element, 'title')?.text) {
        yield {
          element: element.local,
          identifier: attribute(element, 'identifier') ?? '',
          at: element,
        };
      }
    }
  }),

  rule('PKG-RESOURCE-TYPE', function* ({ resources }) {
    for (const { identifier, element } of resources) {
      const type = attribute(element, 'type') ?? '';
      if (type !== 'webcontent') yield { identifier, type, at: element };
    }
  }),

  rule('PKG-HREF', function* ({ resources }) {
    for (const [href, at] of hrefsIn(resources)) if (!isPlain(href)) yield { href, at };
  }),

  rule('PKG-XML-BASE', function* ({ root }) {
    for (const element of walk(root)) {
      const base = attribute(element, 'xml:base');
      if (base !== undefined && !base.endsWith('/')) yield { base, at: element };
    }
  }),

  rule('PKG-FILE-MISSING', function* ({ resources, paths }) {
    const told = new Set<string>();
    for (const resource of resources.filter(hasGoodBase)) {
      for (const [named, at] of hrefsIn([resource])) {
        const href = resource.base + named;
        if (!isPlain(named) || paths.has(pathOf(href)) || told.has(href)) continue;
        told.add(href);
        yield { href, at };
      }
    }
  }),

  rule('PKG-LAUNCH-UNLISTED', function* ({ resources, paths }) {
    for (const { identifier, href, files, base, element } of resources) {
      if (href === undefined || isAbsolute(href) || !paths.has(pathOf(base + href))) continue;
      if (!files.some((file) => pathOf(file) === pathOf(href)))
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

function identifiersIn(root: ImsManifest['root']): [identifier: string, element: Element][] {
  const named = ['organization', 'item', 'resource'].flatMap((local) => descendants(root, local));
  return [root, ...named].flatMap((element): [string, Element][] => {
    const identifier = attribute(element, 'identifier');
    return identifier === undefined ? [] : [[identifier, element]];
  });
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

/** A base without its slash is a finding of its own, and would make every file look missing. */
function hasGoodBase({ base }: Resource): boolean {
  return base === '' || base.endsWith('/');
}

/** A relative reference to a file, with a query or a fragment at most. */
function isPlain(href: string): boolean {
  return /^[!-~]+$/.test(href) && !/\\|^\/|#\//.test(href) && !isAbsolute(href);
}

/** Manifests and schema files are read by the LMS, not by the learner's browser. */
function servesTheManifest(path: string): boolean {
  return manifestNames.some((manifest) => manifest === path) || /\.(?:xsd|dtd)$/i.test(path);
}

/** What macOS and Windows lay beside files; nobody misses it. */
function isLitter(path: string): boolean {
  return /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path);
}
