import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/codes/index.ts';
import { sourceCodes } from '../../src/diagnostics/codes/source-codes.ts';
import { isFixed, withLevels } from '../../src/diagnostics/levels.ts';
import { diagnostic } from '../../src/diagnostics/report.ts';
import { build, check, loadResources, targetIds } from '../../src/index.ts';
import { exampleCourse } from '../support/example-course.ts';
import { named } from '../support/expect-diagnostics.ts';
import type { SourceFiles } from '../support/memory-files.ts';
import { sourceFixtures } from '../support/source-fixtures.ts';
import { writeFiles } from '../support/temp-course.ts';

const inFolder = (folder: string, files: SourceFiles) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
/** What `check` finds in two courses without picture descriptions, with a catalogue. */
async function foundWith(catalogue: string) {
  const course = (id: string) =>
    inFolder(
      `courses/${id}`,
      exampleCourse({
        'course.yaml': `id: ${id}`,
        'modules/one.md': '---\nid: one\n---\n\n## Start {#start}\n\n![](assets/chart.svg)\n',
      }),
    );
  const from = await writeFiles({ 'coursewright.yaml': catalogue, ...course('north'), ...course('south') });
  const { diagnostics } = await check({ paths: [], from });
  return { named: diagnostics.map((finding) => `${finding.severity} ${named(finding)}`), diagnostics };
}
const image = (course: string, severity = 'error') =>
  `${severity} A11Y-IMAGE-ALT courses/${course}/modules/one.md:7:5`;

describe('a catalogue sets severities', () => {
  it.each([
    ['of no code', '{}', ['error', 'error']],
    ['for all courses', 'checks: { A11Y-IMAGE-ALT: warning }', ['warning', 'warning']],
    [
      'for one course',
      'courses: [courses/north, { path: courses/south, checks: { A11Y-IMAGE-ALT: info } }]',
      ['error', 'info'],
    ],
    [
      'for one course before those for all',
      'checks: { A11Y-IMAGE-ALT: info }\ncourses: [courses/north, { path: courses/s*, checks: { A11Y-IMAGE-ALT: warning } }]',
      ['info', 'warning'],
    ],
    [
      'for a course that a pattern names, too, in any order',
      'courses: [{ path: courses/south, checks: { A11Y-IMAGE-ALT: warning } }, "courses/*"]',
      ['error', 'warning'],
    ],
  ])('%s', async (_, catalogue, [north, south]) => {
    expect((await foundWith(catalogue)).named.sort()).toEqual(
      [image('north', north), image('south', south)].sort(),
    );
  });

  it('and turns a finding off', async () => {
    expect((await foundWith('checks: { A11Y-IMAGE-ALT: off }')).named).toEqual([]);
  });

  it('and is told of a code that does not exist, and what was meant', async () => {
    const { named: found, diagnostics } = await foundWith('checks:\n  A11Y-IMG-ALT: off\n');
    expect(found).toEqual(['error CHECK-UNKNOWN coursewright.yaml:2:3', image('north'), image('south')]);
    expect(diagnostics[0]?.hint).toBe('Did you mean “A11Y-IMAGE-ALT”?');
    expect((await foundWith('checks: { toString: off, constructor: info }')).named.slice(0, 2)).toEqual([
      'error CHECK-UNKNOWN coursewright.yaml:1:11',
      'error CHECK-UNKNOWN coursewright.yaml:1:26',
    ]);
  });

  it('and of a level that does not exist', async () => {
    expect((await foundWith('checks: { A11Y-IMAGE-ALT: of }\n')).named).toEqual([
      'error FIELD-VALUE coursewright.yaml:1:27',
    ]);
  });

  it.each(['off', 'info', 'warning'])(
    'and cannot set what no package can do without to “%s”',
    async (level) => {
      const { named: found } = await foundWith(
        `courses: { path: courses/north, checks: { REF-UNKNOWN: ${level} } }\n`,
      );
      expect(found).toEqual(['error CHECK-FIXED coursewright.yaml:1:56', image('north')]);
      const finding = diagnostic('REF-UNKNOWN', undefined, { kind: 'objective', id: 'x' });
      expect(withLevels([finding], { 'REF-UNKNOWN': level as 'off' })).toEqual([finding]);
    },
  );

  it('and may say of it that it is an error, which it is', async () => {
    expect((await foundWith('checks: { REF-UNKNOWN: error }')).named).toEqual([
      image('north'),
      image('south'),
    ]);
  });

  it('so that a build goes on, or stops, as the check does', async () => {
    const files = exampleCourse({
      'course.yaml': 'theme: { accent: "#ffee00" }',
      'modules/one.md': '---\nid: one\n---\n\n## Start {#start}\n\n![](assets/chart.svg)\n',
    });
    const built = async (checks: string) => {
      const from = await writeFiles({
        'coursewright.yaml': `checks: ${checks}`,
        ...inFolder('courses/a', files),
      });
      const { value, diagnostics } = await build({
        paths: [],
        from,
        targets: ['web'],
        resources: loadResources('dist'),
      });
      return [value.length, [...new Set(diagnostics.map(({ code, severity }) => `${severity} ${code}`))]];
    };
    expect(await built('{}')).toEqual([0, ['error A11Y-IMAGE-ALT']]);
    expect(await built('{ A11Y-IMAGE-ALT: warning }')).toEqual([
      1,
      ['warning A11Y-IMAGE-ALT', 'info THEME-ACCENT'],
    ]);
    expect(await built('{ A11Y-IMAGE-ALT: off, THEME-ACCENT: error }')).toEqual([0, ['error THEME-ACCENT']]);
    expect(await built('{ A11Y-IMAGE-ALT: off, THEME-ACCENT: off }')).toEqual([1, []]);
  });
});

