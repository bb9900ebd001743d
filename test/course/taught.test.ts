import { describe, expect, it, test } from 'vitest';
import type { Module } from '../../src/course/model.ts';
import { taughtIn } from '../../src/course/taught.ts';
import { page, pagesModule, question, quizModule } from '../support/course.ts';
import { courseOf, editionsOf, expectDiagnostics, findingsOf } from '../support/expect-diagnostics.ts';
import { samples } from '../support/question-samples.ts';

const check = (id: string, ...objectives: string[]) => ({
  questions: [question(id, samples.choice, { objectives })],
});
const chapter = (id: string, objectives: readonly string[], ...pages: ReturnType<typeof page>[]): Module =>
  pagesModule(id, pages, { objectives });

describe('where an objective is taught', () => {
  test.each<readonly [string, readonly Module[], readonly string[]]>([
    [
      'the pages whose headings name it, and not those that only check it',
      [
        chapter(
          'one',
          ['x'],
          page('a'),
          page('b', '', { objectives: ['x'] }),
          page('c', '', check('q', 'x')),
          page('d', '', { objectives: ['y', 'x'] }),
        ),
      ],
      ['one: b d'],
    ],
    [
      'else the pages that check it',
      [chapter('one', ['x', 'y'], page('a'), page('b', '', check('q', 'x')), page('c', '', check('r', 'y')))],
      ['one: b'],
    ],
    ['else the module as a whole', [chapter('one', ['x'], page('a'), page('b'))], ['one:']],
    [
      'in each module as exactly as that module says',
      [
        chapter('one', ['x'], page('a')),
        chapter('two', ['x'], page('b'), page('c', '', { objectives: ['x'] })),
      ],
      ['one:', 'two: c'],
    ],
    [
      'in a module that does not name it, only on pages that do: a check there looks back',
      [
        chapter('one', ['x'], page('a')),
        chapter('two', ['y'], page('b', '', check('q', 'x'))),
        chapter('three', [], page('c', '', { objectives: ['x'] })),
      ],
      ['one:', 'three: c'],
    ],
    [
      'where no module and no page names it, on whatever page checks it',
      [chapter('one', [], page('a'), page('b', '', check('q', 'x')))],
      ['one: b'],
    ],
    [
      'never in a quiz, which only asks',
      [
        quizModule(
          'final',
          { questions: [question('q', samples.choice, { objectives: ['x'] })] },
          { objectives: ['x'] },
        ),
      ],
      [],
    ],
    ['nowhere where nothing has to do with it', [chapter('one', ['y'], page('a'))], []],
  ])('%s', (_, modules, expected) => {
    const told = taughtIn({ modules }, 'x').map(
      ({ module, pages }) => `${module.id}:${pages.map(({ id }) => ` ${id}`).join('')}`,
    );
    expect(told).toEqual(expected);
  });
});

describe('the heading of a page', () => {
  const twoObjectives = {
    'course.yaml':
      'objectives:\n  - { id: respond, text: Respond }\n  - { id: record, text: Keep records }\n',
  };

  it.each([
    ['## Start {#start}', []],
    ['## Start {#start objective=respond}', ['respond']],
    ['## Start {#start objective=respond,record}', ['respond', 'record']],
    ['## Start {#start  objective="respond, record"}', ['respond', 'record']],
    ['Start {#start objective=record}\n===', ['record']],
  ])('%s', async (heading, objectives) => {
    const source = { ...twoObjectives, 'modules/one.md': `${heading}\n\nWords.\n` };
    const course = await courseOf(source);
    expect(course.modules[0]).toMatchObject({ pages: [{ id: 'start', title: 'Start', objectives }] });
  });

  it('names no objective that the course has not, and the finding stands at its name', async () => {
    await expectDiagnostics(
      { ...twoObjectives, 'modules/one.md': '## Respond {#respond objective=record,respons}\n\nWords.\n' },
      ['REF-UNKNOWN modules/one.md:1:39'],
    );
  });

  it('is where its id is found at fault, and not where an objective is called the same', async () => {
    await expectDiagnostics(
      '## Start {#respond}\n\n---\n\n## Again {#respond objective=respond}\n\nWords.\n',
      ['ID-DUPLICATE modules/one.md:5:12'],
    );
  });

  it.each([
    ['a mark that is none', '## Start {#start objectives=respond}\n'],
    ['an objective of a part of a page', '## Start {#start}\n\n### Part {#part objective=respond}\n'],
  ])('takes %s for a wrong id', async (_, text) => {
    expect((await findingsOf(text)).map(({ code }) => code)).toEqual(['ID-INVALID']);
  });

  it('says the same in every language', async () => {
    const course = {
      'course.yaml': 'translations: [es]\n',
      'modules/one.md': '---\nid: one\n---\n\n## Start {#start objective=respond}\n',
      'locales/es/course.yaml':
        'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Publicar }]\n',
      'locales/es/glossary.yaml': 'terms: [{ id: public-record, term: registro, definition: Se guarda. }]\n',
      'locales/es/modules/one.md': '---\nid: one\n---\n\n## Inicio {#start}\n',
    };
    await expectDiagnostics(course, ['I18N-STRUCTURE locales/es/modules/one.md:5:1']);
    const same = {
      ...course,
      'locales/es/modules/one.md': '---\nid: one\n---\n\n## Inicio {#start objective=respond}\n',
    };
    expect(await editionsOf(same)).toHaveLength(2);
    await expectDiagnostics(same, []);
  });
});
