import { attribute, childNamed, childrenNamed, type Element } from '../../verify/element.ts';

/** What the rules for `cmi5.xml` ask of its elements. */
export const kinds = ['course', 'block', 'au', 'objective'];

/** Without the space around it, which the LMS removes (cmi5 §13.1, 13.1.0.0-1). */
export function idOf(element: Element): string {
  return (attribute(element, 'id') ?? '').trim();
}

/**
 * The element and what is below it of the course structure's own namespace. Whatever a vendor adds in another one
 * (§13.1.5) is no business of these rules, though it be called `au` or `objective`.
 */
export function* own(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) if (child.namespace === root.namespace) yield* own(child);
}

/** Every AU of a course structure, in any depth. */
export function ausOf(root: Element): Element[] {
  return [...own(root)].filter((element) => element.local === 'au');
}

/** Course, blocks, AUs and the objectives that are defined, not those that are referred to. */
export function definitions(root: Element): Element[] {
  return [...own(root)].filter((element) => kinds.includes(element.local) && !isReference(element));
}

export function isReference(element: Element): boolean {
  return element.local === 'objective' && attribute(element, 'idref') !== undefined;
}

/** References of a block or an AU to objectives. */
export function referencesIn(unit: Element): Element[] {
  const list = childNamed(unit, 'objectives');
  return list ? childrenNamed(list, 'objective') : [];
}

/** `au` and `block` stand last, in any order among themselves. */
export function withoutUnits(element: Element): Element {
  return { ...element, children: element.children.filter((child) => !isUnit(child)) };
}
export function unitsProblem(element: Element): string | undefined {
  const first = element.children.findIndex(isUnit);
  if (element.local === 'block' && first === -1) return '“au” is missing';
  const after = element.children
    .slice(first)
    .find((child) => !isUnit(child) && child.namespace === element.namespace);
  return first === -1 || !after ? undefined : `“${after.local}” stands too late`;
}
export function isUnit(element: Element): boolean {
  return element.local === 'au' || element.local === 'block';
}

export function urlOf(au: Element): string {
  return childNamed(au, 'url')?.text ?? '';
}

/** AUs by where their pages are: in the package, or anywhere else under a scheme of its own (§13.1.4, url). */
export function relativeAus(aus: readonly Element[]): Element[] {
  return aus.filter((au) => childNamed(au, 'url') && !hasScheme(urlOf(au)));
}
export function remoteAus(aus: readonly Element[]): Element[] {
  return aus.filter((au) => hasScheme(urlOf(au)));
}
function hasScheme(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url);
}

/** The path is that of the zip, letter for letter; what a query holds is no business of the LMS. */
export function isPlain(url: string): boolean {
  return /^[^\s#%\\?]+(?:\?[^\s#\\]*)?$/.test(url) && !/^\.{0,2}\//.test(url);
}

/** xs:decimal, which may lack the digits before or behind the point, from 0 to 1 and with four decimals at most. */
export function isMasteryScore(text: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d{0,4})?|\.\d{1,4})$/.test(text) && Number(text) >= 0 && Number(text) <= 1;
}

/** A title or a description. */
export interface Describing {
  readonly parent: Element;
  readonly element: 'title' | 'description';
  readonly at: Element;
  /** Of its langstrings. */
  readonly texts: readonly string[];
}

/** Every title and description of what is defined. */
export function* describing(root: Element): Generator<Describing> {
  for (const parent of definitions(root)) {
    for (const element of ['title', 'description'] as const) {
      const at = childNamed(parent, element);
      if (at) yield { parent, element, at, texts: childrenNamed(at, 'langstring').map(({ text }) => text) };
    }
  }
}
