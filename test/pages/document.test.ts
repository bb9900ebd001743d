import { describe, expect, it } from 'vitest';
import type { Asset, Course } from '../../src/course/model.ts';
import type { QuestionType } from '../../src/questions/question.ts';
import {
  choice,
  course,
  markdown,
  page,
  pagesModule,
  question,
  quizModule,
  scenarioModule,
  surveyModule,
  theme,
} from '../support/course.ts';
import { all, type Element, elements, one, text } from '../support/html.ts';
import { content, document } from '../support/pages.ts';
import { samples } from '../support/question-samples.ts';

const asset = (source: string, path: string): Asset => ({
  source,
  file: `/${source}`,
  size: 1,
  path,
  dimensions: { width: 80, height: 40 },
});
const rich = `## Title {#first}

Words[^n] with a [term]{term=record} and [a link](https://law.example).

![A line](chart.svg "In March")

### Section {#part}

::: note Mind this
Words.
:::

::: steps
### One
Words.
:::

| A | B |
|---|---|
| 1 | 2 |

::: question id=kc
x
:::

[^n]: A note.`;

const bank = [choice('shared'), choice('other')];
function full(more: Partial<Course> = {}): Course {
  return course(
    [
      quizModule('before', { mode: 'pre-test', passing: undefined, attempts: 1, questions: bank }),
      pagesModule(
        'one',
        [
          page('first', rich, { questions: [choice('kc')] }),
          page('second', `${rich}\n\n[back](#first)`, { questions: [choice('kc-2')] }),
        ],
        {
          objectives: ['o1'],
          summary: 'In short.',
          duration: 720,
        },
      ),
      scenarioModule('story'),
      surveyModule('feedback', {
        questions: (Object.keys(samples) as QuestionType[]).map((type) =>
          question(`s-${type}`, samples[type]),
        ),
      }),
      quizModule('final', {
        draw: [{ count: 1, by: 'random', pool: bank }],
        intro: markdown('Ready?\n\n## Rules\n\nNone.'),
      }),
    ],
    {
      assets: new Map([
        ['chart.svg', asset('chart.svg', 'media/chart.svg')],
        ['logo.svg', asset('logo.svg', 'media/logo.svg')],
      ]),
      theme: theme({ logo: 'logo.svg' }),
      glossary: [{ id: 'record', term: 'Record', definition: markdown('What is kept.'), also: ['records'] }],
      objectives: [
        { id: 'o1', text: 'Do the thing', skill: undefined, critical: false, place: { file: 'x' } },
      ],
      rights: '© Example Press',
      ...more,
    },
  );
}
const whole = document(full());
const html = content(full()).units[0]?.html ?? '';

