import type { Element } from './element.ts';

/** The children that an element may have, in their order. Foreign namespaces may add theirs at the end. */
export type Structure = readonly {
  readonly name: string;
  readonly required: boolean;
  readonly many?: boolean;
}[];

/** What is wrong with the order, number or names of the children; `undefined` when nothing is. */
export function structureProblem(
  element: Element,
  structure: Structure,
  anyOrder = false,
): string | undefined {
  const names = element.children
    .filter((child) => child.namespace === element.namespace)
    .map((child) => child.local);
  let reached = 0;
  for (const [index, name] of names.entries()) {
    const position = structure.findIndex((part) => part.name === name);
    if (position === -1) return `“${name}” is not known`;
    if (position < reached && !anyOrder) return `“${name}” stands too late`;
    if (names.indexOf(name) < index && !structure[position]?.many) return `“${name}” stands twice`;
    reached = position;
  }
  const missing = structure.find((part) => part.required && !names.includes(part.name));
  return missing && `“${missing.name}” is missing`;
}

export function orderOf(structure: Structure): string {
  return structure.map((part) => part.name).join(', ');
}
