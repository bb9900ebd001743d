import type { Origin } from '../../content/markdown.ts';
import type { Fix, Place } from '../../diagnostics/diagnostic.ts';

export type Path = readonly (string | number)[];

/** Data that an author wrote, with the place of everything in it: a YAML text, or a `::: question` block. */
export interface DataSource {
  readonly file: string;
  readonly data: unknown;
  /** Whether the author wrote something there, right or wrong. */
  readonly has: (path: Path) => boolean;
  /** The place of a value; of its nearest existing parent where it is missing. */
  readonly place: (path: Path) => Place;
  /** The place of the key of a pair: where an unknown field is pointed at. */
  readonly keyPlace: (path: Path) => Place;
  /** Where the text of a scalar stands, for Markdown inside it. */
  readonly origin: (path: Path) => Origin;
  /** The change of the text that gives the thing at `path` the id `id`; `undefined` where none is safe. */
  readonly idFix: (path: Path, id: string) => Fix | undefined;
}

export function valueAt(data: unknown, path: Path): unknown {
  let value: unknown = data;
  for (const step of path)
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined;
  return value;
}
