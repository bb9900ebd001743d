import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import {
  type CourseFile,
  type CourseTranslationFile,
  courseFile,
  courseTranslationFile,
} from '../schema/course-file.ts';
import type { Cursor } from './cursor.ts';
import type { DataSource } from './data-source.ts';
import type { Files } from './files.ts';
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

type Report = (...findings: readonly Diagnostic[]) => void;

/** `course.yaml`: what stands of it; nothing where there is none to speak of. */
export async function readCourseFile(files: Files, report: Report): Promise<Cursor<CourseFile> | undefined> {
  const path = 'course.yaml';
  if (!files.entries.has(path)) {
    report(diagnostic('COURSE-NOT-FOUND', undefined, { path: files.root }));
    return undefined;
  }
  const data = await readYaml(files, path, 'a course', report);
  if (!data) return undefined;
  const { value, diagnostics } = validateWhatStands(data, courseFile, standIns);
  report(...diagnostics);
  return value;
}

/** `locales/<language>/course.yaml`; `locale.place` is where course.yaml names the language. */
export async function readTranslationFile(
  files: Files,
  language: string,
  locale: { readonly folder: string; readonly source: string; readonly place: Place },
  report: Report,
): Promise<Cursor<CourseTranslationFile> | undefined> {
  const path = `${locale.folder}/course.yaml`;
  if (!files.entries.has(path)) {
    report(diagnostic('I18N-MISSING-FILE', locale.place, { path, language, source: locale.source }));
    return undefined;
  }
  const data = await readYaml(files, path, 'the translation of a course', report);
  if (!data) return undefined;
  const { value, diagnostics } = validateWhatStands(data, courseTranslationFile, { title: '?' });
  report(...diagnostics);
  return value;
}

async function readYaml(
  files: Files,
  path: string,
  kind: string,
  report: Report,
): Promise<DataSource | undefined> {
  const found = findFile(files, path, { file: path });
  if ('finding' in found) {
    report(found.finding);
    return undefined;
  }
  const text = await readText(files, path);
  report(...text.diagnostics);
  const yaml = text.value && parseYaml(text.value);
  report(...(yaml?.diagnostics ?? []));
  if (!yaml?.value || (yaml.value.data !== null && yaml.value.data !== undefined)) return yaml?.value;
  report(diagnostic('FILE-EMPTY', { file: path }, { kind }));
  return undefined;
}