describe('the document of a unit', () => {
  it('is well formed and says language and direction', () => {
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="en-US" dir="ltr"')).toBe(true);
    expect(one(document(full(), { language: 'ar' }), 'html').attributes).toMatchObject({
      lang: 'ar',
      dir: 'rtl',
    });
  });

  it('has the slot of the policy, and nothing that a strict policy would block', () => {
    const policy = one(whole, 'meta', { 'http-equiv': 'Content-Security-Policy' });
    expect(policy.attributes.content).toBe('%content-security-policy%');
    for (const element of elements(whole)) {
      expect(
        Object.keys(element.attributes).filter((name) => name === 'style' || name.startsWith('on')),
      ).toEqual([]);
      if (element.name === 'script')
        expect([element.children, 'src' in element.attributes]).toEqual([[], true]);
      expect(element.name).not.toBe('style');
    }
  });

  it('has the logo on a plate on dark pages, or the logo that is drawn for them', () => {
    expect(one(whole, 'img', { src: 'media/logo.svg' }).attributes).toMatchObject({
      class: 'logo plate',
      alt: 'Example Press',
      width: '80',
    });
    const two = document(full({ theme: theme({ logo: 'logo.svg', logoDark: 'chart.svg' }) }));
    expect(one(two, 'source').attributes).toEqual({
      media: 'screen and (prefers-color-scheme: dark)',
      srcset: 'media/chart.svg',
    });
    expect(one(two, 'img', { src: 'media/logo.svg' }).attributes.class).toBe('logo');
  });

  it('loads only its own files, by relative addresses', () => {
    for (const element of elements(whole)) {
      const { src, href, poster } = element.attributes;
      for (const address of [src, poster, element.name === 'link' ? href : undefined]) {
        if (address !== undefined && address !== 'data:,') expect(address).toMatch(/^[a-z0-9][a-z0-9._/-]*$/);
      }
    }
  });

  it('has every id once, and every reference to an id leads somewhere', () => {
    const ids = [...elements(whole)].flatMap((element) => element.attributes.id ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { name, attributes } of elements(whole)) {
      const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap(
        (key) => attributes[key]?.split(' ') ?? [],
      );
      if (name === 'a' && attributes.href?.startsWith('#')) references.push(attributes.href.slice(1));
      for (const reference of references) expect(ids).toContain(reference);
    }
  });

  it('asks the same question in two quizzes without using an id twice', () => {
    const forms = all(whole, 'form', { 'data-question': 'shared' });
    expect(forms.map((form) => form.attributes.id)).toEqual(['question-shared', 'question-shared_final']);
    expect(forms.flatMap((form) => all(form, 'input')).map((input) => input.attributes.name)).toEqual(
      Array(4).fill('q-shared'),
    );
  });

  it('has headings that never skip a level', () => {
    let before = 0;
    for (const { name } of elements(whole)) {
      if (!/^h[1-6]$/.test(name)) continue;
      const level = Number(name[1]);
      expect(level).toBeLessThanOrEqual(before + 1);
      before = level;
    }
    expect(all(whole, 'h1')).toHaveLength(1);
  });

  it('gives every image its words', () => {
    expect(all(whole, 'img').length).toBeGreaterThan(2);
    for (const image of all(whole, 'img')) expect(image.attributes).toHaveProperty('alt');
  });

  it('has its landmarks once each, and a link past them', () => {
    for (const name of ['header', 'main', 'footer'])
      expect(all(one(whole, 'body'), name).length).toBeGreaterThan(0);
    expect(all(whole, 'main')).toHaveLength(1);
    expect(all(whole, 'nav').map((nav) => nav.attributes['aria-label'])).toEqual(['Contents', 'Pages']);
    const [first] = one(whole, 'body').children.filter(
      (child): child is Element => typeof child !== 'string',
    );
    expect(first?.attributes).toMatchObject({ class: 'skip-link', href: '#main' });
  });

  it('hides what only works with the player, and shows all pages', () => {
    const names = ['menu', 'tools', 'exit', 'notice', 'pager', 'quiz-start', 'quiz-actions', 'quiz-result'];
    for (const name of [...names, 'actions']) {
      expect(all(whole, '*', { 'data-cw': name })).not.toEqual([]);
      for (const element of all(whole, '*', { 'data-cw': name }))
        expect(element.attributes).toHaveProperty('hidden');
    }
    expect(
      all(whole, 'section', { class: 'page' }).filter((section) => 'hidden' in section.attributes),
    ).toEqual([]);
  });
});

describe('the contents', () => {
  const contents = one(whole, 'nav', { id: 'contents' });

  it('link to every page and activity in order', () => {
    const links = all(contents, 'a').map((link) => [link.attributes.href, text(link)]);
    expect(links).toEqual([
      ['#page-before', 'Module before'],
      ['#page-first', 'Page first'],
      ['#page-second', 'Page second'],
      ['#page-story', 'Module story'],
      ['#page-feedback', 'Module feedback'],
      ['#page-final', 'Module final'],
      ['#glossary', 'Glossary'],
    ]);
  });

  it('say how long a module takes and what is optional', () => {
    expect(all(contents, 'span', { class: 'module-note' }).map(text)).toEqual(['12 minutes', 'Optional']);
  });
});

