import type { Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { type Cursor, items } from '../load/cursor.ts';
import type { CourseFile, CourseTranslationFile } from '../schema/course-file.ts';
import type { Resolving } from './resolving.ts';

/** Things that `locales/<language>/course.yaml` translates by id. */
type Section = 'objectives' | 'modules' | 'refreshers' | 'kpis';
interface Wanted {
  readonly section: Section;
  readonly word: string;
  /** Every id that there is. */
  readonly known: readonly string[];
  /** Ids of what shows learners words that course.yaml says. */
  readonly worded: readonly string[];
}

/**
 * Holds the words of a translation against what they translate: an id that the course does not have would translate
 * nothing, and what has no words would be shown in the original's language.
 */
export function checkWords(
  resolving: Resolving,
  words: Cursor<CourseTranslationFile>,
  original: CourseFile,
  moduleIds: readonly string[],
): void {
  const { language, locale } = resolving;
  const missing = (what: string, place: Place = { file: words.source.file }) =>
    resolving.report(
      diagnostic('I18N-MISSING-TEXT', place, { language, what, source: locale?.source ?? '' }),
    );
  if (words.value.description === undefined) missing('the description');
  for (const { section, word, known, worded } of wantedOf(original, moduleIds)) {
    const list = words.maybe(section);
    const given = items(list as Cursor<readonly { id: string }[]> | undefined);
    for (const entry of given) {
      if (known.includes(entry.value.id)) continue;
      const difference = `the ${word} “${entry.value.id}” is not in the original`;
      resolving.report(diagnostic('I18N-STRUCTURE', entry.place, { language, difference }));
    }
    for (const id of worded)
      if (!given.some((entry) => entry.value.id === id)) missing(`the ${word} “${id}”`, list?.place);
  }
}

function wantedOf(original: CourseFile, moduleIds: readonly string[]): Wanted[] {
  const objectives = original.objectives ?? [];
  const kpis = original.kpis ?? [];
  const refreshers = [...(original.refreshers?.steps ?? []), ...(original.refreshers?.updates ?? [])];
  const entries = original.modules.filter((entry) => typeof entry !== 'string');
  const ids = (list: readonly { id?: string | undefined }[]) => list.flatMap((one) => one.id ?? []);
  const titled = <T extends { title?: string | undefined }>(list: readonly T[]) =>
    list.filter((one) => one.title !== undefined);
  return [
    { section: 'objectives', word: 'objective', known: ids(objectives), worded: ids(objectives) },
    { section: 'modules', word: 'module', known: moduleIds, worded: ids(titled(entries)) },
    { section: 'refreshers', word: 'refresher', known: ids(refreshers), worded: ids(titled(refreshers)) },
    { section: 'kpis', word: 'measure', known: ids(kpis), worded: [] },
  ];
}
