import { describe, expect, it } from 'vitest';
import { courseOf, expectDiagnostics } from '../../support/expect-diagnostics.ts';

const page = (id: string) => `---\nid: ${id}\n---\n\n## ${id} {#page-${id}}\n`;
const questions = (from: string, ids: readonly string[], extra = '') =>
  `id: ${from}\nquestions:\n${ids.map((id) => `  - { id: ${id}, type: true-false, prompt: ${id}?, answer: true${extra} }\n`).join('')}`;
const quiz = `questions:\n  - { id: f1, type: true-false, prompt: Yes?, answer: true }\n`;
const base = {
  'a.md': page('a'),
  'b.md': page('b'),
  'c.md': page('c'),
  'final.yaml': quiz,
  'modules/one.md': page('one'),
};
const course = (modules: string, more = '') => ({ ...base, 'course.yaml': `modules:\n${modules}${more}` });

describe('modules', () => {
  it('may be named by file, by pattern in order of names, and by entry', async () => {
    const files = {
      'part/10-ten.md': page('ten'),
      'part/02-two.md': page('two'),
      'part/01-one.md': page('first'),
    };
    const { modules } = await courseOf({
      ...course('  - ./a.md\n  - part/*.md\n  - { pages: c.md, id: c, title: The end }\n'),
      ...files,
    });
    expect(modules.map((module) => `${module.id}: ${module.title}`)).toEqual([
      'a: a',
      'first: first',
      'two: two',
      'ten: ten',
      'c: The end',
    ]);
  });

  it('take facts of the entry before those of the front matter, and what is missing from the page', async () => {
    const text =
      '---\nid: a\ntitle: Front\nsummary: From the front\nduration: 12m\n---\n\n## First {#first}\n';
    const { modules, duration } = await courseOf({
      ...course('  - { pages: a.md, title: Entry, duration: 1h }\n  - b.md\n'),
      'a.md': text,
      'b.md': '---\nid: b\nduration: PT90S\n---\n\n## Second {#second}\n',
    });
    expect(modules[0]).toMatchObject({ id: 'a', title: 'Entry', summary: 'From the front', duration: 3600 });
    expect(modules[1]).toMatchObject({ title: 'Second', duration: 90 });
    expect(duration).toBe(3690);
  });

  it.each([
    ['nothing', '{ id: x, title: Nothing }', 'none'],
    ['two things', '{ id: x, pages: a.md, quiz: final.yaml }', 'pages and quiz'],
  ])('that name %s are errors', async (_, entry, count) => {
    const [finding] = await expectDiagnostics(course(`  - b.md\n  - ${entry}\n`), [
      'MODULE-SOURCE course.yaml:3:5',
    ]);
    expect(finding?.message).toContain(`this one names ${count}.`);
  });

  it('require all that count before them', async () => {
    const { modules } = await courseOf(
      course(
        '  - a.md\n  - { pages: b.md, optional: true }\n  - { id: final, quiz: final.yaml, requires: all }\n  - { pages: c.md, requires: [final, a] }\n',
      ),
    );
    expect(modules.map((module) => module.requires)).toEqual([[], [], ['a'], ['final', 'a']]);
  });

  it('cannot require what is unknown, comes later, or themselves', async () => {
    const found = await expectDiagnostics(
      course(
        '  - { pages: a.md, requires: [finl] }\n  - { pages: b.md, requires: [final] }\n  - { id: final, quiz: final.yaml, requires: [final] }\n',
      ),
      ['REF-UNKNOWN course.yaml:2:30', 'REQUIRES-ORDER course.yaml:3:30', 'REQUIRES-ORDER course.yaml:4:46'],
    );
    expect(found[0]?.hint).toBe('Did you mean “final”?');
  });

  it('that require something in their front matter have the finding there', async () => {
    await expectDiagnostics(
      { ...course('  - { id: a, pages: a.md }\n'), 'a.md': '---\nrequires: [none]\n---\n\n## A {#page-a}\n' },
      ['REF-UNKNOWN a.md:2:11'],
    );
  });

  it('are made of one file each: the same one twice is an error, by pattern or with another id', async () => {
    const [finding] = await expectDiagnostics(course('  - ./a.md\n  - b.md\n  - "*.md"\n'), [
      'MODULE-TWICE course.yaml:4:5',
      'MODULE-TWICE course.yaml:4:5',
    ]);
    expect(finding?.related?.[0]?.place.start?.line).toBe(2);
    await expectDiagnostics(
      course('  - a.md\n  - { id: again, pages: a.md }\n  - { pages: b.md, requires: [again] }\n'),
      ['MODULE-TWICE course.yaml:3:25'],
    );
  });

  it('may be two quizzes of one file, when that draws its questions', async () => {
    await expectDiagnostics(
      {
        ...course(
          '  - { id: practice, quiz: quiz.yaml, optional: true }\n  - { id: exam, quiz: quiz.yaml }\n',
        ),
        'quiz.yaml': 'draw: { from: one, count: 2 }\n',
        'banks/one.yaml': questions('one', ['q1', 'q2']),
      },
      [],
    );
  });

  it('that stand for others must know them', async () => {
    await expectDiagnostics(
      {
        ...course('  - a.md\n  - { id: pre, quiz: pre.yaml }\n'),
        'pre.yaml': `mode: pre-test\npassing: 80%\ntestOut: [a, bb]\n${quiz}`,
      },
      ['REF-UNKNOWN pre.yaml:3:14'],
    );
  });
});

