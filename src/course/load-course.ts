import {
  addTo,
  type Diagnostic,
  findingKey,
  type Result,
  sortDiagnostics,
} from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type ReadCourse, readCourseFile, readTranslationFile } from './load/course-yaml.ts';
import { type Cursor, items } from './load/cursor.ts';
import type { Files } from './load/files.ts';
import { caseClashes } from './load/find-file.ts';
import type { Course } from './model.ts';
import { readAcr } from './resolve/acr.ts';
import { resolveCourse } from './resolve/course.ts';
import { hasDerivedClash, type IdBook, idBook } from './resolve/ids.ts';
import type { Resolving } from './resolve/resolving.ts';
import { unusedIn, usedFiles } from './resolve/unused-assets.ts';
import type { CourseFile, CourseTranslationFile } from './schema/course-file.ts';
import { placeholderFindings } from './translation/placeholders.ts';
import { readRecord } from './translation/record.ts';
import { translatedParts } from './translation/source-parts.ts';
import { staleParts } from './translation/stale.ts';
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
  /** Paths of the files of `assets/` that it uses. */
  readonly used: readonly string[];
}

/**
 * Load and resolve: the folder of a course → the Course in each of its languages, and every finding in the sources.
 * `value` is missing when there is no course.yaml to speak of; with errors among the findings it must not be built.
 */
export async function loadCourse(files: Files): Promise<Result<LoadedCourse | undefined>> {
  const diagnostics: Diagnostic[] = caseClashes(files);
  const { value: read, diagnostics: found } = await readCourseFile(files);
  addTo(diagnostics, found);
  if (!read) return { value: undefined, diagnostics: sortDiagnostics(diagnostics) };

  const { value: acr, diagnostics: aboutAcr } = await readAcr(files, read.source.value.language);
  addTo(diagnostics, aboutAcr);
  const original = await resolveEdition(files, read, read.source.value.language, undefined, undefined);
  addTo(diagnostics, original.found);
  const editions = [original.course];
  const used = new Set(original.used);
  for (const language of translationsOf(read.source, diagnostics)) {
    const locale = {
      folder: `locales/${language.value}`,
      source: read.source.value.language,
      place: language.place,
    };
    const words = await readTranslationFile(files, language.value, locale);
    addTo(diagnostics, words.diagnostics);
    const translation = { locale, words: words.value };
    const edition = await resolveEdition(files, read, language.value, translation, original.ids);
    editions.push(edition.course);
    for (const path of edition.used) used.add(path);
    // What the original reports at the same place is said once.
    const known = new Set(diagnostics.map(findingKey));
    addTo(
      diagnostics,
      edition.found.filter((finding) => !known.has(findingKey(finding))),
    );
    addTo(diagnostics, compareTranslation(original.course, edition.course));
    const record = await readRecord(files, language.value);
    addTo(diagnostics, record.diagnostics);
    const both = {
      original: original.course,
      translation: edition.course,
      source: read.source,
      words: words.value,
    };
    const parts = await translatedParts(files, both, (file) => record.value?.has(file) === true);
    addTo(diagnostics, placeholderFindings(parts, language.value));
    if (record.value) addTo(diagnostics, staleParts(record.value, parts, language.value));
  }
  // What could not be read may use any file.
  const unusedAssets = editions.some(({ lost }) => lost) ? [] : unusedIn(files, used);
  const reported = editions.map((course) => ({ ...course, ...(acr ? { acr } : {}), unusedAssets }));
  return { value: { editions: reported }, diagnostics: sortDiagnostics(diagnostics) };
}

/** The languages of `translations`, each once; findings are added to `diagnostics`. */
function translationsOf(source: Cursor<CourseFile>, diagnostics: Diagnostic[]): Cursor<string>[] {
  const seen = new Set([source.value.language.toLowerCase()]);
  return items(source.maybe('translations')).filter(({ value, place }) => {
    const isNew = !seen.has(value.toLowerCase());
    if (!isNew) diagnostics.push(diagnostic('ID-DUPLICATE', place, { id: value, kind: 'language' }));
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
  { source, lost }: ReadCourse,
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
      report: (...findings) => addTo(found, findings),
      ids,
      lost: new Set(lost),
      objectives: new Set(),
      assets: new Map(),
      untranslated: new Set(),
    };
    const course = await resolveCourse(resolving, source, translation?.words);
    return { course, found, ids, used: usedFiles(resolving, course) };
  };
  const first = await read(idBook(original));
  // An id that we made up may be one that an author gave further on: read again, knowing those.
  return hasDerivedClash(first.ids) ? read(idBook(original, first.ids.given)) : first;
}
