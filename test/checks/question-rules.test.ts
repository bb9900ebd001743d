import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/checks/index.ts';
import { editionsOf, expectDiagnostics, findingsOf } from '../support/expect-diagnostics.ts';

const quiz = (text: string) => ({
  'course.yaml': 'modules:\n  - modules/one.md\n  - { id: final, quiz: final.yaml }\n',
  'final.yaml': text,
});
const first = (rest: string) => `  - { id: q1, prompt: What comes first?, ${rest} }\n`;
const codesOf = async (source: Parameters<typeof findingsOf>[0], about: string) =>
  (await findingsOf(source, about)).map(({ code }) => code);

describe('options that read the same are found among', () => {
  it.each([
    [
      'items to order',
      'type: ordering, items: [{ id: a, text: Post }, { id: b, text: Wait }, { id: c, text: post }]',
    ],
    [
      'matches',
      'type: matching, pairs: [{ id: a, term: Map, match: Desk }, { id: b, term: Tour, match: Stairs }], distractors: [{ id: c, text: desk }]',
    ],
    [
      'options that are equal, however few',
      'type: multiple, options: [{ id: a, text: Post, correct: true }, { id: b, text: Post }]',
    ],
  ])('%s', async (_, fields) => {
    expect(await codesOf(quiz(`questions:\n${first(fields)}`), 'OPTION-TWICE')).toEqual(['OPTION-TWICE']);
  });

  it.each([
    [
      'code',
      'type: choice, options: [{ id: a, text: "`A-b`", correct: true }, { id: b, text: "`a-b`" }, { id: c, text: x }]',
    ],
    [
      'pictures',
      'type: choice, options: [{ id: a, text: "![A chart](assets/chart.svg)", correct: true }, { id: b, text: "![a chart](assets/chart.svg)" }, { id: c, text: x }]',
    ],
    [
      'numbers',
      'type: choice, options: [{ id: a, text: "-5", correct: true }, { id: b, text: "5" }, { id: c, text: "5 %" }, { id: d, text: "0.5" }]',
    ],
    [
      'capitals that are asked about',
      'type: choice, options: [{ id: a, text: City Hall, correct: true }, { id: b, text: City hall }]',
    ],
  ])('and not among %s', async (_, fields) => {
    expect(await codesOf(quiz(`questions:\n${first(fields)}`), 'OPTION-TWICE')).toEqual([]);
  });
});

describe('a question that is asked twice', () => {
  const check = (id: string, key: string) =>
    `::: question id=${id} objective=respond\nA photo of a flooded street is spreading with your logo on it. What comes first?\n\n- [x] ${key} {#a}\n- [ ] Wait {#b}\n\n> hint: Think.\n:::\n`;

  it('is one whose other options differ, too', async () => {
    const text = `## Start {#start}\n\n${check('q1', 'A post')}\n${check('q2', '“A post.”').replace('Wait', 'Call')}`;
    const [finding] = await expectDiagnostics(text, ['QUESTION-TWICE modules/one.md:13:1']);
    expect(finding?.related?.[0]?.place.start?.line).toBe(4);
  });

  it('is not one with another answer', async () => {
    await expectDiagnostics(`## Start {#start}\n\n${check('q1', 'A post')}\n${check('q2', 'A call')}`, []);
  });
});

describe('a wrong option needs no feedback', () => {
  const asked = 'type: choice, options: [{ id: a, text: Post, correct: true }, { id: b, text: Wait }]';

  it('in a quiz that never shows any, and only there', async () => {
    const bank = { 'banks/b.yaml': `id: b\nquestions:\n${first(asked)}` };
    const silent = { ...quiz('feedback: never\nquestions: [{ ref: b/q1 }]\n'), ...bank };
    expect(await codesOf(silent, 'QUESTION-FEEDBACK')).toEqual([]);
    const both = {
      ...silent,
      'course.yaml': `${silent['course.yaml']}  - { id: practice, quiz: practice.yaml }\n`,
      'practice.yaml': 'mode: practice\ndraw: { from: b, count: 1 }\n',
    };
    expect(await codesOf(both, 'QUESTION-FEEDBACK')).toEqual(['QUESTION-FEEDBACK']);
  });
});

