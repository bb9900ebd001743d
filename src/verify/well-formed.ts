import { nameRest, nameStart } from './xml-names.ts';

/** A piece of a document between two places where markup begins. */
type Part =
  | { readonly kind: 'text' | 'cdata' | 'comment' | 'instruction' | 'broken'; readonly source: string }
  | { readonly kind: 'end'; readonly source: string; readonly name: string }
  | { readonly kind: 'start'; readonly source: string; readonly name: string; readonly attributes: string };

const name = `[:${nameStart}][:${nameRest}]*`;
const space = '[ \\t\\r\\n]';
const value = `"[^"<]*"|'[^'<]*'`;
const startTag = new RegExp(
  `<(${name})((?:${space}+${name}${space}*=${space}*(?:${value}))*)${space}*/?>`,
  'uy',
);
const endTag = new RegExp(`</(${name})${space}*>`, 'uy');
const attributeNames = new RegExp(`(${name})${space}*=${space}*(?:${value})`, 'gu');
const instruction = new RegExp(`^<\\?${name}(?:${space}|\\?>$)`, 'u');
const setting = (key: string, form: string) => `${space}+${key}${space}*=${space}*(?:"${form}"|'${form}')`;
const declaration = new RegExp(
  `^<\\?xml${setting('version', '1\\.[0-9]+')}(?:${setting('encoding', '[A-Za-z][A-Za-z0-9._-]*')})?` +
    `(?:${setting('standalone', '(?:yes|no)')})?${space}*\\?>$`,
);
/** Without a DTD there are no other entities than the five of XML 1.0 §4.6. */
const unknownReference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)[\w#:.-]{0,20};?/;
const enclosed = [
  { kind: 'comment', opens: '<!--', closes: '-->' },
  { kind: 'cdata', opens: '<![CDATA[', closes: ']]>' },
  { kind: 'instruction', opens: '<?', closes: '?>' },
] as const;

/**
 * The first thing that makes a document ill-formed (XML 1.0 §2.1), `undefined` when nothing does. sax, on which xml2js
 * stands, passes over an attribute that is repeated, and xml2js over all that follows the root; LMSs refuse both.
 * Documents with a DTD are refused by the caller before.
 */
export function firstFault(text: string): { at: number; reason: string } | undefined {
  const [first] = problems(text);
  if (!first) return undefined;
  const { at, what } = first;
  return { at, reason: `in line ${text.slice(0, at).split('\n').length}, ${what}` };
}

/** The start tags of a well-formed document, in its order: offsets of their first character and of what follows them. */
export function* startTags(text: string): Generator<{ offset: number; end: number }, undefined> {
  let at = 0;
  for (const { kind, source } of parts(text)) {
    if (kind === 'start') yield { offset: at, end: at + source.length };
    at += source.length;
  }
}

function* problems(text: string): Generator<{ at: number; what: string }> {
  const forbidden = text.search(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  if (forbidden !== -1) yield { at: forbidden, what: 'there is a character that XML does not allow' };
  const open: string[] = [];
  let root: string | undefined;
  let at = 0;
  for (const part of parts(text)) {
    const what = partProblem(part, at) ?? placeProblem(part, open, root);
    if (what) yield { at, what };
    if (part.kind === 'start') {
      root ??= part.name;
      if (!part.source.endsWith('/>')) open.push(part.name);
    }
    if (part.kind === 'end') open.pop();
    at += part.source.length;
  }
  if (open.length > 0) yield { at, what: `“${open.at(-1)}” is not closed` };
  if (root === undefined) yield { at, what: 'the file ends without an element' };
}

/** What is wrong with a part wherever it stands; `at` is 0 for the first. */
function partProblem(part: Part, at: number): string | undefined {
  const { kind, source } = part;
  if (kind === 'broken') return `“${source.slice(0, 40)}” is not well-formed markup`;
  if (kind === 'comment') return /--|-$/.test(source.slice(4, -3)) ? 'a comment has “--” in it' : undefined;
  if (kind === 'instruction') return instructionProblem(source, at);
  if (kind === 'text' && source.includes(']]>')) return '“]]>” stands in text';
  const reference = kind === 'text' || kind === 'start' ? unknownReference.exec(source)?.[0] : undefined;
  if (reference) return `“${reference}” is not a character: write “&amp;” for “&”`;
  if (kind !== 'start') return undefined;
  const seen = new Set<string | undefined>();
  const names = [...part.attributes.matchAll(attributeNames)].map((match) => match[1]);
  const twice = names.find((one) => seen.size === seen.add(one).size);
  return twice && `“${part.name}” has the attribute “${twice}” twice`;
}

function instructionProblem(source: string, at: number): string | undefined {
  if (!instruction.test(source)) return `“${source.slice(0, 40)}” has no name`;
  if (!/^<\?xml[\s?]/i.test(source)) return undefined;
  if (at > 0) return '“<?xml” comes too late: nothing may stand before it, not even a space';
  return declaration.test(source) ? undefined : `“${source}” is not an XML declaration`;
}

/** What is wrong with the place of a part: one root, everything in it, tags closed in the order of their opening. */
function placeProblem(part: Part, open: readonly string[], root: string | undefined): string | undefined {
  const inner = open.at(-1);
  if (part.kind === 'end' && part.name !== inner)
    return `“</${part.name}>” stands where ${inner === undefined ? 'nothing' : `“${inner}”`} is to be closed`;
  if (inner !== undefined) return undefined;
  if (part.kind === 'start' && root !== undefined) return `“${part.name}” follows the end of “${root}”`;
  if (part.kind === 'cdata' || (part.kind === 'text' && /[^ \t\r\n]/.test(part.source)))
    return `there is text ${root === undefined ? 'before the first element' : `after the end of “${root}”`}`;
  return undefined;
}

/** The document cut into parts; the last is `broken` where markup has no end. */
function* parts(text: string): Generator<Part> {
  for (let at = 0; at < text.length; ) {
    const part = partAt(text, at);
    yield part;
    at += part.source.length;
  }
}

function partAt(text: string, at: number): Part {
  if (text[at] !== '<') {
    const next = text.indexOf('<', at);
    return { kind: 'text', source: text.slice(at, next === -1 ? undefined : next) };
  }
  for (const { kind, opens, closes } of enclosed) {
    if (!text.startsWith(opens, at)) continue;
    const end = text.indexOf(closes, at + opens.length);
    return end === -1
      ? { kind: 'broken', source: text.slice(at) }
      : { kind, source: text.slice(at, end + closes.length) };
  }
  startTag.lastIndex = at;
  const start = startTag.exec(text);
  if (start) return { kind: 'start', source: start[0], name: start[1] ?? '', attributes: start[2] ?? '' };
  endTag.lastIndex = at;
  const end = endTag.exec(text);
  return end
    ? { kind: 'end', source: end[0], name: end[1] ?? '' }
    : { kind: 'broken', source: text.slice(at) };
}
