import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chapterIds, chapters } from '../../src/accessibility/criteria.ts';
import { openAcr, openAcrText } from '../../src/accessibility/open-acr.ts';
import { remarksOn } from '../../src/accessibility/remarks.ts';
import { accessibilityReports } from '../../src/build/accessibility.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import type { Course } from '../../src/course/model.ts';
import { exampleCourse } from '../support/example-course.ts';
import { memoryFiles, type SourceFiles } from '../support/memory-files.ts';
import { openAcrShape } from '../support/open-acr.ts';
import { writeFiles } from '../support/temp-course.ts';

const tokens = readFileSync('templates/themes/civic/tokens.css', 'utf8');
const themes = () => ({ civic: tokens, plain: tokens });
const publisher = 'publisher: { name: Example Press, url: https://press.example, email: help@press.example }';

async function courseOf(files: SourceFiles): Promise<Course> {
  const laid = exampleCourse({ 'course.yaml': publisher, ...files });
  const { value } = await loadCourse(memoryFiles(laid));
  const [course] = value?.editions ?? [];
  if (!course) throw new Error('The course cannot be read.');
  return course;
}

async function reportOf(files: SourceFiles) {
  const report = openAcr(await courseOf(files));
  if (!report) throw new Error('There is no report.');
  // As whoever takes the file reads it: the format's own tools have YAML 1.1, where a bare date is no text.
  return openAcrShape.parse(parse(openAcrText(report), { version: '1.1' }));
}

type Report = Awaited<ReturnType<typeof reportOf>>;
const rowsOf = ({ chapters: of }: Report) => Object.values(of).flatMap(({ criteria = [] }) => criteria);
const adherenceOf = (report: Report, number: string) =>
  rowsOf(report).find(({ num }) => num === number)?.components[0]?.adherence;
const look = (found: string, on = '2027-03-01') =>
  `  - { by: Jane Miller, on: ${on}, version: 1.0.0, how: 'NVDA, Firefox', found: { ${found} } }\n`;
const video = {
  'modules/one.md': '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt\nA talk.\n:::',
};

