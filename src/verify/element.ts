import { Parser } from 'xml2js';

/** An XML element as rules read it: names as written and resolved, children in order. */
export interface Element {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Element[];
  readonly text: string;
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
  readonly _?: string;
}

/** The root element, or the reason why there is none. Documents with a DTD are refused by the caller before. */
export function parseXml(text: string): { root: Element } | { reason: string } {
  const parser = new Parser({
    xmlns: true,
    explicitRoot: false,
    explicitChildren: true,
    preserveChildrenOrder: true,
    explicitCharkey: true,
    async: false,
  });
  let outcome: { root: Element } | { reason: string } = { reason: 'it is empty' };
  try {
    parser.parseString(text, (error, node: ParsedNode | null) => {
      if (error) outcome = { reason: error.message.split('\n')[0] ?? 'it is broken' };
      else if (node?.['#name']) outcome = { root: element(node) };
    });
  } catch (error) {
    outcome = { reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
  return outcome;
}

function element(node: ParsedNode): Element {
  return {
    name: node['#name'],
    local: node.$ns?.local ?? node['#name'],
    namespace: node.$ns?.uri ?? '',
    attributes: Object.values(node.$ ?? {}).map(({ name, local, uri, value }) => ({
      name,
      local,
      namespace: uri ?? '',
      value,
    })),
    children: (node.$$ ?? []).map(element),
    text: (node._ ?? '').trim(),
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
