import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command-line.ts';
import { exampleCourse } from '../support/example-course.ts';
import { writeFiles } from '../support/temp-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('coursewright diff', () => {
  const page = (key: string) =>
    `## Start {#start}\n\n::: question id=q type=choice\nWhat?\n\n- [${key === 'a' ? 'x' : ' '}] A {#a}\n- [${key === 'b' ? 'x' : ' '}] B {#b}\n:::\n`;

  it('tells what becomes of learners, of zips and of a course that is built for it, with an exit code', async () => {
    const folder = temporaryFolder();
    const course = (key: string) => ({
      'course.yaml': '',
      'modules/one.md': `---\nid: one\n---\n\n${page(key)}`,
    });
    await writeFiles(exampleCourse(course('a')), join(folder, 'old'));
    await writeFiles(exampleCourse(course('b')), join(folder, 'new'));
    await run(folder, ['build', 'old', '--target', 'cmi5', '--out', 'out']);
    const zip = 'out/example-1.0.0-cmi5.zip';
    expect(await run(folder, ['diff', zip, zip])).toEqual({
      code: 0,
      stdout: 'safe: Learners keep their progress, and reports compare.\n',
      stderr: '',
    });
    const told = await run(folder, ['diff', zip, 'new']);
    expect([told.code, told.stdout]).toEqual([1, expect.stringMatching(/^breaks-reporting: Learners keep/)]);
    expect(told.stderr).toContain('new error DIFF-QUESTION-KEY');
    const json = await run(folder, ['diff', '--json', zip, 'new']);
    expect([json.code, json.stderr]).toEqual([1, '']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      command: 'diff',
      ok: false,
      before: zip,
      after: 'new',
      verdict: 'breaks-reporting',
      diagnostics: [{ code: 'DIFF-QUESTION-KEY', file: 'new' }],
    });
  });

  it('says what it cannot compare', async () => {
    const folder = temporaryFolder();
    expect((await run(folder, ['diff', 'a.zip', 'b.zip'])).code).toBe(2);
    await writeFiles(exampleCourse({ 'course.yaml': 'title: 5' }), join(folder, 'broken'));
    const told = await run(folder, ['diff', 'broken', 'broken']);
    expect(told.code).toBe(1);
    expect(told.stderr).toContain('FIELD-TYPE');
  });
});
