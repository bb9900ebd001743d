import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import glob from 'fast-glob';
import { compare, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { validate } from './load/validate.ts';
import { decode } from './load/source-text.ts';
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
    const folder = existsSync(full) && (await stat(full)).isFile() ? dirname(full) : full;
    const catalogue = resolve(folder, 'coursewright.yaml');
    if (existsSync(resolve(folder, 'course.yaml')) && basename(full) !== 'coursewright.yaml') {
      courses.set(folder, { folder });
    } else if (existsSync(catalogue)) {
      const { value, diagnostics: findings } = await readCatalogue(catalogue, relative(from, catalogue));
      diagnostics.push(...findings);
      for (const one of await foldersOf(folder, value?.courses)) courses.set(one, { folder: one, ...(value?.targets ? { targets: value.targets } : {}) });
      if (value?.out) out = resolve(folder, value.out);
    } else {
      const below = await foldersOf(folder, undefined);
      if (below.length === 0) diagnostics.push(diagnostic('COURSE-NOT-FOUND', undefined, { path }));
      for (const one of below) courses.set(one, { folder: one });
    }
  }
  return { value: { courses: [...courses.values()], ...(out ? { out } : {}) }, diagnostics };
}

async function foldersOf(folder: string, patterns: CatalogueFile['courses']): Promise<string[]> {
  const wanted = patterns === undefined ? ['courses/*'] : [patterns].flat();
  const found = await glob(wanted.map((pattern) => `${pattern.replace(/\/+$/, '')}/course.yaml`), { cwd: folder, absolute: true });
  return found.map((file) => dirname(file)).sort(compare);
}

async function readCatalogue(file: string, shown: string): Promise<Result<CatalogueFile | undefined>> {
  const text = decode(await readFile(file), { file: shown });
  const yaml = text.value && parseYaml(text.value);
  const checked = yaml?.value && validate(yaml.value.data === null ? { ...yaml.value, data: {} } : yaml.value, catalogueFile);
  return {
    value: checked?.value?.value,
    diagnostics: [...text.diagnostics, ...(yaml?.diagnostics ?? []), ...(checked?.diagnostics ?? [])],
  };
}

