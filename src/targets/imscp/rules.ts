import { attribute, childNamed, descendants, type Element } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';
import { isNcName } from '../../verify/xml-names.ts';
import { fileRules } from './file-rules.ts';
import type { ImsManifest } from './manifest-model.ts';

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
    if (identifier === '' && organizations.length > 0) return;
    if (!organizations.some((one) => attribute(one, 'identifier') === identifier))
      yield { identifier, at: childNamed(root, 'organizations') ?? root };
  }),

  rule('PKG-ORGANIZATION-NO-DEFAULT', function* ({ root, organizations, defaultOrganization }) {
    if (!defaultOrganization && organizations.length > 0)
      yield { at: childNamed(root, 'organizations') ?? root };
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

  ...fileRules,
];

function identifiersIn(root: ImsManifest['root']): [identifier: string, element: Element][] {
  const named = ['organization', 'item', 'resource'].flatMap((local) => descendants(root, local));
  return [root, ...named].flatMap((element): [string, Element][] => {
    const identifier = attribute(element, 'identifier');
    return identifier === undefined ? [] : [[identifier, element]];
  });
}