describe('a course that is named by itself is judged as among the others', () => {
  const files = exampleCourse({
    'modules/one.md': '---\nid: one\n---\n\n## Start {#start}\n\n![](assets/chart.svg)\n',
  });
  const off = 'checks: { A11Y-IMAGE-ALT: off }\n';
  const found = async (more: SourceFiles, paths: readonly string[], below = '') => {
    const root = await writeFiles({ ...inFolder('all/courses/a', files), ...more });
    const { diagnostics } = await check({ paths, from: join(root, below) });
    return diagnostics.map(({ code }) => code);
  };
  const image = ['A11Y-IMAGE-ALT'];

  it.each([
    ['by a catalogue that lists it', { 'all/coursewright.yaml': off }, 'all/courses/a', []],
    ['by one beside it', { 'all/courses/a/coursewright.yaml': off }, 'all/courses/a', []],
    [
      'not by one that lists others',
      { 'all/coursewright.yaml': `${off}courses: other/*\n` },
      'all/courses/a',
      image,
    ],
    [
      'by the nearest one alone',
      { 'all/coursewright.yaml': off, 'all/courses/coursewright.yaml': '{}' },
      'all/courses/a',
      image,
    ],
    [
      'with what is wrong in it',
      { 'all/coursewright.yaml': 'checks: { NO-CODE: off }\n' },
      'all/courses/a',
      ['CHECK-UNKNOWN', ...image],
    ],
    [
      'with what cannot be read of it',
      { 'all/coursewright.yaml': 'checks: [\n' },
      'all/courses/a',
      ['YAML-SYNTAX', ...image],
    ],
  ] as const)('%s', async (_, more, path, expected) => {
    expect(await found(more, [path])).toEqual(expected);
    expect(await found(more, [path, `${path}/course.yaml`])).toEqual(expected);
  });

  it('in a repository from any folder, elsewhere from where one stands', async () => {
    const catalogue = { 'all/coursewright.yaml': off };
    expect(await found(catalogue, [], 'all/courses/a')).toEqual(image);
    expect(await found({ ...catalogue, 'all/.git/HEAD': '' }, [], 'all/courses/a')).toEqual([]);
    expect(await found({ ...catalogue, 'all/courses/.git/HEAD': '' }, ['all/courses/a'])).toEqual(image);
  });
});

describe('an error may be turned off', () => {
  const adjustable = Object.entries<{ severity: string; adjustable?: true }>(sourceCodes).flatMap(
    ([code, entry]) => (entry.adjustable ? [code as keyof typeof sourceCodes] : []),
  );

  it.each(adjustable)('such as %s, because every package is whole with it', async (code) => {
    const { source } = sourceFixtures[code] ?? { source: '' };
    const files = exampleCourse(typeof source === 'string' ? { 'modules/one.md': source } : source);
    const catalogue = `checks: { ${code}: off }`;
    const from = await writeFiles({ 'coursewright.yaml': catalogue, ...inFolder('courses/a', files) });
    const { value, diagnostics } = await build({
      paths: [],
      from,
      targets: targetIds,
      resources: loadResources(join(process.cwd(), 'dist')),
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value.map(({ target }) => target).sort()).toEqual([...targetIds].sort());
  });

  it('only where its row says so; warnings and notes always', () => {
    expect(adjustable.length).toBeGreaterThan(10);
    for (const [code, entry] of Object.entries<{ severity: string; adjustable?: true }>(codes)) {
      expect([code, isFixed(code)]).toEqual([code, entry.severity === 'error' && !entry.adjustable]);
      if (entry.adjustable) expect(entry.severity).toBe('error');
    }
  });
});