describe('an objective is asked about', () => {
  const course = (rest: string) => ({
    ...quiz(
      `questions:\n  - { id: q1, type: true-false, prompt: Post., answer: true, objective: respond }\n`,
    ),
    'course.yaml': `objectives: [{ id: respond, text: A }, { id: keep, text: B }]\n${rest}`,
    'banks/b.yaml':
      'id: b\nquestions:\n  - { id: q2, type: true-false, prompt: Keep., answer: true, objective: keep }\n',
    'sim.yaml':
      'nodes: [{ id: noon, text: Noon., choices: [{ id: a, text: Post, to: calm }] }]\nendings: [{ id: calm, title: Calm, text: It worked. }]\n',
  });
  const final = '{ id: final, quiz: final.yaml }';

  it.each([
    [
      'by a scenario that names it',
      `modules: [${final}, { id: sim, scenario: sim.yaml, objectives: [keep] }]`,
    ],
    [
      'by a refresher',
      `modules: [${final}]\nrefreshers: { steps: [{ id: r30, after: 30d, draw: { count: 1 } }] }`,
    ],
    ['where nothing is asked at all', 'modules: [modules/one.md]'],
  ])('%s', async (_, rest) => {
    expect(await codesOf(course(rest), 'OBJECTIVE-UNTESTED')).toEqual([]);
  });

  it('and not by a bank that nothing draws from', async () => {
    expect(await codesOf(course(`modules: [${final}]`), 'OBJECTIVE-UNTESTED')).toEqual([
      'OBJECTIVE-UNTESTED',
    ]);
    expect(await codesOf(course(`modules: [${final}]`), 'BANK-UNUSED')).toEqual(['BANK-UNUSED']);
  });
});

describe('a passing mark is out of reach', () => {
  const typed = (answer: string) =>
    `  - { id: t1, type: text, objective: respond, prompt: What is it?, points: 3, answers: ["${answer}"] }\n`;
  const other = '  - { id: q1, type: true-false, objective: respond, prompt: Post., answer: true }\n';

  it('where the answer to a question does not fit into its field', async () => {
    const [finding] = await expectDiagnostics(quiz(`questions:\n${typed('word '.repeat(60))}${other}`), [
      'QUIZ-UNREACHABLE-MARK course.yaml:3:24',
    ]);
    expect(finding?.message).toContain('gets 25%, and 80% is needed');
    await expectDiagnostics(quiz(`questions:\n${typed('word '.repeat(50).trim())}${other}`), []);
    await expectDiagnostics(quiz(`passing: 25%\nquestions:\n${typed('word '.repeat(60))}${other}`), []);
  });

  it('in the draw that has it, even where another has not', async () => {
    await expectDiagnostics(
      {
        ...quiz('draw: { from: b, count: 1 }\n'),
        'banks/b.yaml': `id: b\nquestions:\n${other}${typed('word '.repeat(60))}`,
      },
      ['QUIZ-UNREACHABLE-MARK course.yaml:3:24'],
    );
  });
});

describe('files that no page uses', () => {
  const spanish = {
    'course.yaml': 'translations: [es]',
    'locales/es/course.yaml':
      'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Publicar }]\n',
    'locales/es/glossary.yaml':
      'terms: [{ id: public-record, term: registro, definition: Lo que se guarda. }]\n',
    'locales/es/modules/one.md': '---\nid: one\n---\n\n## Inicio {#start}\n\n[Plan](assets/plan-es.pdf)\n',
  };
  const unused = async (files: Record<string, string>) => {
    const editions = await editionsOf({ ...spanish, ...files });
    const found = editions.map((course) =>
      checkCourse(course).flatMap(({ code, place }) => (code === 'ASSET-UNUSED' ? [place?.file] : [])),
    );
    expect(found[1]).toEqual(found[0]);
    return found[0];
  };

  it('are used by no edition: a file may be one language’s alone', async () => {
    expect(await unused({ 'assets/plan-es.pdf': 'PDF' })).toEqual([]);
    expect(await unused({ 'assets/plan-es.pdf': 'PDF', 'assets/plan.pdf': 'PDF' })).toEqual([
      'assets/plan.pdf',
    ]);
  });

  it('lie in the folder of a language too, and a file that its translation stands for is not used', async () => {
    expect(
      await unused({
        'locales/es/assets/plan-es.pdf': 'PDF',
        'locales/es/assets/old.pdf': 'PDF',
        'assets/plan-es.pdf': 'PDF',
      }),
    ).toEqual(['assets/plan-es.pdf', 'locales/es/assets/old.pdf']);
  });

  it('are not told where a path leads nowhere', async () => {
    const findings = await findingsOf({
      'modules/one.md': '## Start {#start}\n\n[Plan](assets/paln.pdf)\n',
      'assets/plan.pdf': 'PDF',
    });
    expect(findings.map(({ code }) => code)).toEqual(['SRC-MISSING']);
  });
});

describe('the rules about questions', () => {
  it('are through with a prompt of 200,000 odd characters at once', async () => {
    for (const odd of ['?', 'Which not ', '¿', 'a, ', '**', "n't ", 'ما ']) {
      const prompt = `Which ${odd.repeat(200_000 / odd.length)}`;
      const [course] = await editionsOf(
        quiz(
          `questions:\n  - id: q1\n    type: choice\n    prompt: ${JSON.stringify(prompt)}\n    options: [{ id: a, text: Post, correct: true }, { id: b, text: Wait }]\n`,
        ),
      );
      const codes = course ? checkCourse(course).map(({ code }) => code) : [];
      expect(codes).toContain('QUESTION-FEEDBACK');
    }
  });
});