describe('completion', () => {
  const completed = async (when: string) =>
    (
      await courseOf(
        course(
          '  - a.md\n  - { id: final, quiz: final.yaml }\n',
          when ? `completion: { when: ${when}, onFail: failed }\n` : '',
        ),
      )
    ).completion;

  it('is every module and a pass in each assessment that counts, where nothing is said', async () => {
    expect(await completed('')).toEqual({
      allModules: true,
      passed: ['final'],
      completed: [],
      onFail: 'incomplete',
    });
    const optional = await courseOf(
      course('  - a.md\n  - { id: final, quiz: final.yaml, optional: true }\n'),
    );
    expect(optional.completion.passed).toEqual([]);
  });

  it('may be said in one rule or in several', async () => {
    expect(await completed('final-passed')).toEqual({
      allModules: false,
      passed: ['final'],
      completed: [],
      onFail: 'failed',
    });
    expect(await completed('[all-modules, final-passed, a-completed]')).toEqual({
      allModules: true,
      passed: ['final'],
      completed: ['a'],
      onFail: 'failed',
    });
  });

  it.each([
    ['all-module', 'COMPLETION-UNKNOWN', 'Did you mean “all-modules”?'],
    ['finl-passed', 'COMPLETION-UNREACHABLE', 'Did you mean “final-passed”?'],
    ['a-passed', 'COMPLETION-UNREACHABLE', undefined],
    ['practice-passed', 'COMPLETION-UNREACHABLE', undefined],
  ])('cannot be %s', async (rule, code, hint) => {
    const files = {
      ...course(
        '  - a.md\n  - { id: final, quiz: final.yaml }\n  - { id: practice, quiz: practice.yaml }\n',
        `completion: { when: [all-modules, ${rule}] }\n`,
      ),
      'practice.yaml': `mode: practice\n${quiz.replace('f1', 'p1').replace('prompt: ', 'prompt: Now ')}`,
    };
    const [finding] = await expectDiagnostics(files, [`${code} course.yaml:5:35`]);
    expect(finding?.hint).toBe(hint);
  });
});

