import { basename, dirname, relative, resolve } from 'node:path';
import { type Diagnostic, findingKey, type Result } from '../diagnostics/diagnostic.ts';
import type { Levels } from '../diagnostics/levels.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { coursesMatching, listedIn, readCatalogue } from './catalogue.ts';
import { isFile, settingsFor } from './catalogue-above.ts';
import type { CourseDefaults } from './load/files.ts';
import type { TargetId } from './model.ts';

/** A course folder, and what its catalogue says about it. */
export interface FoundCourse {
  /** Absolute. */
  readonly folder: string;
  /** From the catalogue. */
  readonly targets?: readonly TargetId[];
  /** From the catalogue: severities of findings. */
  readonly levels?: Levels;
  /** From the catalogue: fields for a course.yaml that lacks them. */
  readonly defaults?: CourseDefaults;
}

export interface FoundCourses {
  readonly courses: readonly FoundCourse[];
  /** Output folder that a catalogue names; absolute. */
  readonly out?: string;
}

/**
 * The courses that paths name: a course folder, its course.yaml, a catalogue (`coursewright.yaml`) or its folder, or a
 * folder with `courses/` in it. Places in findings are relative to `from`.
 */
export async function findCourses(paths: readonly string[], from: string): Promise<Result<FoundCourses>> {
  const diagnostics: Diagnostic[] = [];
  const courses = new Map<string, FoundCourse>();
  let out: string | undefined;
  for (const path of paths.length ? paths : ['.']) {
    const full = resolve(from, path);
    const folder = (await isFile(full)) ? dirname(full) : full;
    const catalogue = resolve(folder, 'coursewright.yaml');
    if (basename(full) !== 'coursewright.yaml' && (await isFile(resolve(folder, 'course.yaml')))) {
      const { value: settings, diagnostics: aboutSettings } = await settingsFor(folder, from);
      diagnostics.push(...aboutSettings);
      courses.set(folder, { folder, ...settings });
    } else if (await isFile(catalogue)) {
      const { value, diagnostics: findings } = await readCatalogue(
        catalogue,
        relative(from, catalogue).replaceAll('\\', '/'),
      );
      diagnostics.push(...findings);
      if (!value) continue;
      const listed = await listedIn(folder, value);
      diagnostics.push(...listed.diagnostics);
      if (!value.value.courses && listed.value.length === 0)
        diagnostics.push(diagnostic('COURSE-NOT-FOUND', undefined, { path }));
      for (const one of listed.value) courses.set(one.folder, one);
      if (value.value.out) out = resolve(folder, value.value.out);
    } else {
      const below = await coursesMatching(folder, 'courses/*');
      if (below.length === 0) diagnostics.push(diagnostic('COURSE-NOT-FOUND', undefined, { path }));
      for (const one of below) courses.set(one, { folder: one });
    }
  }
  // Courses that are named one by one may share a catalogue.
  const once = [...new Map(diagnostics.map((finding) => [findingKey(finding), finding])).values()];
  return { value: { courses: [...courses.values()], ...(out ? { out } : {}) }, diagnostics: once };
}
