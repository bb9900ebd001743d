import { placeInText } from '../content/markdown.ts';
import type { Course } from '../course/model.ts';
import { textsOf } from '../course/texts.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { positionAt } from '../diagnostics/positions.ts';

/** What a search finds in the sources of all texts, comments and code included; each place once. */
export function foundInSources<T extends { readonly start: number; readonly text: string }>(
  course: Course,
  search: (source: string) => readonly T[],
): { readonly found: T; readonly place: Place }[] {
  const seen = new Set<string>();
  return textsOf(course).flatMap(({ source, origin }) =>
    search(source).flatMap((found) => {
      const { line, column } = positionAt(source, found.start);
      const place = placeInText(origin, line - 1, column - 1, found.text.length);
      // A page holds the sources of its questions too.
      const key = [place.file, place.start?.offset, found.text].join('\0');
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ found, place }];
    }),
  );
}
