import { describe, expect, it } from 'vitest';
import { dataScript } from '../../src/pages/script-data.ts';
import type { CourseData } from '../../src/player/course-data.ts';
import {
  choice,
  course,
  markdown,
  option,
  page,
  pagesModule,
  question,
  quizModule,
  theme,
} from '../support/course.ts';
import { all, one, parseHtml, text } from '../support/html.ts';
import { content, fileText } from '../support/pages.ts';

const kc = choice('kc', { objectives: ['o1'], points: 2, weight: 3, revision: 4, required: true });
const sets = question('sets', {
  type: 'multiple',
  scoring: 'partial',
  penalty: 0.25,
  options: [option('a', 'A', true), option('b', 'B'), option('c', 'C', true)],
});
const sample = course(
  [
    pagesModule('one', [
      page('first', '## T\n\n![A bridge](a.svg)\n\n::: question id=kc\nx\n:::', { questions: [kc] }),
      page('second'),
    ]),
    quizModule(
      'final',
      { questions: [kc], draw: [{ count: 1, by: 'objective', pool: [sets, choice('spare')] }] },
      { requires: ['one'] },
    ),
  ],
  {
    objectives: [{ id: 'o1', text: 'Do it', skill: undefined, critical: true, place: { file: 'x' } }],
    // The second is shown by a bank question that no quiz asks: no learner of this package sees it.
    assets: new Map(
      ['a', 'unseen'].map((name) => [
        `${name}.svg`,
        { source: `${name}.svg`, file: `/course/${name}.svg`, size: 7, path: `media/${name}.svg` },
      ]),
    ),
    completion: { allModules: true, passed: ['final'], completed: [], onFail: 'failed' },
  },
);

function dataOf(script: string): CourseData {
  const scope: { coursewright?: CourseData } = {};
  new Function('globalThis', script)(scope);
  if (!scope.coursewright) throw new Error('The script sets no data.');
  return scope.coursewright;
}

describe('what a release is rendered to', () => {
  const rendered = content(sample);

  it('is a page for each unit, and files sorted by path with media left on disk', () => {
    expect(rendered.units.map((unit) => unit.href)).toEqual(['index.html']);
    expect(rendered.files.map((file) => file.path)).toEqual([
      'accessibility.html',
      'data/course.js',
      'media/a.svg',
      'theme/brand.css',
      'theme/civic.css',
    ]);
    expect(rendered.files[2]?.content).toEqual({ file: '/course/a.svg', size: 7 });
    expect(fileText(rendered, 'theme/civic.css')).toContain('/* Civic');
  });

  it('has the same bytes every time', () => {
    expect(content(sample)).toEqual(rendered);
  });

  it('has the theme and accent of the course', () => {
    const plain = content(course(sample.modules, { theme: theme({ name: 'plain', accent: '#7a1f2b' }) }));
    expect(fileText(plain, 'theme/plain.css')).toContain('/* Plain');
    expect(fileText(plain, 'theme/brand.css')).toContain('--accent:#7a1f2b');
    expect(plain.units[0]?.html).toContain('href="theme/plain.css"');
  });
});

