import type { Place } from '../../diagnostics/diagnostic.ts';
import { Cursor, items } from '../load/cursor.ts';
import type { CourseFile, CourseTranslationFile } from '../schema/course-file.ts';
import type { Part } from './parts.ts';

type Named = { readonly id?: string | undefined } & Readonly<Record<string, unknown>>;

/** What course.yaml says in words, and the same of its translation. */
export function partsOfCourseFile(file: Cursor<CourseFile> | Cursor<CourseTranslationFile>): Part[] {
  const { source } = file;
  const value: Partial<CourseFile> | CourseTranslationFile = file.value;
  const make = (name: string, called: string, place: Place, words: readonly unknown[]): Part[] => {
    const said = words.filter((word) => word !== undefined).map(String);
    return said.length > 0 ? [{ file: source.file, name, called, words: said, texts: [], place }] : [];
  };
  const listed = (field: string, list: readonly unknown[] | undefined, word: string) =>
    items(new Cursor((list ?? []) as readonly (Named | string)[], source, field.split('.'))).flatMap(
      (entry) => {
        if (typeof entry.value === 'string' || entry.value.id === undefined) return [];
        const { id, title, text, summary, skill } = entry.value;
        return make(`${word} ${id}`, `the ${word} “${id}”`, entry.place, [title, text, summary, skill]);
      },
    );
  const { refreshers } = value;
  return [
    ...(['title', 'description', 'rights', 'audience', 'keywords'] as const).flatMap((field) =>
      make(field, `the field “${field}”`, source.place([field]), [value[field]].flat()),
    ),
    ...listed('objectives', value.objectives, 'objective'),
    ...listed('modules', value.modules, 'module'),
    // One list in a translation, and two in the original.
    ...(refreshers && 'length' in refreshers
      ? listed('refreshers', refreshers, 'refresher')
      : [
          ...listed('refreshers.steps', refreshers?.steps, 'refresher'),
          ...listed('refreshers.updates', refreshers?.updates, 'refresher'),
        ]),
    ...listed('kpis', value.kpis, 'measure'),
    ...Object.entries(value.variables ?? {}).flatMap(([name, said]) =>
      make(`variable ${name}`, `the variable “${name}”`, source.place(['variables', name]), [said]),
    ),
  ];
}

/** Titles and summaries that course.yaml gives to modules: they are translated there, and not in the modules’ files. */
export function titlesIn({ modules }: CourseFile): ReadonlySet<string> {
  return new Set(
    modules.flatMap((entry) =>
      typeof entry === 'string' || entry.id === undefined
        ? []
        : [entry.title, entry.summary].filter((one) => one !== undefined),
    ),
  );
}