describe('pages', () => {
  const section = (id: string) => one(whole, 'section', { id: `page-${id}` });

  it('open a module with its summary, objectives and time, once', () => {
    expect(text(section('first'))).toContain(
      'In short. After this module you can: Do the thing Time needed: about 12 minutes',
    );
    expect(all(section('second'), 'div', { class: 'opening' })).toEqual([]);
  });

  it('say where they stand among the modules that teach', () => {
    expect(text(one(section('first'), 'p', { class: 'eyebrow' }))).toBe('Module 1 of 1: Module one');
    expect(text(one(section('final'), 'p', { class: 'eyebrow' }))).toBe('Assessment');
  });

  it('print their title once, as the h2 that names the section', () => {
    expect(all(section('first'), 'h2').map(text)).toEqual(['Page first']);
    expect(section('first').attributes['aria-labelledby']).toBe('title-first');
  });

  it('of a quiz tell what to expect, and hold every question that can be drawn', () => {
    const final = section('final');
    expect(final.attributes).toMatchObject({ 'data-activity': 'quiz', 'data-quiz': 'final' });
    expect(all(one(final, 'dl', { class: 'facts' }), 'dd').map(text)).toEqual(['1', '80%', '3']);
    expect(
      all(final, 'li', { 'data-question-item': '' }).map((item) => item.attributes['data-question-item']),
    ).toEqual(['shared', 'other']);
    expect(all(section('before'), 'dd').map(text)).toEqual(['2', '1']);
  });

  it('of a survey say who sees the answers before the first question', () => {
    const words = text(section('feedback'));
    expect(words.indexOf('not anonymous')).toBeGreaterThan(0);
    expect(words.indexOf('not anonymous')).toBeLessThan(words.indexOf('Prompt of'));
  });

  it('of a survey have an answer sent by a button that only the player shows', () => {
    const survey = section('feedback');
    const actions = one(survey, 'div', { 'data-cw': 'survey-actions' });
    expect('hidden' in actions.attributes).toBe(true);
    expect(one(actions, 'button').attributes).toMatchObject({ type: 'button', 'data-cw': 'send-survey' });
    expect(one(survey, 'div', { 'data-cw': 'survey-status' }).attributes.role).toBe('status');
    expect(text(one(survey, 'div', { 'data-cw': 'survey-status' }))).toBe('');
  });

  it('of a survey have a place in each question for what is missing, and say which must be answered', () => {
    for (const form of all(section('feedback'), 'form')) {
      const error = one(form, 'p', { 'data-cw': 'error' });
      expect(error.attributes.id).toBe(`error-${form.attributes['data-question']}`);
      expect(['hidden' in error.attributes, text(error)]).toEqual([true, '']);
    }
    const asked = (required: boolean) =>
      text(
        one(
          document(course([surveyModule('s', { questions: [question('q', samples.essay, { required })] })])),
          'form',
        ),
      );
    expect(asked(true)).toContain('Needs an answer');
    expect(asked(false)).not.toContain('Needs an answer');
  });

  it('of a scenario start at its first node and link every choice to where it leads', () => {
    const story = section('story');
    expect(all(story, 'section').map((node) => node.attributes.id)).toEqual([
      'node-story_noon',
      'node-story_later',
      'node-story_calm',
    ]);
    expect(all(story, 'a', { class: 'choice' }).map((link) => link.attributes.href)).toEqual([
      '#node-story_later',
      '#node-story_calm',
      '#node-story_noon',
    ]);
    expect(one(story, 'meter').attributes).toMatchObject({ min: '0', max: '10', value: '5' });
  });
});

describe('the glossary', () => {
  it('explains every term, and is not there without one', () => {
    const entry = one(whole, 'div', { id: 'term-record' });
    expect([text(one(entry, 'dt')), text(one(entry, 'dd'))]).toEqual([
      'Record',
      'What is kept. Also: records',
    ]);
    expect(all(document(full({ glossary: [] })), 'section', { id: 'glossary' })).toEqual([]);
  });
});

describe('text of a course that would break out of the page', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

  it('stays text, wherever it is printed', () => {
    const hostile = course(
      [
        pagesModule(
          'm',
          [
            page(
              'p',
              `## T\n\n${evil}\n\n::: note ${evil}\n${evil}\n:::\n\n![${evil}](chart.svg "${evil.replaceAll('"', '')}")`,
              { title: evil },
            ),
          ],
          {
            title: evil,
            summary: evil,
          },
        ),
        quizModule(
          'z',
          {
            questions: [
              question('q', { ...samples.number, unit: evil }, { prompt: markdown(evil) }),
              question('h', { ...samples.hotspot, alt: evil }),
            ],
          },
          { title: evil },
        ),
        scenarioModule('s', { variables: [{ id: 'v', label: evil, start: 0, min: 0, max: 1 }] }),
      ],
      {
        title: evil,
        description: evil,
        version: evil,
        rights: evil,
        publisher: { name: evil, url: 'https://x.example/"onclick="y', email: evil },
        glossary: [{ id: 'g', term: evil, definition: markdown(evil), also: [evil] }],
        assets: new Map([['chart.svg', asset('chart.svg', 'media/chart.svg')]]),
      },
    );
    const root = document(hostile, { variables: { x: evil } });
    expect(all(root, 'script')).toHaveLength(2);
    for (const element of elements(root)) {
      expect(Object.keys(element.attributes).filter((name) => name.startsWith('on'))).toEqual([]);
      if (element.name === 'img') expect(element.attributes.src).toBe('media/chart.svg');
    }
    expect(text(one(root, 'h1'))).toBe(evil);
  });
});
