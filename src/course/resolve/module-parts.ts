import type { Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { type Cursor, items } from '../load/cursor.ts';
import type { ModuleEntry } from '../schema/course-file.ts';
import { pathsOf, type Resolving } from './resolving.ts';

const kinds = ['pages', 'quiz', 'survey', 'scenario'] as const;

/** What one module is made of. */
export interface Part {
  readonly entry: Cursor<ModuleEntry>;
  readonly kind: (typeof kinds)[number];
  readonly path: string;
  readonly place: Place;
}

/** The files that the entries of `modules` name: globs spelt out, each file of pages once. */
export async function moduleParts(
  resolving: Resolving,
  entries: Cursor<readonly (string | ModuleEntry)[]>,
): Promise<Part[]> {
  const made = new Map<string, Place>();
  const parts: Part[] = [];
  for (const entry of items(entries))
    for (const part of await expand(resolving, entry))
      if (!isMadeTwice(resolving, part, made)) parts.push(part);
  return parts;
}

/** A page is in one place of the course: the same text in two modules would be two pages with one id. */
function isMadeTwice(resolving: Resolving, { kind, path, place }: Part, made: Map<string, Place>): boolean {
  if (kind !== 'pages') return false;
  const file = path.replace(/^\.\//, '');
  const first = made.get(file);
  if (!first) {
    made.set(file, place);
    return false;
  }
  const related = [{ place: first, message: 'It is named here first.' }];
  resolving.report(diagnostic('MODULE-TWICE', place, { path: file }, { related }));
  // It may have an id of its own, which others name.
  resolving.lost.add('module');
  return true;
}

async function expand(resolving: Resolving, entry: Cursor<string | ModuleEntry>): Promise<Part[]> {
  const { value } = entry;
  if (typeof value !== 'string') {
    const named = kinds.filter((kind) => value[kind] !== undefined);
    const [kind] = named;
    if (named.length !== 1 || kind === undefined) {
      resolving.lost.add('module');
      resolving.report(
        diagnostic('MODULE-SOURCE', entry.place, {
          count: named.length === 0 ? 'none' : named.join(' and '),
        }),
      );
      return [];
    }
    const long = entry.as(value) as Cursor<ModuleEntry>;
    return [{ entry: long, kind, path: value[kind] ?? '', place: long.at(kind).place }];
  }
  const short = entry.as({} as ModuleEntry) as Cursor<ModuleEntry>;
  const paths = await pathsOf(resolving, entry.as(value));
  return paths.map((path) => ({ entry: short, kind: 'pages', path, place: entry.place }));
}
