import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, build } from '../../src/build.ts';
import { loadResources } from '../../src/resources.ts';
import { exampleCourse } from '../support/example-course.ts';
import { writeFiles } from '../support/temp-course.ts';

/** A folder of eight courses: enough for two threads. `ids`: of the courses, in the order of their folders. */
async function eightCourses(ids: readonly string[], broken: readonly number[] = []): Promise<string> {
  const files = ids.map((id, index) => {
    const course = exampleCourse({ 'course.yaml': broken.includes(index) ? 'id: [' : `id: ${id}` });
    return Object.entries(course).map(([path, text]) => [`courses/c${index}/${path}`, text] as const);
  });
  return writeFiles(Object.fromEntries(files.flat()));
}
const letters = [...'abcdefgh'];
const run = (root: string, more: Partial<BuildOptions> = {}) =>
  build({ paths: ['.'], from: root, resources: loadResources(), targets: ['web', 'cmi5'], jobs: 2, ...more });

describe('a catalogue that is built in several threads', () => {
  it('has the packages, the order and the bytes of one that is built in one', async () => {
    const root = await eightCourses(letters);
    const courses: number[] = [];
    const packages: string[] = [];
    const threads = await run(root, {
      out: 'threads',
      onProgress: (event) =>
        event.kind === 'course' ? courses.push(event.index) : packages.push(event.package.course),
    });
    const one = await run(root, { out: 'one', jobs: 1 });
    expect(threads.diagnostics).toEqual([]);
    expect(threads.value.map(({ course, target, sha256 }) => [course, target, sha256])).toEqual(
      one.value.map(({ course, target, sha256 }) => [course, target, sha256]),
    );
    expect(one.value).toHaveLength(16);
    expect(courses).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(packages.sort()).toEqual(letters.flatMap((id) => [id, id]));
    expect(await readdir(join(root, 'threads'))).toHaveLength(16);
  });

  it('leaves out the later of two courses with one id, and courses that cannot be read', async () => {
    const root = await eightCourses(['a', 'b', 'same', 'd', 'e', 'f', 'g', 'same'], [0, 4]);
    const { value, diagnostics } = await run(root, { targets: ['web'] });
    expect(value.map((one) => one.course)).toEqual(['b', 'same', 'd', 'f', 'g']);
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
      ['YAML-SYNTAX', 'courses/c0/course.yaml'],
      ['YAML-SYNTAX', 'courses/c4/course.yaml'],
      ['COURSE-ID-CLASH', 'courses/c7/course.yaml'],
    ]);
  });

  it('says once that nothing can be written', async () => {
    const root = await eightCourses(letters);
    await writeFile(join(root, 'taken'), 'a file');
    const { value, diagnostics } = await run(root, { out: 'taken' });
    expect(value).toEqual([]);
    expect(diagnostics.map((one) => one.code)).toEqual(['OUT-WRITE']);
  });

  it('stops when it is told to, and leaves no unfinished package', async () => {
    const root = await eightCourses(letters);
    const stop = new AbortController();
    const stopped = run(root, {
      out: 'out',
      signal: stop.signal,
      onProgress: (event) => {
        if (event.kind === 'package') stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow('aborted');
    const left = await readdir(join(root, 'out'));
    expect(left.filter((name) => !name.endsWith('.zip'))).toEqual([]);
    expect(left.length).toBeLessThan(16);
  });

  it('ends with our error when there is one, and does not wait for ever', async () => {
    const root = await eightCourses(letters);
    const resources = { ...loadResources(), folder: join(root, 'nowhere') };
    await expect(run(root, { resources })).rejects.toThrow(/Cannot find module/);
  });
});
