import { Builder } from 'xml2js';
import { legalXml } from './xml-characters.ts';

/** An element: `$` its attributes, `_` its text, every other key its children of that name, in the order of the keys. */
export interface XmlElement {
  readonly $?: Readonly<Record<string, string | undefined>>;
  readonly _?: string;
  readonly [child: string]: XmlContent | Readonly<Record<string, string | undefined>>;
}
export type XmlContent = string | XmlElement | readonly (string | XmlElement)[] | undefined;

/**
 * Writes a document: UTF-8, the XML declaration first, no byte order mark, children and attributes that are
 * `undefined` left out. All white space becomes single spaces and characters that XML 1.0 §2.2 forbids are dropped:
 * a line break in a title would otherwise be written as a numeric reference, which Moodle escapes a second time.
 */
export function writeXml(rootName: string, root: XmlElement): string {
  const builder = new Builder({
    rootName,
    xmldec: { version: '1.0', encoding: 'UTF-8' },
    renderOpts: { pretty: true, indent: '  ', newline: '\n' },
    allowSurrogateChars: true,
  });
  return `${builder.buildObject(clean(root))}\n`;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function clean(value: XmlContent | Readonly<Record<string, string | undefined>>): unknown {
  if (typeof value === 'string') return legal(value);
  if (Array.isArray(value)) return value.map(clean);
  return Object.fromEntries(
    Object.entries(value ?? {})
      .filter(([, child]) => child !== undefined)
      .map(([name, child]) => [name, clean(child)]),
  );
}

function legal(text: string): string {
  return legalXml(text).replace(/\s+/gu, ' ').trim();
}