describe('a quiz', () => {
  const files = (text: string) => ({
    ...course('  - a.md\n  - { id: exam, quiz: exam.yaml }\n'),
    'exam.yaml': text,
    'banks/one.yaml': questions('one', ['q1', 'q2', 'q3'], ', objective: respond, tags: [x]'),
    'banks/two.yaml': questions('two', ['q4', 'q5'], ', difficulty: hard'),
  });
  const poolsOf = async (text: string) => {
    const module = (await courseOf(files(text))).modules[1];
    return module?.kind === 'quiz'
      ? module.quiz.draw.map((draw) => draw.pool.map((question) => question.id))
      : [];
  };

  it('takes the course’s mark and attempts when it is an assessment', async () => {
    const { modules } = await courseOf({
      ...course(
        '  - { id: final, quiz: final.yaml }\n  - { id: own, quiz: own.yaml }\n  - { id: pre, quiz: pre.yaml }\n',
        'completion: { passing: 75%, attempts: 2 }\n',
      ),
      'own.yaml': `passing: 0.5\nattempts: unlimited\n${quiz.replace('f1', 'o1')}`,
      'pre.yaml': `mode: pre-test\n${quiz.replace('f1', 'p1')}`,
    });
    const facts = modules.map((module) =>
      module.kind === 'quiz' ? [module.quiz.passing, module.quiz.attempts, module.quiz.remediate] : [],
    );
    expect(facts).toEqual([
      [0.75, 2, true],
      [0.5, undefined, true],
      [undefined, 1, false],
    ]);
  });

  it('draws from one bank, from several, from all, each question once', async () => {
    expect(await poolsOf('draw: { from: two, count: 1 }')).toEqual([['q4', 'q5']]);
    expect(await poolsOf('draw: { from: [two, one, two], count: 5 }')).toEqual([
      ['q4', 'q5', 'q1', 'q2', 'q3'],
    ]);
    expect(await poolsOf('draw: { from: all, count: 1 }')).toEqual([['q1', 'q2', 'q3', 'q4', 'q5']]);
  });

  it('draws only what “where” names, and not what it asks anyway', async () => {
    expect(
      await poolsOf('draw: { from: all, count: 1, where: { tags: [x, y], objective: respond } }'),
    ).toEqual([['q1', 'q2', 'q3']]);
    expect(await poolsOf('draw: { from: all, count: 1, where: { difficulty: hard } }')).toEqual([
      ['q4', 'q5'],
    ]);
    expect(await poolsOf('questions: [{ ref: one/q2 }]\ndraw: { from: one, count: 2 }')).toEqual([
      ['q1', 'q3'],
    ]);
  });

  it.each([
    ['more than there are', 'draw: { from: two, count: 3 }', '1:27', '3 questions, but only 2'],
    [
      'more than are left by its own questions',
      'questions: [{ ref: two/q4 }]\ndraw: { from: two, count: 2 }',
      '2:27',
      '2 questions, but only 1',
    ],
    [
      'what an earlier draw may have taken',
      'draw:\n  - { from: one, count: 2 }\n  - { from: all, count: 4 }',
      '3:25',
      '4 questions, but only 3',
    ],
    [
      'what “where” leaves none of',
      'draw: { from: two, count: 1, where: { tags: x } }',
      '1:27',
      '1 questions, but only 0',
    ],
  ])('cannot draw %s', async (_, text, place, words) => {
    const [finding] = await expectDiagnostics(files(text), [`QUIZ-POOL exam.yaml:${place}`]);
    expect(finding?.message).toContain(words);
  });

  it('asks each question once', async () => {
    const twice = 'questions:\n  - { ref: one/q1 }\n  - { ref: two/q4 }\n  - { ref: one/q1 }\n';
    const [finding] = await expectDiagnostics(files(twice), ['QUIZ-REPEAT exam.yaml:4:5']);
    expect(finding?.related?.[0]?.place.start?.line).toBe(2);
  });

  it('must know every bank that it names, beside “all” too', async () => {
    await expectDiagnostics(files('draw: { from: [all, thre], count: 1 }'), ['REF-UNKNOWN exam.yaml:1:21']);
  });

  it('marks modules as mastered only when it is a pre-test', async () => {
    await expectDiagnostics(files(`mode: pre-test\npassing: 80%\ntestOut: a\n${quiz}`), []);
    for (const mode of ['practice', 'assessment']) {
      const [finding] = await expectDiagnostics(files(`mode: ${mode}\ntestOut: a\n${quiz}`), [
        'QUIZ-TEST-OUT exam.yaml:2:10',
      ]);
      expect(finding?.message).toContain(`“${mode}”`);
    }
  });

  it('may draw from a bank that two patterns name', async () => {
    const banks = files('draw: { from: [one, two], count: 5 }');
    await expectDiagnostics(
      { ...banks, 'course.yaml': `${banks['course.yaml']}banks: [banks/one.yaml, "banks/*.yaml"]\n` },
      [],
    );
  });

  it('must know the banks and questions that it names', async () => {
    await expectDiagnostics(
      files(
        'questions:\n  - { ref: one/q9 }\n  - { ref: tow/q4 }\n  - { ref: one/q1 }\ndraw: { from: [one, thre], count: 1 }',
      ),
      ['REF-UNKNOWN exam.yaml:2:5', 'REF-UNKNOWN exam.yaml:3:5', 'REF-UNKNOWN exam.yaml:5:21'],
    );
  });

  it('has the mistakes of a question reported as those of a question, however many they are', async () => {
    await expectDiagnostics(
      files(
        'questions:\n  - { id: q, type: choice, prompt: 1, points: x, hint: 2, options: [{ id: a, text: A, correct: true }, { id: b, text: B }] }\n',
      ),
      ['FIELD-TYPE exam.yaml:2:36', 'FIELD-TYPE exam.yaml:2:47', 'FIELD-TYPE exam.yaml:2:56'],
    );
  });

  it.each([
    ['10m', ['QUIZ-TIME-LIMIT exam.yaml:1:12']],
    ['{ limit: 10m, adjustable: false }', ['QUIZ-TIME-LIMIT exam.yaml:1:12']],
    ['{ limit: 10m, adjustable: true }', []],
    ['{ limit: 10m, reason: A live exercise }', []],
    ['{ limit: soon }', ['FIELD-VALUE exam.yaml:1:21']],
  ])('with the time limit %s', async (limit, expected) => {
    await expectDiagnostics(files(`timeLimit: ${limit}\n${quiz}`), expected);
  });

  it('has the pictures and links of its own questions checked', async () => {
    const text =
      'questions:\n  - id: q\n    type: true-false\n    prompt: "![](assets/none.svg) [x](#nowhere)"\n    answer: true\n';
    await expectDiagnostics(files(text), [
      'A11Y-IMAGE-ALT exam.yaml:4:18',
      'SRC-MISSING exam.yaml:4:18',
      'LINK-PAGE exam.yaml:4:39',
    ]);
  });
});

