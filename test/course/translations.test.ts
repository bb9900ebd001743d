import { describe, expect, it } from 'vitest';
import { editionsOf, expectDiagnostics, findingsOf } from '../support/expect-diagnostics.ts';

const choice = (id: string, extra = '') =>
  `  - id: ${id}\n    type: choice\n    prompt: Which?\n${extra}    options:\n      - { id: a, text: One, correct: true }\n      - { id: b, text: Two }\n`;
const sim = (text: string) => `variables: [{ id: trust, label: ${text}, start: 5 }]
nodes:
  - id: noon
    text: ${text}
    choices:
      - { id: a, text: ${text}, to: calm, effects: { trust: 1 } }
      - { id: b, text: ${text}, to: loud }
endings:
  - { id: calm, title: ${text}, text: ${text}, score: 100% }
  - { id: loud, title: ${text}, text: ${text} }
`;
const block = '\n::: question id=kc type=choice\nWhich one?\n\n- [x] One {#a}\n- [ ] Two {#b}\n:::\n';
const course = {
  'course.yaml': `translations: [es]
modules:
  - modules/one.md
  - { id: final, quiz: final.yaml }
  - { id: sim, scenario: sim.yaml, optional: true }
  - { id: poll, survey: poll.yaml, optional: true }
`,
  'modules/one.md': `---\nid: one\n---\n\n## Start {#start}\n${block}\n---\n\n## Next {#next}\n`,
  'final.yaml': `passing: 80%\nquestions:\n${choice('q1')}`,
  'sim.yaml': sim('Noon'),
  'poll.yaml': 'questions:\n  - { id: p1, type: scale, prompt: How sure?, min: 1, max: 5 }\n',
};
const spanish = {
  'locales/es/course.yaml':
    'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Publicar }]\n',
  'locales/es/glossary.yaml': 'terms: [{ id: public-record, term: registro, definition: Se guarda. }]\n',
  'locales/es/modules/one.md': `---\nid: one\n---\n\n## Inicio {#start}\n${block}\n---\n\n## Sigue {#next}\n`,
  'locales/es/final.yaml': course['final.yaml'],
  'locales/es/sim.yaml': sim('Mediodía'),
  'locales/es/poll.yaml': course['poll.yaml'],
};
const translated = (path: string, change: (text: string) => string) => {
  const file = `locales/es/${path}` as keyof typeof spanish;
  const text = change(spanish[file]);
  if (text === spanish[file]) throw new Error(`The change of ${path} changes nothing`);
  return { ...course, ...spanish, [file]: text };
};

