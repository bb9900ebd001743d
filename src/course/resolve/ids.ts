import type { Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { DataSource, Path } from '../load/data-source.ts';
import { idLength, idPattern } from '../patterns.ts';
import { idFrom, unused } from '../slug.ts';
import type { Resolving } from './resolving.ts';

/** Kinds of things whose ids share one space, with the word that messages use. */
export type IdKind =
  | 'module'
  | 'page'
  | 'question'
  | 'bank'
  | 'objective'
  | 'node'
  | 'choice'
  | 'option'
  | 'variable'
  | 'refresher'
  | 'term'
  | 'measure';

/** The ids of one edition. */
export interface IdBook {
  /** Taken so far, by kind and scope. */
  readonly taken: Map<string, { readonly place: Place; readonly derived: boolean }>;
  /** What authors gave: found in a first reading, so that derived ids keep clear of what comes later in the course. */
  readonly given: Set<string>;
  readonly reserved: ReadonlySet<string>;
  /** Ids by kind, scope and file, in order: a translation finds the original's id for the same thing here. */
  readonly order: Map<string, string[]>;
  readonly original: ReadonlyMap<string, readonly string[]> | undefined;
}

/** `original`: the order of the edition that this one translates. */
export function idBook(original?: IdBook, reserved: ReadonlySet<string> = new Set()): IdBook {
  return { taken: new Map(), given: new Set(), reserved, order: new Map(), original: original?.order };
}

/** Whether an id that we made up stands in the way of one that an author gave. */
export function hasDerivedClash({ taken, given }: IdBook): boolean {
  return [...taken].some(([key, { derived }]) => derived && given.has(key));
}

const keyOf = (kind: IdKind, id: string, scope: string) => `${kind}\0${scope}\0${id}`;

/** Takes an id for its own; reports a second thing with the same one. `scope` narrows the space (a scenario's nodes). */
export function takeId(
  resolving: Resolving,
  kind: IdKind,
  id: string,
  place: Place,
  scope = '',
  derived = false,
): string {
  const { taken, given } = resolving.ids;
  const key = keyOf(kind, id, scope);
  if (!derived) given.add(key);
  const first = taken.get(key);
  if (first) {
    resolving.report(
      diagnostic(
        'ID-DUPLICATE',
        place,
        { id, kind },
        { related: [{ place: first.place, message: 'It is used here first.' }] },
      ),
    );
  } else {
    taken.set(key, { place, derived });
  }
  return id;
}

/**
 * The id for a thing without one. In a translation that is what the original calls the thing in the same place, since
 * all languages share identifiers; else it is made from words, and differs from all that authors gave.
 */
export function deriveId(
  resolving: Resolving,
  kind: IdKind,
  file: string,
  words: string,
  scope = '',
): string {
  const { taken, reserved } = resolving.ids;
  const isTaken = (name: string) =>
    taken.has(keyOf(kind, name, scope)) || reserved.has(keyOf(kind, name, scope));
  return counterpartOf(resolving, kind, file, scope) ?? unused(idFrom(words, kind), isTaken);
}

/** In a translation: what the original calls the next thing of this kind in the same file and scope. */
export function counterpartOf(
  resolving: Resolving,
  kind: IdKind,
  file: string,
  scope = '',
): string | undefined {
  const { order, original } = resolving.ids;
  const key = orderKey(resolving, kind, file, scope);
  return original?.get(key)?.[order.get(key)?.length ?? 0];
}

/** Notes the id of the next thing of this kind in the file and scope, for the translations. */
export function noteId(resolving: Resolving, kind: IdKind, file: string, id: string, scope = ''): void {
  const { order } = resolving.ids;
  const key = orderKey(resolving, kind, file, scope);
  const list = order.get(key);
  if (list) list.push(id);
  else order.set(key, [id]);
}

/** A translated file goes by the name of the original. */
function orderKey({ locale }: Resolving, kind: IdKind, file: string, scope: string): string {
  const folder = `${locale?.folder}/`;
  return keyOf(kind, locale && file.startsWith(folder) ? file.slice(folder.length) : file, scope);
}

export interface GivenId {
  readonly id: string | undefined;
  /** Where the id stands, or would be written. */
  readonly source: DataSource;
  readonly path: Path;
  /** The file that makes the thing, where that is another one; by its name in the original. */
  readonly file?: string;
}

/** The author's id, or a derived one with a finding that `ids --write` can fix. */
export function ownId(resolving: Resolving, kind: IdKind, given: GivenId, words: string, scope = ''): string {
  const { source, path, file = source.file } = given;
  const place = source.place(path);
  const id =
    sharedId(resolving, kind, given, file) ?? given.id ?? deriveId(resolving, kind, file, words, scope);
  noteId(resolving, kind, file, id, scope);
  if (given.id === undefined) reportMissingId(resolving, kind, source, path, id);
  return takeId(resolving, kind, id, place, scope, given.id === undefined);
}

/**
 * A module or bank is one file, so a translation of that file is the same module or bank, whatever it calls itself:
 * the one other name is the mistake, and not all that refers to the right one.
 */
function sharedId(resolving: Resolving, kind: IdKind, given: GivenId, file: string): string | undefined {
  const { locale, language } = resolving;
  if (!locale || given.id === undefined || (kind !== 'module' && kind !== 'bank')) return undefined;
  const original = counterpartOf(resolving, kind, file);
  if (original === undefined || original === given.id) return undefined;
  const difference = `the id of the ${kind} is “${given.id}” and not “${original}”`;
  const place = given.source.place([...given.path, 'id']);
  resolving.report(diagnostic('I18N-STRUCTURE', place, { language, difference }));
  return original;
}

/** An id that is there but cannot be one was reported for that. */
export function reportMissingId(
  resolving: Resolving,
  kind: IdKind,
  source: DataSource,
  path: Path,
  derived: string,
): void {
  if (source.has([...path, 'id'])) return;
  const fix = source.idFix(path, derived);
  resolving.report(diagnostic('ID-MISSING', source.place(path), { kind, derived }, fix ? { fix } : {}));
}

/** An id written in Markdown (`{#id}`, `id=`), where no schema has looked at it. */
export function validId(resolving: Resolving, id: string, place: Place): boolean {
  if (idPattern.test(id) && id.length <= idLength) return true;
  resolving.report(diagnostic('ID-INVALID', place, { id }, { hint: `“${idFrom(id, 'id')}” would do.` }));
  return false;
}
