import { attribute, childNamed, type Element, walk } from '../../verify/element.ts';

/** What the rules for `cmi5.xml` ask of its elements. */
export const kinds = ['course', 'block', 'au', 'objective'];

export function idOf(element: Element): string {
  return attribute(element, 'id') ?? '';
}

/** Course, blocks, AUs and the objectives that are defined, not those that are referred to. */
export function definitions(root: Element): Element[] {
  return [...walk(root)].filter((element) => kinds.includes(element.local) && !isReference(element));
}

export function isReference(element: Element): boolean {
  return element.local === 'objective' && attribute(element, 'idref') !== undefined;
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

/** Addresses on other hosts are allowed, and cannot be looked up here. */
export function relativeUrls(aus: readonly Element[]): { id: string; url: string }[] {
  return aus
    .filter((au) => childNamed(au, 'url'))
    .map((au) => ({ id: idOf(au), url: urlOf(au) }))
    .filter(({ url }) => !/^[a-z][a-z0-9+.-]*:/i.test(url));
}

/** The path is that of the zip, letter for letter; what a query holds is no business of the LMS. */
export function isPlain(url: string): boolean {
  return /^[^\s#%\\?]+(?:\?[^\s#\\]*)?$/.test(url) && !/^\.{0,2}\//.test(url);
}

/** xs:decimal, which may lack the digits before or behind the point, from 0 to 1 and with four decimals at most. */
export function isMasteryScore(text: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d{0,4})?|\.\d{1,4})$/.test(text) && Number(text) >= 0 && Number(text) <= 1;
}
