import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/content/render-markdown.ts';
import { questionIri } from '../../../src/course/iris.ts';
import type { Course } from '../../../src/course/model.ts';
import { planReleases } from '../../../src/releases/plan.ts';
import { refresherCourses } from '../../../src/releases/refreshers/refresher-course.ts';
import { editionsOf } from '../../support/expect-diagnostics.ts';

const bank = `id: all
questions:
${['respond', 'respond', 'keep', 'keep']
  .map(
    (objective, at) =>
      `  - { id: q${at}, type: true-false, objective: ${objective}, prompt: Question ${at}., answer: true, feedback: { incorrect: It is. } }\n`,
  )
  .join('')}`;
const files = (refreshers: string) => ({
  'course.yaml': `objectives: [{ id: respond, text: Respond in an hour, critical: true }, { id: keep, text: Keep records }]
modules:
  - modules/one.md
  - { id: final, quiz: final.yaml, requires: all }
completion: { when: [all-modules, final-passed], passing: 90% }
targets: [web]
refreshers:
${refreshers}`,
  'final.yaml': 'draw: { from: all, count: 3 }\n',
  'banks/all.yaml': bank,
  'modules/one.md':
    '---\nid: one\ntitle: One\n---\n\n## Start {#start objective=respond}\n\nSee [the records](#records).\n\n::: key-point\nPost **within the hour**, see [the records](#records).[^why]\n:::\n\n[^why]: People need it.\n\n---\n\n## Records {#records objective=keep}\n\n![A shelf](assets/shelf.svg)\n\nKeep what you post.\n\nAll of it.\n',
  'assets/shelf.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n',
  'updates/news.md': '---\nid: news\ntitle: News of spring\n---\n\n## What is new {#new}\n\nWords.\n',
});

const draw =
  '  steps: [{ id: r30, after: 30d, title: First look back, draw: { count: 2, by: objective } }]\n';

async function refreshed(refreshers: string): Promise<readonly Course[]> {
  const [course] = await editionsOf(files(refreshers));
  if (!course) throw new Error('no course');
  return refresherCourses(course);
}

function htmlOf({ modules }: Course, at: number): string {
  const points = modules[1];
  const content = points?.kind === 'pages' ? points.pages[at]?.content : undefined;
  if (!content) throw new Error('no such page');
  const context = { say: (key: string) => key, prefix: 'x', page: () => undefined, hasTerm: () => false };
  return renderMarkdown(content, { ...context, topHeading: 3, variables: {} } as never);
}

describe('a step that draws questions', () => {
  it('is a course of its own, of the version and look of the course that it refreshes', async () => {
    const [step] = await refreshed(draw);
    expect(step).toMatchObject({
      id: 'r30-example',
      version: '1.0.0',
      refreshes: { id: 'example', step: 'r30', certificate: false },
      completion: { allModules: false, passed: ['recall'], completed: [] },
    });
    expect(step?.title).toMatch(/: First look back$/);
    expect(step?.banks).toEqual([]);
    expect(step?.refreshers).toBeUndefined();
  });

  it('asks with answers at once, as often as it takes, to the mark of the course', async () => {
    const [quiz] = (await refreshed(draw))[0]?.modules ?? [];
    expect(quiz).toMatchObject({
      kind: 'quiz',
      requires: [],
      quiz: { mode: 'practice', passing: 0.9, attempts: undefined, feedback: 'immediate', remediate: true },
    });
  });

  it('has the key points of each objective, which may be read', async () => {
    const [step] = await refreshed(draw);
    const points = step?.modules[1];
    if (!step || points?.kind !== 'pages') throw new Error('no key points');
    expect(points.optional).toBe(true);
    expect(points.pages.map(({ id, title, objectives }) => [id, title, objectives])).toEqual([
      ['key-respond', 'Respond in an hour', ['respond']],
      ['key-keep', 'Keep records', ['keep']],
    ]);
    // Its block, without the note and the link, which lead to what is not here; or else the first words of the page.
    expect(htmlOf(step, 0)).toContain('Post <strong>within the hour</strong>, see <span>the records</span>.');
    expect(htmlOf(step, 0)).not.toMatch(/See|href|footnote/);
    expect(htmlOf(step, 1)).toContain('Keep what you post.');
    expect(htmlOf(step, 1)).not.toContain('All of it.');
  });

  it('records answers under the names that they have in the course', async () => {
    const [course] = await editionsOf(files(draw));
    const [step] = await refreshed(draw);
    if (!course || !step) throw new Error('no course');
    expect(questionIri(step, { id: 'q1', revision: 1 })).toBe(questionIri(course, { id: 'q1', revision: 1 }));
  });
});

