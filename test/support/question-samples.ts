import type { QuestionBody, QuestionType } from '../../src/questions/question.ts';
import { markdown, option } from './course.ts';

const item = (id: string, words: string) => ({ id, text: markdown(words) });
const typed = (words: string) => ({ kind: 'text' as const, text: words });

/** One question of every type, with an answer that a page can be searched for. */
export const samples: { readonly [T in QuestionType]: Extract<QuestionBody, { type: T }> } = {
  'true-false': {
    type: 'true-false',
    options: [option('true', 'True', true, 'Yes.'), option('false', 'False', false, 'No.')],
  },
  choice: {
    type: 'choice',
    options: [option('a', 'First', true, 'Why a.'), option('b', 'Second', false, 'Why b.')],
  },
  multiple: {
    type: 'multiple',
    scoring: 'partial',
    penalty: 0.5,
    options: [
      option('a', 'First', true, 'Why a.'),
      option('b', 'Second', true),
      option('c', 'Third', false, 'Why c.'),
    ],
  },
  text: {
    type: 'text',
    matchCase: false,
    answers: [typed('Lindke'), { kind: 'pattern', source: 'secret.*', flags: 'i' }],
  },
  number: { type: 'number', answer: 42, tolerance: 2, unit: 'days' },
  blanks: {
    type: 'blanks',
    from: 'list',
    matchCase: false,
    blanks: [
      { id: 'b1', answers: [typed('records')] },
      { id: 'b2', answers: [typed('viewpoint'), typed('opinion')] },
    ],
    distractors: ['mood'],
    scoring: 'partial',
  },
  matching: {
    type: 'matching',
    pairs: [
      { id: 'p1', term: markdown('Sky'), match: markdown('Blue') },
      { id: 'p2', term: markdown('Grass'), match: markdown('Green') },
    ],
    distractors: [item('d1', 'Red')],
    scoring: 'partial',
  },
  ordering: {
    type: 'ordering',
    items: [item('i1', 'Listen'), item('i2', 'Answer'), item('i3', 'Report')],
    scoring: 'partial',
  },
  categorise: {
    type: 'categorise',
    categories: [
      { id: 'keep', title: markdown('Keep'), items: [item('k1', 'A complaint'), item('k2', 'A question')] },
      { id: 'hide', title: markdown('Hide'), items: [item('h1', 'A threat')] },
    ],
    scoring: 'all-or-nothing',
  },
  hotspot: {
    type: 'hotspot',
    image: 'assets/desk.svg',
    alt: 'A desk with a screen and a phone',
    scoring: 'all-or-nothing',
    regions: [
      { ...option('r1', 'The screen', true, 'Here.'), shape: 'rect', coords: [0, 0, 10, 10] },
      { ...option('r2', 'The phone', false, 'There.'), shape: 'circle', coords: [20, 20, 5] },
    ],
  },
  likert: {
    type: 'likert',
    labels: [item('no', 'Disagree'), item('so', 'Neither agree nor disagree'), item('yes', 'Agree')],
  },
  scale: { type: 'scale', min: 0, max: 10, nps: true, labels: { min: 'Not at all', max: 'Certainly' } },
  essay: { type: 'essay', minLength: 20, maxLength: 500 },
  matrix: {
    type: 'matrix',
    statements: [item('s1', 'It was clear'), item('s2', 'It was useful')],
    labels: [item('no', 'No'), item('yes', 'Yes')],
  },
};
