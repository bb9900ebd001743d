import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../src/build/packed-findings.ts';
import { check, checkCatalogue } from '../../src/build.ts';
import { exampleCourse } from '../support/example-course.ts';
import { writeFiles } from '../support/temp-course.ts';

/** Thirty courses, enough for two threads: some broken, some with warnings, two of one id. */
async function catalogue(): Promise<string> {
  const courses = Array.from({ length: 30 }, (_, at) => {
    const id = at === 20 ? 'course-07' : `course-${String(at).padStart(2, '0')}`;
    const yaml = at % 9 === 4 ? 'id: [' : `id: ${id}\ntitle: Course ${at}`;
    const page = at % 5 === 0 ? '![](assets/chart.svg)\n\n{{ none }}\n' : 'Words.\n';
    const files = exampleCourse({ 'course.yaml': yaml, 'modules/one.md': `## Start {#start}\n\n${page}` });
    return Object.entries(files).map(
      ([path, text]) => [`courses/c${String(at).padStart(2, '0')}/${path}`, text] as const,
    );
  });
  return writeFiles(Object.fromEntries(courses.flat()));
}

const today = '2027-03-05';

describe('a catalogue that is checked in several threads', () => {
  it('has the courses and the findings, with their texts, of one that is checked in one', async () => {
    const from = await catalogue();
    const whole = await check({ paths: ['.'], from });
    const one = await checkCatalogue({ paths: ['.'], from, today, jobs: 1 });
    const threads = await checkCatalogue({ paths: ['.'], from, today, jobs: 2 });
    expect(threads).toEqual(one);
    expect(one.diagnostics).toEqual(whole.diagnostics);
    expect(one.value.courses.map(({ folder }) => folder)).toEqual(whole.value.map(({ folder }) => folder));
    expect(one.value.courses[1]).toEqual({
      folder: expect.stringMatching(/c01$/),
      file: 'courses/c01/course.yaml',
      id: 'course-01',
      version: '1.0.0',
      title: 'Course 1',
      languages: ['en-US'],
      targets: undefined,
      theme: 'civic',
      usedVariables: expect.any(Array),
      knownVariables: expect.arrayContaining(['agency.contact']),
      isPartial: false,
    });
    const codes = new Set(one.diagnostics.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['A11Y-IMAGE-ALT', 'COURSE-ID-CLASH', 'MD-VARIABLE', 'YAML-SYNTAX']);
  });

  it('sends each text once', async () => {
    const { diagnostics } = await check({ paths: ['.'], from: await catalogue() });
    const sent = packed(diagnostics);
    expect(sent.texts.length).toBeLessThan(diagnostics.length);
    expect(JSON.stringify(sent.findings)).not.toContain('## Start');
    expect(unpacked(structuredClone(sent))).toEqual(diagnostics);
  });
});