describe('other refreshers', () => {
  it('ask a module of the course as it is, before which nothing comes', async () => {
    const [step] = await refreshed('  steps: [{ id: recert, after: 1y, use: final, certificate: true }]\n');
    expect(step).toMatchObject({
      id: 'recert-example',
      refreshes: { certificate: true },
      completion: { allModules: false, passed: ['final'] },
    });
    expect(step?.modules.map(({ id, requires }) => [id, requires])).toEqual([
      ['final', []],
      ['key-points', []],
    ]);
  });

  it('read pages again, done when they are read, without key points beside them', async () => {
    const [step] = await refreshed('  steps: [{ id: again, after: 1y, use: one }]\n');
    expect(step?.modules.map(({ id }) => id)).toEqual(['one']);
    expect(step?.completion).toMatchObject({ allModules: true, passed: [] });
  });

  it('are updates, too', async () => {
    const [update] = await refreshed(
      '  updates: [{ id: spring, title: Spring, module: updates/news.md, on: 2027-03-01 }]\n',
    );
    expect(update).toMatchObject({
      id: 'spring-example',
      completion: { allModules: true },
      description: 'What is new for those who have completed “An example”.',
    });
    expect(update?.modules.map(({ id }) => id)).toEqual(['news']);
  });
});

describe('the packages of a course with refreshers', () => {
  it('are those of the course, then those of each refresher in each language', async () => {
    const spanish = {
      'locales/es/course.yaml':
        'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Responder }, { id: keep, text: Guardar }]\nrefreshers: [{ id: r30, title: Primer repaso }]\nvariables: { agency.contact: prensa@city.example }\n',
      'locales/es/glossary.yaml': 'terms: [{ id: public-record, term: registro, definition: Se guarda. }]\n',
      'locales/es/modules/one.md':
        '---\nid: one\ntitle: Uno\n---\n\n## Inicio {#start objective=respond}\n\nVea [los registros](#records).\n\n::: key-point\nEn una hora, vea [los registros](#records).\n:::\n\n---\n\n## Registros {#records objective=keep}\n\nGuarde todo.\n',
    };
    const sources = files(draw);
    const editions = await editionsOf({
      ...sources,
      ...spanish,
      'locales/es/banks/all.yaml': bank,
      'locales/es/final.yaml': 'draw: { from: all, count: 3 }\n',
      'course.yaml': `translations: [es]\n${sources['course.yaml']}`,
    });
    const names = (options = {}) =>
      planReleases(editions, options).flatMap(({ packages }) => packages.map(({ name }) => name));
    expect(names()).toEqual([
      'example-1.0.0-en-us-web.zip',
      'example-1.0.0-es-web.zip',
      'r30-example-1.0.0-en-us-web.zip',
      'r30-example-1.0.0-es-web.zip',
    ]);
    expect(names({ refreshers: false })).toHaveLength(2);
    const [english, other] = planReleases(editions).slice(2);
    const drawnBy = (one: typeof english) => {
      const quiz = one?.release.course.modules[0];
      return quiz?.kind === 'quiz' ? quiz.quiz.draw.map(({ pool }) => pool.map(({ id }) => id)) : [];
    };
    expect(drawnBy(other)).toEqual(drawnBy(english));
    expect(other?.release.course.modules.map(({ title }) => title)).toEqual(['Preguntas', 'Puntos clave']);
  });
});
