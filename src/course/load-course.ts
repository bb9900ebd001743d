import { type Diagnostic, type Result, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { readCourseFile, readTranslationFile } from './load/course-yaml.ts';
import { type Cursor, items } from './load/cursor.ts';
import type { Files } from './load/files.ts';
import { caseClashes } from './load/find-file.ts';
import type { Course } from './model.ts';
import { resolveCourse } from './resolve/course.ts';
import { hasDerivedClash, type IdBook, idBook } from './resolve/ids.ts';
import type { Resolving } from './resolve/resolving.ts';
import type { CourseFile, CourseTranslationFile } from './schema/course-file.ts';
import { compareTranslation } from './translations.ts';

/** A course in all its languages; the first is the one that it was written in. */
export interface LoadedCourse {
  readonly editions: readonly Course[];
}

/** One language of a course, what was found on the way, and what its ids are. */
interface Edition {
  readonly course: Course;
  readonly found: readonly Diagnostic[];
  readonly ids: IdBook;
}

/**
 * Load and resolve: the folder of a course → the Course in each of its languages, and every finding in the sources.
 * `value` is missing when there is no course.yaml to speak of; with errors among the findings it must not be built.
 */
export async function loadCourse(files: Files): Promise<Result<LoadedCourse | undefined>> {
  const diagnostics: Diagnostic[] = [...caseClashes(files)];
  const report = (...findings: readonly Diagnostic[]) => void diagnostics.push(...findings);
  const source = await readCourseFile(files, report);
  if (!source) return { value: undefined, diagnostics: sortDiagnostics(diagnostics) };

  const original = await resolveEdition(files, source, source.value.language, undefined, undefined);
  report(...original.found);
  const editions = [original.course];
  for (const language of translationsOf(source, report)) {
    const locale = {
      folder: `locales/${language.value}`,
      source: source.value.language,
      place: language.place,
    };
    const words = await readTranslationFile(files, language.value, locale, report);
    const edition = await resolveEdition(files, source, language.value, { locale, words }, original.ids);
    editions.push(edition.course);
    // What the original reports at the same place is said once.
    const known = new Set(diagnostics.map(keyOf));
    report(
      ...edition.found.filter((finding) => !known.has(keyOf(finding))),
      ...compareTranslation(original.course, edition.course),
    );
  }
  return { value: { editions }, diagnostics: sortDiagnostics(diagnostics) };
}

/** The languages of `translations`, each once. */
function translationsOf(source: Cursor<CourseFile>, report: (finding: Diagnostic) => void): Cursor<string>[] {
  const seen = new Set([source.value.language.toLowerCase()]);
  return items(source.maybe('translations')).filter(({ value, place }) => {
    const isNew = !seen.has(value.toLowerCase());
    if (!isNew) report(diagnostic('ID-DUPLICATE', place, { id: value, kind: 'language' }));
    seen.add(value.toLowerCase());
    return isNew;
  });
}

interface Translation {
  readonly locale: NonNullable<Resolving['locale']>;
  readonly words: Cursor<CourseTranslationFile> | undefined;
}

async function resolveEdition(
  files: Files,
  source: Cursor<CourseFile>,
  language: string,
  translation: Translation | undefined,
  original: IdBook | undefined,
): Promise<Edition> {
  const read = async (ids: IdBook): Promise<Edition> => {
    const found: Diagnostic[] = [];
    const resolving: Resolving = {
      files,
      language,
      locale: translation?.locale,
      html: source.value.html ?? 'refuse',
      report: (...findings) => found.push(...findings),
      ids,
      lost: new Set(),
      assets: new Map(),
      untranslated: new Set(),
    };
    return { course: await resolveCourse(resolving, source, translation?.words), found, ids };
  };
  const first = await read(idBook(original));
  // An id that we made up may be one that an author gave further on: read again, knowing those.
  return hasDerivedClash(first.ids) ? read(idBook(original, first.ids.given)) : first;
}

function keyOf({ code, place, message }: Diagnostic): string {
  return [code, place?.file, place?.start?.offset, message].join('\0');
}
