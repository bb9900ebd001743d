import type { Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
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
  /** What shows learners words that course.yaml says, and the fields that say them. */
  readonly worded: readonly { readonly id: string; readonly fields: readonly string[] }[];
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
      diagnostic('I18N-MISSING-TEXT', place, { language, what, instead: `shows it in ${locale?.source}` }),
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
    for (const { id, fields } of worded) {
      const entry = given.find((one) => one.value.id === id);
      if (!entry) missing(`the ${word} “${id}”`, list?.place);
      else
        for (const field of fields)
          if (!Object.hasOwn(entry.value, field)) missing(`the ${field} of the ${word} “${id}”`, entry.place);
    }
  }
  checkVariables(resolving, words, original);
}

/** A value for a name that the course does not have would stand nowhere. */
function checkVariables(
  { language, report, lost }: Resolving,
  words: Cursor<CourseTranslationFile>,
  { variables = {} }: CourseFile,
): void {
  if (lost.has('variable')) return;
  for (const name of Object.keys(words.value.variables ?? {})) {
    if (Object.hasOwn(variables, name)) continue;
    const difference = `the variable “${name}” is not in the original`;
    const place = words.source.keyPlace(['variables', name]);
    const hint = didYouMean(name, Object.keys(variables));
    report(diagnostic('I18N-STRUCTURE', place, { language, difference }, hint));
  }
}

function wantedOf(original: CourseFile, moduleIds: readonly string[]): Wanted[] {
  const objectives = original.objectives ?? [];
  const refreshers = [...(original.refreshers?.steps ?? []), ...(original.refreshers?.updates ?? [])];
  const modules = original.modules.filter((entry) => typeof entry !== 'string');
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return [
    {
      section: 'objectives',
      word: 'objective',
      known: ids(objectives),
      worded: objectives.map(({ id }) => ({ id, fields: ['text'] })),
    },
    { section: 'modules', word: 'module', known: moduleIds, worded: wordedIn(modules) },
    { section: 'refreshers', word: 'refresher', known: ids(refreshers), worded: wordedIn(refreshers) },
    { section: 'kpis', word: 'measure', known: ids(original.kpis ?? []), worded: [] },
  ];
}

interface Worded {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
}

function wordedIn(list: readonly Worded[]): Wanted['worded'] {
  return list.flatMap((one) => {
    const fields = (['title', 'summary'] as const).filter((field) => one[field] !== undefined);
    return one.id !== undefined && fields.length ? [{ id: one.id, fields }] : [];
  });
}