describe('a survey', () => {
  it.each([
    ['multiple', '{ id: a, text: A, correct: true }', ['SURVEY-KEY poll.yaml:1:92']],
    ['multiple', '{ id: a, text: A, correct: false }', []],
    ['multiple', 'A', ['ID-MISSING poll.yaml:1:65', 'ID-MISSING poll.yaml:1:68']],
  ])('of the type %s with the option %s has no key', async (type, option, expected) => {
    const second = option === 'A' ? 'B' : '{ id: b, text: B }';
    await expectDiagnostics(
      {
        ...course('  - a.md\n  - { id: poll, survey: poll.yaml }\n'),
        'poll.yaml': `questions: [{ id: p1, type: ${type}, prompt: Which?, options: [${option}, ${second}] }]\n`,
      },
      expected,
    );
  });
});

describe('the targets of a course', () => {
  it('are there once each', async () => {
    const found = await expectDiagnostics(course('  - a.md\n', 'targets: [web, cmi5, web]\n'), [
      'FIELD-VALUE course.yaml:3:22',
    ]);
    expect(found[0]?.message).toBe('“targets[3]” cannot be “web”. It takes each one once.');
    expect((await courseOf(course('  - a.md\n', 'targets: [web, cmi5]\n'))).targets).toEqual(['web', 'cmi5']);
  });
});