describe('the catalogue', () => {
  it('has the rows of WCAG 2.2 and of Section 508 that a course can have, each once', () => {
    expect(chapterIds.map((id) => chapters[id].criteria.length)).toEqual([32, 24, 31, 9, 0, 26, 5]);
    const numbers = chapterIds.flatMap((id) => chapters[id].criteria.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('the OpenACR of a course that nobody has evaluated', () => {
  it('claims nothing: no row of levels A and AA or of Section 508 has a level', async () => {
    const report = await reportOf({});
    const claimed = rowsOf(report).filter(({ components: [one] }) => one?.adherence !== undefined);
    expect(claimed.map(({ components: [one] }) => one?.adherence)).toEqual(
      claimed.map(() => ({ level: 'not-evaluated', notes: '' })),
    );
    const aaa = report.chapters.success_criteria_level_aaa.criteria?.map(({ num }) => num);
    expect(claimed.map(({ num }) => num)).toEqual(aaa);
  });

  it('says that it is a draft and that nobody has looked', async () => {
    const report = await reportOf({});
    expect(report.title).toBe('DRAFT: Example Press Accessibility Conformance Report');
    expect(report.notes).toBe(
      'This is a draft: no person has entered 70 of the 70 rows, and rows without a level claim nothing.',
    );
    expect(report.evaluation_methods_used).toMatch(/^No person has evaluated this course yet\./);
    expect(report.report_date).toBeUndefined();
    expect(report.author).toMatchObject({ company_name: 'Example Press', email: 'help@press.example' });
  });

  it('leaves out the chapters that no course has rows of', async () => {
    const { hardware, software } = (await reportOf({})).chapters;
    expect([hardware.disabled, software.disabled]).toEqual([true, true]);
    expect([hardware.criteria, software.criteria]).toEqual([undefined, undefined]);
  });

  it('has what the sources say as remarks, where a row without a level has no place for them', async () => {
    const { chapters: of } = await reportOf(video);
    expect(of.success_criteria_level_a.notes).toBe(
      '1.2.2: Automated: Videos: 1.\n\n1.2.3: Automated: Videos with neither audio description nor transcript: 1.',
    );
    expect(of.success_criteria_level_aa.notes).toBe('1.2.5: Automated: Videos without audio description: 1.');
  });
});

describe('what sources say to a report', () => {
  it('is what a person has to look at, by criterion', async () => {
    const course = await courseOf({
      'course.yaml': `${publisher}\nmodules: [modules/one.md, { id: final, quiz: final.yaml }]`,
      'final.yaml':
        'timeLimit: { limit: 20m, adjustable: false, reason: The law sets it. }\nquestions: [{ id: q1, type: true-false, prompt: Confirm., answer: true }]\n',
      'modules/one.md':
        '## Talk {#talk}\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt descriptions=none\nA talk.\n:::\n\n::: audio src=assets/talk.mp3 transcript=assets/talk.txt\nA talk.\n:::',
    });
    expect(remarksOn(course)).toEqual([
      { criterion: '1.2.1', kind: 'recordings', count: 1 },
      // `descriptions=none`: somebody says that the sound tells all.
      { criterion: '1.2.2', kind: 'videos', count: 1 },
      { criterion: '2.2.1', kind: 'fixed-time', count: 1 },
    ]);
  });
});

describe('what people have entered in acr.yaml', () => {
  it('is a level with what they found, who they are and when it was', async () => {
    const report = await reportOf({
      'acr.yaml': `author: { name: Ada Reyes, email: ada@press.example }\nmethods: By hand.\nlimits: [The map is not read out.]\nevaluations:\n${look("1.1.1: { level: partially-supports, notes: 'The map has no text.' }, 302.1: supports")}`,
    });
    expect(adherenceOf(report, '1.1.1')).toEqual({
      level: 'partially-supports',
      notes: 'The map has no text.\n\nFound by Jane Miller, 2027-03-01, in version 1.0.0.',
    });
    expect(adherenceOf(report, '302.1')?.level).toBe('supports');
    expect(adherenceOf(report, '1.4.3')).toBeUndefined();
    expect(report).toMatchObject({
      report_date: '2027-03-01',
      author: { name: 'Ada Reyes', email: 'ada@press.example', company_name: 'Example Press' },
    });
    expect(report.evaluation_methods_used).toMatch(
      /^By hand\.\n\nJane Miller, 2027-03-01, version 1\.0\.0: NVDA, Firefox\n\n/,
    );
    expect(report.notes).toMatch(/no person has entered 68 of the 70 rows.*\n\nThe map is not read out\.$/s);
  });

  it('counts as it was found last, and of one day the lower', async () => {
    const acr = (lines: string) => ({ 'acr.yaml': `evaluations:\n${lines}` });
    const bad = '1.1.1: { level: does-not-support, notes: No alt }';
    const mended = await reportOf(acr(look('1.1.1: supports', '2027-09-01') + look(bad)));
    expect(adherenceOf(mended, '1.1.1')?.level).toBe('supports');
    const doubted = await reportOf(acr(look('1.1.1: supports') + look(bad)));
    expect(adherenceOf(doubted, '1.1.1')?.level).toBe('does-not-support');
  });

  it('is never raised by checks, and taken back where the course contradicts it', async () => {
    const acr = { 'acr.yaml': `evaluations:\n${look('1.2.2: not-applicable, 1.2.5: supports')}` };
    expect(adherenceOf(await reportOf(acr), '1.2.2')?.level).toBe('not-applicable');
    const report = await reportOf({ ...video, ...acr });
    expect(adherenceOf(report, '1.2.2')).toBeUndefined();
    expect(adherenceOf(report, '1.2.5')).toEqual({
      level: 'supports',
      notes:
        'Found by Jane Miller, 2027-03-01, in version 1.0.0.\n\nAutomated: Videos without audio description: 1.',
    });
  });

  it('makes a report that is no draft, once every row is entered', async () => {
    const all = chapterIds
      .filter((id) => !['success_criteria_level_aaa', 'hardware', 'software'].includes(id))
      .flatMap((id) => chapters[id].criteria.map(({ number }) => `${number}: supports`));
    const report = await reportOf({ 'acr.yaml': `evaluations:\n${look(all.join(', '))}` });
    expect(report.title).toBe('Example Press Accessibility Conformance Report');
    expect(report.notes).toBe('');
  });
});

describe('the reports of a folder', () => {
  const reports = async (files: SourceFiles) =>
    accessibilityReports({ paths: [], from: await writeFiles(exampleCourse(files)), resources: { themes } });

  it('are drafts with a warning that lists the open rows', async () => {
    const { value, diagnostics } = await reports({
      'course.yaml': publisher,
      'acr.yaml': `evaluations:\n${look('1.1.1: supports')}`,
    });
    expect(value).toMatchObject([{ course: 'example', version: '1.0.0', open: 69 }]);
    expect(diagnostics).toMatchObject([
      { code: 'ACR-DRAFT', severity: 'warning', place: { file: 'acr.yaml' } },
    ]);
    expect(diagnostics[0]?.message).toMatch(
      /^No person has entered 69 of 70 rows.*: 1\.2\.1, 1\.2\.2, .* 603\.3\. The/,
    );
  });

  it('have somebody to ask, or there are none', async () => {
    const { value, diagnostics } = await reports({});
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'ACR-CONTACT', place: { file: 'course.yaml' } }]);
  });

  it('are none for a course with errors', async () => {
    const { value, diagnostics } = await reports({
      'acr.yaml': 'evaluations: [{ by: Jane Miller, level: supports }]',
    });
    expect(value).toEqual([]);
    const codes = diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n');
    for (const field of ['on', 'version', 'how', 'found'])
      expect(codes).toMatch(new RegExp(`FIELD-MISSING .*“${field}”`));
  });

  it('are pages too, whose policy lets in their own style alone', async () => {
    const { value } = await reports({ 'course.yaml': publisher });
    const html = (value[0]?.html ?? '').replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=');
    expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; img-src data:;/);
    expect(html).toContain('<th scope="row">1.1.1 Non-text Content</th><td>Not entered</td>');
    expect(html).toContain('<td>Not Evaluated</td>');
    expect(html).not.toMatch(/<script|style="/);
  });
});

describe('who has looked', () => {
  const complains = async (by: string) => {
    const evaluations = look('1.1.1: supports').replace('Jane Miller', `'${by}'`);
    const laid = exampleCourse({ 'course.yaml': publisher, 'acr.yaml': `evaluations:\n${evaluations}` });
    const { diagnostics } = await loadCourse(memoryFiles(laid));
    return diagnostics.some(({ code }) => code === 'ACR-NO-PERSON');
  };

  it.each([
    ...[
      'axe-core 4.11',
      'WAVE',
      'Claude',
      'claude.ai',
      'Claude Code',
      'AI',
      'AI assistant',
      'an AI',
      'CI run 12',
    ],
    ...['ai', 'Lighthouse 12', 'automated scan'],
  ])('is no tool: %s', async (by) => {
    expect(await complains(by)).toBe(true);
  });

  it.each([
    'Claude Martin, Riverton',
    'Claudette Roy',
    'Ai Tanaka',
    'Aisha Khan',
    'Cindy Ray',
    'Access Office',
  ])('may be a person of any name: %s', async (by) => {
    expect(await complains(by)).toBe(false);
  });
});