describe('a translation', () => {
  it('that keeps ids, keys and settings has no findings, and shows its own words', async () => {
    const [original, edition] = await editionsOf({ ...course, ...spanish });
    expect(original?.title).toBe('An example');
    expect(edition?.title).toBe('Un ejemplo');
    expect(edition?.modules.map((module) => module.id)).toEqual(original?.modules.map((module) => module.id));
    expect(edition?.modules[0]).toMatchObject({ pages: [{ id: 'start', title: 'Inicio' }, { id: 'next' }] });
    expect(edition?.objectives[0]?.text).toBe('Publicar');
  });

  it.each([
    [
      'another module id',
      'modules/one.md',
      (text: string) => text.replace('id: one', 'id: uno'),
      'modules/one.md:2:5',
      'the id of the module is “uno” and not “one”',
    ],
    [
      'a module that is optional',
      'modules/one.md',
      (text: string) => text.replace('id: one', 'id: one\noptional: true'),
      'modules/one.md',
      'module “one”: optional is true and not false',
    ],
    [
      'another duration of a module',
      'modules/one.md',
      (text: string) => text.replace('id: one', 'id: one\nduration: 12m'),
      'modules/one.md',
      'module “one”: duration is 720 and not missing',
    ],
    [
      'another objective of a module',
      'modules/one.md',
      (text: string) => text.replace('id: one', 'id: one\nobjectives: [respond]'),
      'modules/one.md',
      'module “one”: objectives has 1 entry and not 0',
    ],
    [
      'another page id',
      'modules/one.md',
      (text: string) => text.replace('{#next}', '{#last}'),
      'modules/one.md:16:1',
      'pages: number 2 is “last” and not “next”',
    ],
    [
      'a page less',
      'modules/one.md',
      (text: string) => text.replace(/\n---\n\n## Sigue.*/s, ''),
      'modules/one.md:5:1',
      'pages: has 1 entry and not 2',
    ],
    [
      'a page more',
      'modules/one.md',
      (text: string) => `${text}\n---\n\n## Más {#more}\n`,
      'modules/one.md:20:1',
      'pages: has 3 entries and not 2',
    ],
    [
      'pages in another order',
      'modules/one.md',
      (text: string) =>
        text
          .replace('{#start}', '{#x}')
          .replace('{#next}', '{#start}')
          .replace('{#x}', '{#next}')
          .replace(block, '\n') + block,
      'modules/one.md:5:1',
      'pages: number 1 is “next” and not “start”',
    ],
    [
      'a question less on a page',
      'modules/one.md',
      (text: string) => text.replace(block, '\n'),
      'modules/one.md:5:1',
      'questions on the page “start”: has 0 entries and not 1',
    ],
    [
      'another key on a page',
      'modules/one.md',
      (text: string) => text.replace('- [x] One', '- [ ] One').replace('- [ ] Two', '- [x] Two'),
      'modules/one.md:7:5',
      'question “kc”: options 1, correct is false and not true',
    ],
    [
      'another option id',
      'final.yaml',
      (text: string) => text.replace('id: b', 'id: c'),
      'final.yaml:3:5',
      'question “q1”: options 2, id is “c” and not “b”',
    ],
    [
      'an option more',
      'final.yaml',
      (text: string) => `${text}      - { id: c, text: Three }\n`,
      'final.yaml:3:5',
      'question “q1”: options has 3 entries and not 2',
    ],
    [
      'another type',
      'final.yaml',
      (text: string) => text.replace('type: choice', 'type: multiple'),
      'final.yaml:3:5',
      'question “q1”: type is “multiple” and not “choice”',
    ],
    [
      'other points',
      'final.yaml',
      (text: string) => text.replace('    options', '    points: 2\n    options'),
      'final.yaml:3:5',
      'question “q1”: points is 2 and not 1',
    ],
    [
      'another passing mark',
      'final.yaml',
      (text: string) => text.replace('80%', '70%'),
      'final.yaml',
      'settings of the quiz: passing is 0.7 and not 0.8',
    ],
    [
      'a question more in a quiz',
      'final.yaml',
      (text: string) => text + choice('q2'),
      'final.yaml:9:5',
      'questions: has 2 entries and not 1',
    ],
    [
      'another target of a choice',
      'sim.yaml',
      (text: string) => text.replace('to: loud', 'to: calm'),
      'sim.yaml:3:5',
      'choices of the node “noon”: number 2, to is “calm” and not “loud”',
    ],
    [
      'another effect',
      'sim.yaml',
      (text: string) => text.replace('trust: 1', 'trust: 2'),
      'sim.yaml:3:5',
      'choices of the node “noon”: number 1, effects, trust is 2 and not 1',
    ],
    [
      'another score of an ending',
      'sim.yaml',
      (text: string) => text.replace('100%', '50%'),
      'sim.yaml:9:5',
      'score of the ending “calm”: is 0.5 and not 1',
    ],
    [
      'another start of a variable',
      'sim.yaml',
      (text: string) => text.replace('start: 5', 'start: 4'),
      'sim.yaml',
      'start and variables of the scenario: variables 1, start is 4 and not 5',
    ],
    [
      'an ending more',
      'sim.yaml',
      (text: string) => `${text}  - { id: extra, title: Más, text: Nada }\n`,
      'sim.yaml:11:5',
      'endings: has 3 entries and not 2',
    ],
    [
      'another scale in a survey',
      'poll.yaml',
      (text: string) => text.replace('max: 5', 'max: 7'),
      'poll.yaml:2:5',
      'question “p1”: max is 7 and not 5',
    ],
    [
      'another glossary term',
      'glossary.yaml',
      (text: string) => text.replace('public-record', 'registro'),
      'glossary.yaml',
      'glossary terms: number 1 is “registro” and not “public-record”',
    ],
    [
      'words for an objective that is not there',
      'course.yaml',
      (text: string) => text.replace('[{', '[{ id: respnd, text: Nada }, {'),
      'course.yaml:3:14',
      'the objective “respnd” is not in the original',
    ],
  ])('with %s is an error at that place', async (_, path, change, place, difference) => {
    const [finding] = await expectDiagnostics(translated(path, change), [
      `I18N-STRUCTURE locales/es/${place}`,
    ]);
    expect(finding?.message).toBe(`The es translation differs from the original: ${difference}.`);
  });

  it('that calls a module or a bank by another name has that one finding, and none where it is named', async () => {
    const files = {
      'course.yaml': `translations: [es]
modules:
  - modules/one.md
  - { id: final, quiz: final.yaml, requires: [one] }
refreshers: { steps: [{ id: r30, after: 30d, use: one, title: R }] }
completion: { when: [one-completed, final-passed] }
`,
      'modules/one.md': course['modules/one.md'],
      'final.yaml': 'draw: { from: b, count: 1 }\n',
      'banks/b.yaml': `id: b\nquestions:\n${choice('q1')}`,
      'locales/es/course.yaml': `${spanish['locales/es/course.yaml']}refreshers: [{ id: r30, title: R }]\n`,
      'locales/es/glossary.yaml': spanish['locales/es/glossary.yaml'],
      'locales/es/modules/one.md': spanish['locales/es/modules/one.md'].replace('id: one', 'id: uno'),
      'locales/es/final.yaml': 'draw: { from: b, count: 1 }\n',
      'locales/es/banks/b.yaml': `id: banco\nquestions:\n${choice('q1')}`,
    };
    await expectDiagnostics(files, [
      'I18N-STRUCTURE locales/es/banks/b.yaml:1:5',
      'I18N-STRUCTURE locales/es/modules/one.md:2:5',
    ]);
  });

  it('that requires other modules is an error, unless a module could not be read', async () => {
    const module = (id: string, more = '') => `---\nid: ${id}\n${more}---\n\n## ${id} {#page-${id}}\n`;
    const files = {
      'course.yaml': 'translations: [es]\nmodules: [a.md, b.md]\n',
      'a.md': module('a'),
      'b.md': module('b', 'requires: [a]\n'),
      'locales/es/course.yaml': spanish['locales/es/course.yaml'],
      'locales/es/glossary.yaml': spanish['locales/es/glossary.yaml'],
      'locales/es/a.md': module('a'),
      'locales/es/b.md': module('b'),
    };
    const [finding] = await expectDiagnostics(files, ['I18N-STRUCTURE locales/es/b.md']);
    expect(finding?.message).toContain('module “b”: requires has 0 entries and not 1');
    await expectDiagnostics(
      { ...files, 'locales/es/a.md': module('a', 'x: [\n'), 'locales/es/b.md': files['b.md'] },
      ['YAML-SYNTAX locales/es/a.md:3:5'],
    );
    await expectDiagnostics({ ...files, 'locales/es/a.md': 'Words.\0' }, ['SRC-NUL locales/es/a.md:1:7']);
  });

  it('finds the ids of options that have none in the same question of the original', async () => {
    const two = (options: string, more: string) =>
      `questions:\n  - { id: q1, type: choice, prompt: A?, options: ${options} }\n  - { id: q2, type: choice, prompt: B?, options: ${more} }\n`;
    const original = two(
      '[{ id: x, text: X, correct: true }, { id: y, text: Y }]',
      '[{ id: m, text: M, correct: true }, { id: n, text: N }]',
    );
    // One option less in the first question: the second one is not compared with the wrong ones.
    const found = await expectDiagnostics(
      {
        ...course,
        ...spanish,
        'final.yaml': original,
        'locales/es/final.yaml': two(
          '[{ id: x, text: X, correct: true }, { id: y, text: Y }, { id: z, text: Z }]',
          '[{ text: M, correct: true }, { text: N }]',
        ),
      },
      [
        'I18N-STRUCTURE locales/es/final.yaml:2:5',
        'ID-MISSING locales/es/final.yaml:3:51',
        'ID-MISSING locales/es/final.yaml:3:79',
      ],
    );
    expect(found.slice(1).map((finding) => /“(.)” is used/.exec(finding.message)?.[1])).toEqual(['m', 'n']);
  });

  it('may order and word what is typed in its own way', async () => {
    const typed = (answer: string) =>
      `questions:\n  - { id: q1, type: true-false, prompt: Yes?, answer: true }\n  - { id: w, type: text, prompt: Who?, answers: [${answer}] }\n`;
    await expectDiagnostics(
      {
        ...course,
        ...spanish,
        'final.yaml': typed('mayor'),
        'locales/es/final.yaml': typed('alcalde, alcaldesa'),
      },
      [],
    );
  });

  it('that lacks files shows the original ones, with a warning where the course names them', async () => {
    const {
      'locales/es/modules/one.md': _,
      'locales/es/final.yaml': __,
      'locales/es/course.yaml': ___,
      ...rest
    } = spanish;
    const found = await expectDiagnostics({ ...course, ...rest }, [
      'I18N-MISSING-FILE course.yaml:1:16',
      'I18N-MISSING-FILE course.yaml:3:5',
      'I18N-MISSING-FILE course.yaml:4:24',
    ]);
    expect(found.map((finding) => finding.severity)).toEqual(['warning', 'warning', 'warning']);
  });

  it('that lacks words of course.yaml has a warning for each', async () => {
    const source = { ...course, ...spanish, 'locales/es/course.yaml': 'title: Un ejemplo\n' };
    const found = await expectDiagnostics(source, [
      'I18N-MISSING-TEXT locales/es/course.yaml',
      'I18N-MISSING-TEXT locales/es/course.yaml',
    ]);
    expect(found.map((finding) => finding.message)).toEqual([
      'There is no es text for the description, so that edition shows it in en-US.',
      'There is no es text for the objective “respond”, so that edition shows it in en-US.',
    ]);
  });

  it('that lacks the title or the summary of a module has a warning for each', async () => {
    const words = (modules: string) => ({
      ...course,
      ...spanish,
      'course.yaml': course['course.yaml'].replace(
        '- { id: final,',
        '- { id: final, title: The final, summary: What counts,',
      ),
      'locales/es/course.yaml': `${spanish['locales/es/course.yaml']}modules: ${modules}\n`,
    });
    await expectDiagnostics(words('[{ id: final, title: El final, summary: Lo que cuenta }]'), []);
    for (const [modules, what] of [
      ['[{ id: final, title: El final }]', 'the summary of the module “final”'],
      ['[{ id: final, summary: Lo que cuenta }]', 'the title of the module “final”'],
      ['[]', 'the module “final”'],
    ] as const) {
      const found = await findingsOf(words(modules));
      expect(found.map(({ message }) => message)).toEqual([
        `There is no es text for ${what}, so that edition shows it in en-US.`,
      ]);
    }
    const front = (text: string) => text.replace('id: one\n', 'id: one\nsummary: In short\n');
    const [finding] = await expectDiagnostics(
      { ...course, ...spanish, 'modules/one.md': front(course['modules/one.md']) },
      ['I18N-MISSING-TEXT locales/es/modules/one.md'],
    );
    expect(finding?.message).toContain('so that edition has none');
  });

  it('has a value for each variable of the course, and for no other', async () => {
    const values = (names: string) => ({
      ...course,
      ...spanish,
      'locales/es/course.yaml': `variables: { ${names} }\n${spanish['locales/es/course.yaml']}`,
    });
    await expectDiagnostics(values('agency.contact: prensa@ciudad.example'), []);
    const [finding] = await expectDiagnostics(values('agency.contatc: prensa@ciudad.example'), [
      'I18N-STRUCTURE locales/es/course.yaml:1:14',
    ]);
    expect(finding?.hint).toBe('Did you mean “agency.contact”?');
  });

  it('may translate the module of an update', async () => {
    const update = (title: string) => `---\nid: news\n---\n\n## ${title} {#news-page}\n`;
    await expectDiagnostics(
      {
        ...course,
        ...spanish,
        'course.yaml': `${course['course.yaml']}refreshers: { updates: [{ id: u, module: u.md, on: 2027-02-01 }] }\n`,
        'u.md': update('News'),
        'locales/es/u.md': update('Novedades'),
        'locales/es/course.yaml': `${spanish['locales/es/course.yaml']}modules: [{ id: news, title: Novedades }]\n`,
      },
      [],
    );
  });

  it('has its own mistakes reported in its own files, and no others for them', async () => {
    await expectDiagnostics(
      {
        ...course,
        ...spanish,
        'locales/es/course.yaml':
          'titel: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Publicar }]\n',
        'locales/es/final.yaml': 'questions: [\n',
        'locales/es/sim.yaml': '',
      },
      [
        'FIELD-UNKNOWN locales/es/course.yaml:1:1',
        'YAML-SYNTAX locales/es/final.yaml:2:1',
        'FILE-EMPTY locales/es/sim.yaml',
      ],
    );
  });

  it('has pictures of its own where it brings them', async () => {
    const picture = (alt: string) =>
      `---\nid: one\n---\n\n## Start {#start}\n\n![${alt}](assets/chart.svg)\n${block}\n---\n\n## Next {#next}\n\n![${alt}](assets/only.svg)\n`;
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
    const [original, edition] = await editionsOf({
      ...course,
      ...spanish,
      'modules/one.md': picture('A chart'),
      'locales/es/modules/one.md': picture('Un gráfico'),
      'assets/only.svg': svg,
      'locales/es/assets/chart.svg': svg,
    });
    expect(original?.assets.get('assets/chart.svg')?.file).toMatch(/memory\/assets\/chart\.svg$/);
    expect(edition?.assets.get('assets/chart.svg')?.file).toMatch(/memory\/locales\/es\/assets\/chart\.svg$/);
    expect(edition?.assets.get('assets/only.svg')?.file).toMatch(/memory\/assets\/only\.svg$/);
  });

  it('into the course’s own language, or twice into one, is a mistake', async () => {
    await expectDiagnostics({ 'course.yaml': 'translations: [en-US]' }, ['ID-DUPLICATE course.yaml:1:16']);
    await expectDiagnostics(
      { ...course, ...spanish, 'course.yaml': course['course.yaml'].replace('[es]', '[es, es]') },
      ['ID-DUPLICATE course.yaml:1:20'],
    );
  });

  it('into a language that the player does not speak is an error where course.yaml names it', async () => {
    await expectDiagnostics({ 'course.yaml': 'translations: [nl]' }, [
      'I18N-MISSING-FILE course.yaml:1:1',
      'I18N-MISSING-FILE course.yaml:1:16',
      'I18N-NO-STRINGS course.yaml:1:16',
      'I18N-MISSING-FILE course.yaml:10:29',
    ]);
  });
});
