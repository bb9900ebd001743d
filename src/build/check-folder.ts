import { relative } from 'node:path';
import { checkCourse } from '../checks/index.ts';
import { keyword } from '../checks/suppress/comment.ts';
import { suppress, type Texts, withoutSuppressed } from '../checks/suppress/suppress.ts';
import { type CourseFacts, factsOf } from '../course/course-facts.ts';
import type { FoundCourse } from '../course/find-courses.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import type { Files } from '../course/load/files.ts';
import { notingFiles } from '../course/load/read-texts.ts';
import { type LoadedCourse, loadCourse } from '../course/load-course.ts';
import { type Diagnostic, findingKey, type Result, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { type Levels, withLevels } from '../diagnostics/levels.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { shownFrom } from './shown-from.ts';

export interface CheckedCourse extends LoadedCourse {
  readonly folder: string;
  /** What its catalogue says of findings. */
  readonly levels?: Levels;
  /** The texts with comments that ignore findings, by path in the folder. */
  readonly texts: Texts;
}

/** Of a checked course what one has to know of it, without its texts: a catalogue of hundreds is no load. */
export interface CourseHead extends CourseFacts {
  readonly folder: string;
  readonly levels?: Levels;
  readonly version: string;
  readonly title: string;
  /** Where its id stands, as seen from where the user is. */
  readonly file: string;
}

/** `fallback`: the targets of the catalogue. */
export function headOf(
  { folder, levels, editions: [course, ...translations] }: CheckedCourse,
  from: string,
  fallback: FoundCourse['targets'] = undefined,
): CourseHead | undefined {
  if (!course) return undefined;
  const { version, title, place } = course;
  const file = [relative(from, folder).replaceAll('\\', '/'), place.file].filter(Boolean).join('/');
  const facts = factsOf([course, ...translations], fallback);
  return { ...facts, folder, version, title, file, ...(levels ? { levels } : {}) };
}

/** What a catalogue and comments make of findings; `plain`: nothing. */
interface Gate {
  readonly levels: FoundCourse['levels'] | undefined;
  readonly plain?: boolean;
}

/** Loads and checks the course of one folder. Findings name files as seen from `from`. */
export async function checkFolder(
  { folder, levels, defaults }: FoundCourse,
  from: string,
  plain = false,
): Promise<Result<CheckedCourse | undefined>> {
  const { value, diagnostics } = await checkFiles(await diskFiles(folder, defaults), { levels, plain });
  return {
    value: value && { ...value, folder, ...(levels ? { levels } : {}) },
    diagnostics: diagnostics.map((finding) => shownFrom(finding, relative(from, folder))),
  };
}

/** Loads and checks a course. Findings name files as the course does. */
export async function checkFiles(
  files: Files,
  { levels, plain = false }: Gate,
): Promise<Result<Omit<CheckedCourse, 'folder' | 'levels'> | undefined>> {
  const noted = notingFiles(files);
  const loaded = await loadCourse(noted.files);
  const findings = (loaded.value?.editions ?? []).flatMap(checkCourse);
  // A text that has no translation is checked once.
  const all = eachOnce([...loaded.diagnostics, ...findings]);
  const texts = noted.textsWith(keyword);
  const counted = plain ? all : withLevels(suppress(all, texts), levels);
  return { value: loaded.value && { ...loaded.value, texts }, diagnostics: sortDiagnostics(counted) };
}

/** Findings that come later than the check, as catalogue and comments have them. */
export function gated(
  findings: readonly Diagnostic[],
  { texts }: CheckedCourse,
  { levels }: FoundCourse,
): Diagnostic[] {
  return withLevels(withoutSuppressed(findings, texts), levels);
}

/** The findings without those that say the same of the same place. */
export function eachOnce(findings: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = findingKey(finding);
    return !seen.has(key) && seen.add(key);
  });
}

/** The ids of the courses of one run. SuccessFactors tells courses apart by their first 15 characters alone. */
export class IdRegister {
  readonly #seen = new Map<string, string>();

  /** Enters an id. Answers with the earlier one that it would be taken for. */
  claim(id: string): string | undefined {
    const key = id.slice(0, 15);
    const first = this.#seen.get(key);
    if (first === undefined) this.#seen.set(key, id);
    return first;
  }
}

/** What is wrong with a course whose id an earlier course has taken. */
export function idClash({ file, id }: CourseHead, first: string): Diagnostic {
  return diagnostic('COURSE-ID-CLASH', { file }, { first, second: id });
}
