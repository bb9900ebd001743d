import { expect } from 'vitest';
import { checkCourse } from '../../src/checks/index.ts';
import type { Example } from '../../src/checks/rule.ts';
import type { Files } from '../../src/course/load/files.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import type { Course } from '../../src/course/model.ts';
import type { Code } from '../../src/diagnostics/codes/index.ts';
import { type Diagnostic, sortDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { shown } from '../../src/diagnostics/reporters/pretty.ts';
import { exampleCourse } from './example-course.ts';
import { memoryFiles, type SourceFiles } from './memory-files.ts';

/** `CODE file:line:column`, as one would read it on a terminal. */
export function named({ code, place }: Diagnostic): string {
  return place ? `${code} ${shown(place)}` : code;
}

/**
 * Advice about courses that are whole. An example of ten lines leaves its objective untested and its questions unexplained: it is told only where it is what a test is `about`.
 */
const ofWholeCourses: readonly Code[] = [
  'BANK-UNUSED',
  'OBJECTIVE-UNTESTED',
  'QUESTION-FEEDBACK',
  'QUESTION-OBJECTIVE',
];

/** Without advice about whole courses, but for what a test is `about`. */
export function ofParts(findings: readonly Diagnostic[], about?: string): Diagnostic[] {
  return findings.filter(({ code }) => code === about || !ofWholeCourses.some((one) => one === code));
}

/** What load and check find in a folder. */
export async function findingsIn(files: Files, about?: string): Promise<Diagnostic[]> {
  const { value, diagnostics } = await loadCourse(files);
  const found = [...diagnostics, ...(value?.editions ?? []).slice(0, 1).flatMap(checkCourse)];
  return ofParts(sortDiagnostics(found), about);
}

/** What load and check find in the example course with these sources. */
export function findingsOf(source: Example | SourceFiles, about?: string): Promise<Diagnostic[]> {
  return findingsIn(memoryFiles(exampleCourse(source)), about);
}

/** Asserts exactly these findings, in the order of the sources; none, for an empty list. */
export async function expectDiagnostics(
  source: Example | SourceFiles,
  expected: readonly string[],
  about?: string,
): Promise<Diagnostic[]> {
  const found = await findingsOf(source, about);
  expect(found.map(named)).toEqual(expected);
  return found;
}

/** The editions of a course without findings. */
export async function editionsOf(source: Example | SourceFiles): Promise<readonly Course[]> {
  const { value, diagnostics } = await loadCourse(memoryFiles(exampleCourse(source)));
  expect(diagnostics.map(named)).toEqual([]);
  return value?.editions ?? [];
}

/** The course in the language that it was written in. */
export async function courseOf(source: Example | SourceFiles): Promise<Course> {
  const [course] = await editionsOf(source);
  if (!course) throw new Error('No course was loaded');
  return course;
}
