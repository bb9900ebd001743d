import { Parser } from 'xml2js';
import { firstFault, startTags } from './well-formed.ts';

/** An XML element as rules read it: names as written and resolved, children in order. */
export interface Element {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Element[];
  readonly text: string;
  /** Where its start tag begins and ends in the document, in UTF-16 units. */
  readonly offset: number;
  readonly end: number;
}
export interface Attribute {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

interface ParsedNode {
  readonly '#name': string;
  readonly $ns?: { readonly local: string; readonly uri?: string };
  readonly $?: Readonly<
    Record<
      string,
      { readonly name: string; readonly local: string; readonly uri?: string; readonly value: string }
    >
  >;
  readonly $$?: readonly ParsedNode[];
  readonly '#text'?: string;
}

/** Manifests nest some ten deep; what is far deeper is made to exhaust its reader. */
const deepest = 100;

/**
 * The root element, or the reason why there is none, with the offset of what is wrong where that is known. Documents with a
 * DTD are refused by the caller before.
 */
export function parseXml(text: string): { root: Element } | { reason: string; at?: number } {
  const fault = firstFault(text);
  if (fault) return fault;
  const parser = new Parser({
    xmlns: true,
    explicitRoot: false,
    explicitChildren: true,
    preserveChildrenOrder: true,
    explicitCharkey: true,
    // The usual key, `_`, is also the name of an element, and its text would then fall on its child.
    charkey: '#text',
    async: false,
  });
  let parsed: ParsedNode | null = null;
  let failure: Error | null = null;
  try {
    parser.parseString(text, (error, node: ParsedNode | null) => {
      failure ??= error;
      parsed = node;
    });
    if (failure) throw failure;
    return parsed ? { root: element(parsed, 1, startTags(text)) } : { reason: 'it is empty' };
  } catch (error) {
    return { reason: firstLine(error) };
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] || 'it is broken';
}

/** xml2js keeps no places: both it and `tags` go by the order in which elements start. */
function element(node: ParsedNode, depth: number, tags: ReturnType<typeof startTags>): Element {
  if (depth > deepest) throw new Error(`it has elements more than ${deepest} deep in each other`);
  return {
    ...(tags.next().value ?? { offset: 0, end: 0 }),
    name: node['#name'],
    local: node.$ns?.local ?? node['#name'],
    namespace: node.$ns?.uri ?? '',
    attributes: Object.values(node.$ ?? {}).map(({ name, local, uri, value }) => ({
      name,
      local,
      namespace: uri ?? '',
      value,
    })),
    children: (node.$$ ?? []).map((child) => element(child, depth + 1, tags)),
    text: (node['#text'] ?? '').trim(),
  };
}

/** The value of the attribute of that name, as written with its prefix. */
export function attribute(of: Element, name: string): string | undefined {
  return of.attributes.find((candidate) => candidate.name === name)?.value;
}

/** Children by name without prefix. */
export function childrenNamed(of: Element, local: string): Element[] {
  return of.children.filter((child) => child.local === local);
}

export function childNamed(of: Element, local: string): Element | undefined {
  return of.children.find((child) => child.local === local);
}

/** The element and all below it, in document order. */
export function* walk(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) yield* walk(child);
}

export function descendants(root: Element, local: string): Element[] {
  return [...walk(root)].filter((candidate) => candidate !== root && candidate.local === local);
}
