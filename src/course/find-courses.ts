import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import glob from 'fast-glob';
import { compare, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { type Cursor, eachOf } from './load/cursor.ts';
import { matchesOf } from './load/pattern.ts';
import { decode, maxTextBytes, megabytes, reasonOf } from './load/source-text.ts';
import { validate } from './load/validate.ts';
import { parseYaml } from './load/yaml-source.ts';
import type { TargetId } from './model.ts';
import { type CatalogueFile, catalogueFile } from './schema/course-file.ts';

/** A course folder, and what its catalogue says about it. */
export interface FoundCourse {
  /** Absolute. */
  readonly folder: string;
  /** From the catalogue. */
  readonly targets?: readonly TargetId[];
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
      courses.set(folder, { folder });
    } else if (await isFile(catalogue)) {
      const { value, diagnostics: findings } = await readCatalogue(
        catalogue,
        relative(from, catalogue).replaceAll('\\', '/'),
      );
      diagnostics.push(...findings);
      if (!value) continue;
      const { targets } = value.value;
      const listed = await foldersIn(folder, value);
      diagnostics.push(...listed.diagnostics);
      if (!value.value.courses && listed.value.length === 0)
        diagnostics.push(diagnostic('COURSE-NOT-FOUND', undefined, { path }));
      for (const one of listed.value) courses.set(one, { folder: one, ...(targets ? { targets } : {}) });
      if (value.value.out) out = resolve(folder, value.value.out);
    } else {
      const below = await matching(folder, 'courses/*');
      if (below.length === 0) diagnostics.push(diagnostic('COURSE-NOT-FOUND', undefined, { path }));
      for (const one of below) courses.set(one, { folder: one });
    }
  }
  return { value: { courses: [...courses.values()], ...(out ? { out } : {}) }, diagnostics };
}

async function foldersIn(folder: string, catalogue: Cursor<CatalogueFile>): Promise<Result<string[]>> {
  const field = catalogue.maybe('courses');
  if (!field) return { value: await matching(folder, 'courses/*'), diagnostics: [] };
  const value: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const pattern of eachOf<string>(field)) {
    // A folder whose name looks like a pattern comes first.
    const exact = resolve(folder, pattern.value);
    if (await isFile(resolve(exact, 'course.yaml'))) {
      value.push(exact);
      continue;
    }
    const found = await matchesOf(pattern.value, pattern, (one) => matching(folder, one));
    diagnostics.push(...found.diagnostics);
    value.push(...found.value);
  }
  return { value, diagnostics };
}

/** The course folders that a pattern names. */
async function matching(folder: string, pattern: string): Promise<string[]> {
  const files = `${pattern.replace(/\/+$/, '').replace(/[()]/g, '\\$&')}/course.yaml`;
  const found = await glob(files, { cwd: folder, absolute: true });
  return found.map((file) => dirname(file)).sort(compare);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function readCatalogue(
  file: string,
  shown: string,
): Promise<Result<Cursor<CatalogueFile> | undefined>> {
  const place = { file: shown };
  const { size } = await stat(file);
  if (size > maxTextBytes) {
    const finding = diagnostic('SRC-TOO-LARGE', place, {
      size: megabytes(size),
      limit: megabytes(maxTextBytes),
    });
    return { value: undefined, diagnostics: [finding] };
  }
  const bytes = await readFile(file).catch((error: unknown) =>
    diagnostic('SRC-UNREADABLE', place, { reason: reasonOf(error) }),
  );
  if (!(bytes instanceof Uint8Array)) return { value: undefined, diagnostics: [bytes] };
  const text = decode(bytes, place);
  const yaml = text.value && parseYaml(text.value);
  const checked =
    yaml?.value &&
    validate(yaml.value.data === null ? { ...yaml.value, data: {} } : yaml.value, catalogueFile);
  return {
    value: checked?.value,
    diagnostics: [...text.diagnostics, ...(yaml?.diagnostics ?? []), ...(checked?.diagnostics ?? [])],
  };
}
