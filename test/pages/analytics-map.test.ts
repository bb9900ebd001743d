import { describe, expect, it } from 'vitest';
import { analyticsMap } from '../../src/pages/analytics-map.ts';
import {
  course,
  page,
  pagesModule,
  question,
  quizModule,
  release,
  scenarioModule,
  surveyModule,
} from '../support/course.ts';
import { samples } from '../support/question-samples.ts';

const map = analyticsMap(
  release(
    course([
      pagesModule('one', [
        page('p', '## P', { questions: [question('kc', samples.choice, { revision: 3 })] }),
      ]),
      quizModule('final', {
        questions: [
          question('kc', samples.choice),
          question('pairs', samples.matching),
          question('order', samples.ordering),
        ],
      }),
      surveyModule('asked', {
        questions: [question('agree', samples.likert), question('grid', samples.matrix)],
      }),
    ]),
  ),
);
const gridParts = samples.matrix.statements.map(({ id }) => `grid_${id}`);
const entry = (id: string) => map.find((one) => one.id === id);

describe('the map of what a release can record', () => {
  it('has every interaction once', () => {
    expect(map.map((one) => one.id)).toEqual(['kc', 'pairs', 'order', 'agree', ...gridParts]);
  });

  it('says where each is asked and what for, wherever that is', () => {
    expect(entry('kc')?.asked).toEqual([
      { module: 'one', role: 'check' },
      { module: 'final', role: 'assessment' },
    ]);
    expect(entry('agree')?.asked).toEqual([{ module: 'asked', role: 'survey' }]);
  });

  it('has an interaction for each statement of a matrix, as it is recorded', () => {
    const [part = ''] = gridParts;
    expect(entry(part)).toMatchObject({
      iri: `https://press.example/courses/sample/questions/${part}`,
      question: 'grid',
      type: 'matrix',
      rows: [],
      key: { scorm12: '', scorm2004: '', xapi: '' },
    });
    expect(entry(part)?.prompt).toContain('It was clear');
    expect(entry(part)?.options.length).toBeGreaterThan(1);
  });

  it('says what an answer is in each standard, and which is right', () => {
    expect(entry('kc')).toMatchObject({
      iri: 'https://press.example/courses/sample/questions/kc',
      type: 'choice',
      options: [
        { id: 'a', text: 'First', correct: true, recorded: { scorm12: 'a', scorm2004: 'a', xapi: 'a' } },
        { id: 'b', text: 'Second', correct: false, recorded: { scorm12: 'b', scorm2004: 'b', xapi: 'b' } },
      ],
      key: { scorm12: 'a', scorm2004: 'a', xapi: 'a' },
    });
  });

  it('tells rows from options where both have words', () => {
    expect(entry('pairs')).toMatchObject({
      rows: [
        { id: 'p1', text: 'Sky' },
        { id: 'p2', text: 'Grass' },
      ],
      options: [{ text: 'Blue' }, { text: 'Green' }, { text: 'Red' }],
      key: { scorm12: 'a.b,b.c', xapi: 'p1[.]p1[,]p2[.]p2' },
    });
    expect(entry('order')?.key).toEqual({
      scorm12: 'a,b,c',
      scorm2004: 'i1[,]i2[,]i3',
      xapi: 'i1[,]i2[,]i3',
    });
  });

  it('has no key for an opinion', () => {
    expect(entry('agree')).toMatchObject({ points: 0, key: { scorm12: '', scorm2004: '', xapi: '' } });
    expect(entry('agree')?.options.map((option) => option.text)).toContain('Agree');
  });

  it('knows a decision of a scenario as the player records it', () => {
    const [decision] = analyticsMap(release(course([scenarioModule('story')])));
    expect(decision).toMatchObject({
      type: 'decision',
      revision: 1,
      asked: [{ module: 'story', role: 'decision' }],
      iri: expect.stringMatching(/\/modules\/story\/decisions\/\w+$/),
      options: [{ id: 'go', recorded: { scorm12: 'a', scorm2004: 'go', xapi: 'go' } }],
      key: { scorm12: '', scorm2004: '', xapi: '' },
    });
    expect(decision?.id).toMatch(/^story_/);
  });
});
