import type { Place, Result } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { LostKind } from '../model.ts';
import {
  type CourseFile,
  type CourseTranslationFile,
  courseFile,
  courseTranslationFile,
} from '../schema/course-file.ts';
import type { Cursor } from './cursor.ts';
import { type DataSource, valueAt } from './data-source.ts';
import type { CourseDefaults, Files } from './files.ts';
import { findFile } from './find-file.ts';
import { validateWhatStands } from './salvage.ts';
import { readText } from './source-text.ts';
import { parseYaml } from './yaml-source.ts';

/** Stand-ins for required fields that are missing, so that the rest of the course is still read for its findings. */
const standIns = {
  id: 'course',
  version: '0.0.0',
  title: '?',
  language: 'en',
  description: '?',
  publisher: { name: '?', url: 'https://publisher.example' },
};

export interface ReadCourse {
  readonly source: Cursor<CourseFile>;
  /** What course.yaml says only in part, because of mistakes in it. */
  readonly lost: ReadonlySet<LostKind>;
}

/** `course.yaml`: what stands of it; nothing where there is none to speak of. */
export async function readCourseFile(files: Files): Promise<Result<ReadCourse | undefined>> {
  const path = 'course.yaml';
  if (!files.entries.has(path)) {
    const finding = diagnostic('COURSE-NOT-FOUND', undefined, { path: files.root });
    return { value: undefined, diagnostics: [finding] };
  }
  const yaml = await readYaml(files, path, 'a course');
  if (!yaml.value) return { value: undefined, diagnostics: yaml.diagnostics };
  const whole = withDefaults(yaml.value, files.defaults);
  const { value, diagnostics } = validateWhatStands(whole, courseFile, standIns);
  return {
    value: value && { source: value, lost: lostIn(whole.data, value.value) },
    diagnostics: [...yaml.diagnostics, ...diagnostics],
  };
}

/** The course with what its catalogue has for the fields that it lacks; of a field with fields of its own, for each of those. */
function withDefaults(source: DataSource, defaults: CourseDefaults | undefined): DataSource {
  const { data } = source;
  if (!defaults || !isRecord(data)) return source;
  const merged = Object.entries(defaults).map(([field, value]) => {
    const own = data[field];
    // Another publisher has another address, and not the e-mail of this one.
    const isJoined = field !== 'publisher' && isRecord(own) && isRecord(value);
    return [field, isJoined ? { ...value, ...own } : (own ?? value)] as const;
  });
  return { ...source, data: { ...data, ...Object.fromEntries(merged) } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `locales/<language>/course.yaml`; `locale.place` is where course.yaml names the language. */
export async function readTranslationFile(
  files: Files,
  language: string,
  locale: { readonly folder: string; readonly source: string; readonly place: Place },
): Promise<Result<Cursor<CourseTranslationFile> | undefined>> {
  const path = `${locale.folder}/course.yaml`;
  if (!files.entries.has(path)) {
    const parameters = { path, language, source: locale.source };
    return { value: undefined, diagnostics: [diagnostic('I18N-MISSING-FILE', locale.place, parameters)] };
  }
  const yaml = await readYaml(files, path, 'the translation of a course');
  if (!yaml.value) return { value: undefined, diagnostics: yaml.diagnostics };
  const { value, diagnostics } = validateWhatStands(yaml.value, courseTranslationFile, { title: '?' });
  return { value, diagnostics: [...yaml.diagnostics, ...diagnostics] };
}

export async function readYaml(
  files: Files,
  path: string,
  kind: string,
): Promise<Result<DataSource | undefined>> {
  const found = findFile(files, path, { file: path });
  if ('finding' in found) return { value: undefined, diagnostics: [found.finding] };
  const text = await readText(files, path);
  const yaml = text.value && parseYaml(text.value);
  const diagnostics = [...text.diagnostics, ...(yaml?.diagnostics ?? [])];
  if (!yaml?.value || (yaml.value.data !== null && yaml.value.data !== undefined))
    return { value: yaml?.value, diagnostics };
  const empty = diagnostic('FILE-EMPTY', { file: path }, { kind });
  return { value: undefined, diagnostics: [...diagnostics, empty] };
}

const listed = { objectives: 'objective', modules: 'module', variables: 'variable' } as const;

/** The kinds of things of which some had mistakes, so that they were left out. */
function lostIn(written: unknown, { objectives, modules, variables }: CourseFile): ReadonlySet<LostKind> {
  const stands: Readonly<Record<string, unknown>> = { objectives, modules, variables };
  return new Set(
    Object.entries(listed).flatMap(([field, kind]) =>
      countOf(valueAt(written, [field])) === countOf(stands[field]) ? [] : [kind],
    ),
  );
}

/** How many entries there are; none but something else counts as one that is missing. */
function countOf(value: unknown): number {
  if (value === undefined || value === null) return 0;
  return typeof value === 'object' ? Object.keys(value).length : -1;
}
