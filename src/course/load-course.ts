import { type Diagnostic, type Place, type Result, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type Cursor, items } from './load/cursor.ts';
import type { DataSource } from './load/data-source.ts';
import type { Files } from './load/files.ts';
import { caseClashes, findFile } from './load/find-file.ts';
import { validateWhatStands } from './load/salvage.ts';
import { readText } from './load/source-text.ts';
import { parseYaml } from './load/yaml-source.ts';
import type { Course } from './model.ts';
import { resolveCourse } from './resolve/course.ts';
import type { Resolving } from './resolve/resolving.ts';
import { type CourseFile, courseFile, type CourseTranslationFile, courseTranslationFile } from './schema/course-file.ts';
import { compareTranslation } from './translations.ts';

/** A course in all its languages; the first is the one that it was written in. */
export interface LoadedCourse {
  readonly editions: readonly Course[];
}

/** Stand-ins for required fields that are missing, so that the rest of the course is still read for its findings. */
const standIns = {
  id: 'course',
  version: '0.0.0',
  title: '?',
  language: 'en',
  description: '?',
  publisher: { name: '?', url: 'https://publisher.example' },
};

/**
 * Load and resolve: the folder of a course → the Course in each of its languages, and every finding in the sources.
 * `value` is missing when there is no course.yaml to speak of; with errors among the findings it must not be built.
 */
export async function loadCourse(files: Files): Promise<Result<LoadedCourse | undefined>> {
  const diagnostics: Diagnostic[] = [...caseClashes(files)];
  const done = (value: LoadedCourse | undefined) => ({ value, diagnostics: sortDiagnostics(diagnostics) });
  const source = await courseSource(files, 'course.yaml', diagnostics);
  if (!source) return done(undefined);
  const { value } = source;
  const resolving = (language: string, folder?: string): Resolving => ({
    files,
    language,
    locale: folder === undefined ? undefined : { folder, source: value.language },
    html: value.html ?? 'refuse',
    report: (...findings) => diagnostics.push(...findings),
    taken: new Map(),
    assets: new Map(),
    untranslated: new Set(),
  });
  const original = await resolveCourse(resolving(value.language), source, undefined);
  const editions = [original];
  for (const language of value.translations ?? []) {
    const found: Diagnostic[] = [];
    const folder = `locales/${language}`;
    const place = source.maybe('translations')?.place ?? source.place;
    const words = await translationWords(files, `${folder}/course.yaml`, place, language, value.language, found);
    const edition = await resolveCourse({ ...resolving(language, folder), report: (...findings) => found.push(...findings) }, source, words);
    editions.push(edition);
    // What the original reports at the same place is said once.
    const known = new Set(diagnostics.map(keyOf));
    diagnostics.push(...found.filter((finding) => !known.has(keyOf(finding))), ...compareTranslation(original, edition));
  }
  return done({ editions });
}

function keyOf({ code, place, message }: Diagnostic): string {
  return [code, place?.file, place?.start?.offset, message].join('\0');
}

async function courseSource(files: Files, path: string, diagnostics: Diagnostic[]): Promise<Cursor<CourseFile> | undefined> {
  if (!files.entries.has(path)) {
    diagnostics.push(diagnostic('COURSE-NOT-FOUND', undefined, { path: files.root }));
    return undefined;
  }
  const data = await yamlOf(files, path, 'a course', diagnostics);
  if (!data) return undefined;
  const { value, diagnostics: findings } = validateWhatStands(data, courseFile, standIns);
  diagnostics.push(...findings);
  return value;
}

async function yamlOf(files: Files, path: string, kind: string, diagnostics: Diagnostic[]): Promise<DataSource | undefined> {
  const found = findFile(files, path, { file: path });
  if ('finding' in found) {
    diagnostics.push(found.finding);
    return undefined;
  }
  const text = await readText(files, path);
  diagnostics.push(...text.diagnostics);
  const yaml = text.value && parseYaml(text.value);
  diagnostics.push(...(yaml?.diagnostics ?? []));
  const empty = yaml?.value && (yaml.value.data === null || yaml.value.data === undefined);
  if (empty) diagnostics.push(diagnostic('FILE-EMPTY', { file: path }, { kind }));
  return empty ? undefined : yaml?.value;
}

async function translationWords(files: Files, path: string, place: Place, language: string, source: string, diagnostics: Diagnostic[]): Promise<Cursor<CourseTranslationFile> | undefined> {
  if (!files.entries.has(path)) {
    diagnostics.push(diagnostic('I18N-MISSING-FILE', place, { path, language, source }));
    return undefined;
  }
  const data = await yamlOf(files, path, 'the translation of a course', diagnostics);
  const { value, diagnostics: findings } = data ? validateWhatStands(data, courseTranslationFile, { title: '?' }) : { value: undefined, diagnostics: [] };
  diagnostics.push(...findings);
  return value;
}
