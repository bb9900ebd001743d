import { relative } from 'node:path';
import { checkCourse } from '../checks/index.ts';
import type { FoundCourse } from '../course/find-courses.ts';
import { diskFiles } from '../course/load/disk-files.ts';
import { type LoadedCourse, loadCourse } from '../course/load-course.ts';
import { type Diagnostic, findingKey, type Result, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { shownFrom } from './shown-from.ts';

export interface CheckedCourse extends LoadedCourse {
  readonly folder: string;
}

/** Loads and checks the course of one folder. Findings name files as seen from `from`. */
export async function checkFolder(
  { folder }: FoundCourse,
  from: string,
): Promise<Result<CheckedCourse | undefined>> {
  const loaded = await loadCourse(await diskFiles(folder));
  const findings = (loaded.value?.editions ?? []).flatMap(checkCourse);
  // A text that has no translation is checked once.
  const diagnostics = sortDiagnostics(eachOnce([...loaded.diagnostics, ...findings])).map((finding) =>
    shownFrom(finding, relative(from, folder)),
  );
  return { value: loaded.value && { ...loaded.value, folder }, diagnostics };
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
export function idClash({ folder, editions: [course] }: CheckedCourse, first: string, from: string) {
  return shownFrom(
    diagnostic('COURSE-ID-CLASH', course && { file: course.place.file }, { first, second: course?.id ?? '' }),
    relative(from, folder),
  );
}