describe('ids', () => {
  it('are told apart within each kind', async () => {
    await expectDiagnostics(
      {
        ...course(
          '  - a.md\n  - { id: a, pages: b.md }\n  - { id: sim, scenario: sim.yaml }\n',
          'objectives: [{ id: o, text: O }, { id: o, text: P }]\nkpis: [{ id: k, target: 1 }, { id: k, target: 2 }]\n',
        ),
        'sim.yaml':
          'variables: [{ id: v, label: V, start: 1 }, { id: v, label: W, start: 1 }]\nnodes:\n  - { id: n, text: N, choices: [{ id: c, text: C, to: e }, { id: c, text: D, to: e }] }\nendings: [{ id: e, title: E, text: E }, { id: n, title: F, text: F }]\n',
        'glossary.yaml': 'terms: [{ id: t, term: T, definition: T }, { id: t, term: U, definition: U }]\n',
        'banks/b.yaml':
          'id: b\nquestions:\n  - { id: q, type: choice, prompt: Q?, options: [{ id: x, text: X, correct: true }, { id: x, text: Y }] }\n  - { id: q, type: essay, prompt: R? }\n',
      },
      [
        'ID-DUPLICATE banks/b.yaml:3:85',
        'ID-DUPLICATE banks/b.yaml:4:5',
        'ID-DUPLICATE course.yaml:3:5',
        'ID-DUPLICATE course.yaml:5:34',
        'ID-DUPLICATE course.yaml:6:30',
        'ID-DUPLICATE glossary.yaml:1:44',
        'ID-DUPLICATE sim.yaml:1:44',
        'ID-DUPLICATE sim.yaml:3:60',
        'ID-DUPLICATE sim.yaml:4:41',
      ],
    );
  });

  it.each(['A', 'a b', 'a_b', '1a', 'a--b', '-a', 'a-', 'é', 'x'.repeat(61)])(
    'cannot be “%s”',
    async (id) => {
      const found = await expectDiagnostics(`## Start {#${id.replaceAll(' ', '.')}}\n`, [
        'ID-INVALID modules/one.md:1:12',
      ]);
      expect(found).toHaveLength(1);
      await expectDiagnostics(
        { 'banks/b.yaml': `id: "${id}"\nquestions:\n  - { id: q, type: essay, prompt: Q? }\n` },
        ['FIELD-VALUE banks/b.yaml:1:5'],
      );
    },
  );
});

describe('true-false in Markdown', () => {
  const key = async (options: string) => {
    const [module] = (
      await courseOf(`## Start {#start}\n\n::: question id=q type=true-false\nIs it?\n\n${options}\n:::\n`)
    ).modules;
    const body = module?.kind === 'pages' ? module.pages[0]?.questions[0]?.body : undefined;
    return body?.type === 'true-false' ? body.options.find((option) => option.correct)?.id : undefined;
  };

  it.each([
    ['- [x] True {#true}\n- [ ] False {#false}', 'true'],
    ['- [ ] True\n- [x] False', 'false'],
    ['- [ ] False\n- [x] True', 'true'],
    ['- [x] False {#false}\n- [ ] True {#true}', 'false'],
    ['- [x] Falso\n- [ ] Verdadero', 'false'],
    ['- [ ] Right\n- [x] Not so', 'false'],
  ])('reads %j as %s', async (options, expected) => {
    expect(await key(options)).toBe(expected);
  });

  it.each([
    '- [x] True\n- [x] False',
    '- [ ] True\n- [ ] False',
    '- [x] True',
    '- [x] True\n- [ ] False\n- [ ] Perhaps',
  ])('refuses %j', async (options) => {
    await expectDiagnostics(
      `## Start {#start}\n\n::: question id=q type=true-false\nIs it?\n\n${options}\n:::\n`,
      ['QUESTION-ANSWERS modules/one.md:6:7'],
    );
  });
});
