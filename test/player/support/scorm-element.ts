/** What a strict LMS knows of one data model element. Patterns name elements with `n` for an index. */
export interface Element {
  readonly access: 'read' | 'write' | 'both';
  /** Whether a value may be written; a text says why not. */
  readonly accepts?: (value: string) => boolean;
}

/** `cmi.interactions.3.id` is described at `cmi.interactions.n.id`. */
export function patternOf(element: string): string {
  return element.replace(/\.\d+(?=\.|$)/g, '.n');
}

export const words =
  (...vocabulary: readonly string[]) =>
  (value: string) =>
    vocabulary.includes(value);

export const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

export const upTo = (length: number) => (value: string) => value.length <= length;

/** A number without exponent and with a digit before the point, in a range. */
export const numberIn = (min: number, max: number) => (value: string) =>
  /^-?\d+(\.\d+)?$/.test(value) && Number(value) >= min && Number(value) <= max;

/** Everything that a test wants to know about a refused call. */
export interface Refusal {
  readonly call: string;
  readonly element: string;
  readonly value: string;
  readonly error: number;
}
