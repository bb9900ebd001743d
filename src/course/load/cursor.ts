import type { Origin } from '../../content/markdown.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { DataSource, Path } from './data-source.ts';

/** A validated value and where it stands: what resolving walks over, so that every later finding has a place. */
export class Cursor<T> {
  readonly value: T;
  readonly source: DataSource;
  readonly path: Path;

  constructor(value: T, source: DataSource, path: Path = []) {
    this.value = value;
    this.source = source;
    this.path = path;
  }

  at<K extends keyof T & (string | number)>(key: K): Cursor<T[K]> {
    return new Cursor(this.value[key], this.source, [...this.path, key]);
  }

  /** The field, when it is there. */
  maybe<K extends keyof T & (string | number)>(key: K): Cursor<NonNullable<T[K]>> | undefined {
    const value = this.value[key];
    return value === undefined || value === null
      ? undefined
      : new Cursor(value as NonNullable<T[K]>, this.source, [...this.path, key]);
  }

  /** The same place, seen as another type (after a test of its shape). */
  as<U extends T>(value: U): Cursor<U> {
    return new Cursor(value, this.source, this.path);
  }

  get place(): Place {
    return this.source.place(this.path);
  }

  get origin(): Origin {
    return this.source.origin(this.path);
  }
}

/** The items of a list field; none where it is missing. */
export function items<T>(list: Cursor<readonly T[]> | undefined): Cursor<T>[] {
  return list === undefined
    ? []
    : list.value.map((item, index) => new Cursor(item, list.source, [...list.path, index]));
}

/** The values of a field that takes one or a list. */
export function eachOf<T extends string | object>(field: Cursor<T | T[]> | undefined): Cursor<T>[] {
  if (field === undefined) return [];
  return Array.isArray(field.value) ? items(field as Cursor<T[]>) : [field as Cursor<T>];
}