describe('the data for the player', () => {
  const rendered = content(sample);
  const data = dataOf(fileText(rendered, 'data/course.js'));

  it('names course, unit and modules by their IRIs', () => {
    expect(data).toMatchObject({
      format: 1,
      course: {
        id: 'sample',
        version: '1.0.0',
        language: 'en-US',
        iri: 'https://press.example/courses/sample',
      },
      unit: { id: 'course', whole: true, iri: 'https://press.example/courses/sample/units/course' },
      strings: { greeting: 'Hello' },
      completion: { allModules: true, passed: ['final'], completed: [], onFail: 'failed' },
      objectives: [{ id: 'o1', text: 'Do it' }],
    });
    expect(data.modules.map((module) => [module.id, module.kind, module.requires])).toEqual([
      ['one', 'pages', []],
      ['final', 'quiz', ['one']],
    ]);
  });

  it('says which questions are on which page; an activity is one page', () => {
    expect(
      data.modules.flatMap((module) => module.pages).map((entry) => [entry.id, entry.questions]),
    ).toEqual([
      ['first', ['kc']],
      ['second', []],
      ['final', ['kc', 'sets', 'spare']],
    ]);
  });

  it('has the key and the weight of every question that can be asked', () => {
    expect(Object.keys(data.questions).sort()).toEqual(['kc', 'sets', 'spare']);
    expect(data.questions.kc).toMatchObject({
      type: 'choice',
      objectives: ['o1'],
      points: 2,
      weight: 3,
      required: true,
    });
    expect(data.questions.sets).toMatchObject({ scoring: 'partial', penalty: 0.25 });
    expect(data.questions.sets?.options?.map(({ id, correct }) => [id, correct])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
  });

  it('has the rules of the quiz', () => {
    const quiz = data.modules[1]?.quiz;
    expect(quiz).toMatchObject({
      mode: 'assessment',
      passing: 0.8,
      attempts: 3,
      questions: ['kc'],
      draw: [{ count: 1, by: 'objective', pool: ['sets', 'spare'] }],
    });
    expect(quiz?.iri).toBe('https://press.example/courses/sample/quizzes/final');
  });

  it('keys saved state by ids alone: order, titles and how units are cut change nothing', () => {
    const codes = (of: CourseData) =>
      Object.fromEntries(of.modules.flatMap((module) => module.pages.map((entry) => [entry.id, entry.code])));
    const perModule = content({ ...sample, scos: 'per-module' });
    const cut = {
      ...codes(dataOf(fileText(perModule, 'data/one.js'))),
      ...codes(dataOf(fileText(perModule, 'data/final.js'))),
    };
    expect(cut).toEqual(codes(data));
    const turned = content({ ...sample, title: 'Another', modules: [...sample.modules].reverse() });
    expect(codes(dataOf(fileText(turned, 'data/course.js')))).toEqual(codes(data));
  });
});

describe('a course cut into units', () => {
  const rendered = content({ ...sample, scos: 'per-module' });

  it('has pages of its own data, which ask nothing of other units', () => {
    expect(rendered.units.map((unit) => unit.href)).toEqual(['one.html', 'final.html']);
    expect(rendered.units[1]?.html).toContain('src="data/final.js"');
    const data = dataOf(fileText(rendered, 'data/final.js'));
    expect(data.modules.map((module) => [module.id, module.requires])).toEqual([['final', []]]);
  });

  it('names pages of other units instead of linking to them', () => {
    const linked = course(
      [pagesModule('one', [page('a', '## A\n\n[there](#b)')]), pagesModule('two', [page('b')])],
      { scos: 'per-module' },
    );
    const root = parseHtml(content(linked).units[0]?.html ?? '');
    const section = one(root, 'section', { id: 'page-a' });
    expect(all(section, 'a')).toEqual([]);
    expect(text(section)).toContain('there (in “Module two”)');
  });
});

describe('a script of data', () => {
  it('cannot be ended by a text of the course', () => {
    const text = '</script><!--\u2028\u2029';
    const script = dataScript({ text });
    expect(script).toBe('globalThis.coursewright={"text":"\\u003c/script>\\u003c!--\\u2028\\u2029"};\n');
    expect(dataOf(script)).toEqual({ text });
  });
});

describe('variables of a release', () => {
  it('are filled in pages, questions and activities', () => {
    const asks = question('q', {
      type: 'choice',
      options: [option('a', '{{ agency.name }} answers', true), option('b', 'Nobody')],
    });
    const { units } = content(
      course([
        pagesModule('m', [page('p', '## T\n\nAsk {{ agency.name }}.')]),
        quizModule('z', { questions: [asks], intro: markdown('For {{ agency.name }}.') }),
      ]),
      {
        variables: { 'agency.name': 'Riverton' },
      },
    );
    const words = text(parseHtml(units[0]?.html ?? ''));
    for (const sentence of ['Ask Riverton.', 'Riverton answers', 'For Riverton.'])
      expect(words).toContain(sentence);
  });
});
