import { attribute, descendants } from './element.ts';
import type { ManifestFile } from './manifest-file.ts';
import { rulesAbout } from './rule.ts';

/** Rules for the text of any manifest, before its meaning. */
const rule = rulesAbout<ManifestFile>();
const longest = 255;
const schemaLocation = /\bxsi:schemaLocation\s*=\s*(?:"[^"]*"|'[^']*')/;

export const manifestRules = [
  rule('PKG-MANIFEST-ENCODING', function* ({ file, bytes, text }) {
    const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1] ?? 'UTF-8';
    if (isUtf16(bytes)) yield { file, encoding: 'UTF-16' };
    else if (!/^utf-8$/i.test(declared)) yield { file, encoding: declared };
    else if (text.includes('\uFFFD')) yield { file, encoding: 'another encoding than it says' };
  }),

  rule('PKG-BOM', function* ({ file, bytes }) {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) yield { file };
  }),

  rule('PKG-XML-DECLARATION', function* ({ file, text }) {
    // One that comes too late makes the file ill-formed, which is a finding of its own.
    if (!/<\?xml\s/.test(text)) yield { file };
  }),

  rule('PKG-CHARACTER-REFERENCE', function* ({ file, text }) {
    const list = schemaLocation.exec(text);
    for (const reference of text.matchAll(/&#x?[0-9a-f]+;/gi)) {
      const at = { offset: reference.index };
      // No learner sees the list of schemas; what LMSs make of it is a finding of its own.
      if (list && at.offset > list.index && at.offset < list.index + list[0].length) continue;
      yield { file, reference: reference[0], at };
      return;
    }
  }),

  rule('PKG-SCHEMA-LOCATION-BREAK', function* ({ text }) {
    const list = schemaLocation.exec(text);
    const reference = list && /&#x?[0-9a-f]+;/i.exec(list[0]);
    if (reference) yield { reference: reference[0], at: { offset: list.index + reference.index } };
  }),

  rule('PKG-DTD', function* ({ file, hasDoctype }) {
    if (hasDoctype) yield { file };
  }),

  rule('PKG-XML', function* ({ file, reason, reasonAt }) {
    if (reason === undefined) return;
    yield { file, reason, ...(reasonAt === undefined ? {} : { at: { offset: reasonAt } }) };
  }),

  rule('PKG-TITLE-LENGTH', function* ({ root }) {
    if (!root) return;
    const names = [...descendants(root, 'title'), ...descendants(root, 'name')];
    for (const at of names.flatMap((name) => [name, ...name.children])) {
      const length = [...at.text].length;
      if (length > longest) yield { title: at.text.slice(0, 40), length, at };
    }
  }),

  rule('PKG-IDENTIFIER-LENGTH', function* ({ root }) {
    if (!root) return;
    for (const element of [root, ...descendantsWithIdentifier(root)]) {
      const identifier = attribute(element, 'identifier') ?? attribute(element, 'id') ?? '';
      if (identifier.length > longest)
        yield { identifier: identifier.slice(0, 40), length: identifier.length, at: element };
    }
  }),
];

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function descendantsWithIdentifier(root: NonNullable<ManifestFile['root']>) {
  return ['item', 'organization', 'resource', 'course', 'block', 'au', 'objective', 'activity'].flatMap(
    (local) => descendants(root, local),
  );
}
