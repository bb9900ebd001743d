import type { Fixture } from './source-fixtures.ts';

/** A question on a page, whose prompt stands in line 4 and whose options below line 5. */
const asking = (prompt: string, ...options: readonly string[]) =>
  `## Start {#start}\n\n::: question id=q1 objective=respond\n${prompt}\n\n${options.join('\n')}\n:::\n`;
const quiz = (text: string) => ({
  'course.yaml': 'modules:\n  - modules/one.md\n  - { id: final, quiz: final.yaml }\n',
  'final.yaml': text,
});
const choice = (id: string, options: string) =>
  `  - { id: ${id}, type: choice, objective: respond, prompt: What at ${id}?, options: [${options}], hint: Think. }\n`;
const trueFalse = (fields: string) =>
  `  - { type: true-false, objective: respond, prompt: Confirm first., answer: true, hint: Think., ${fields} }\n`;
const ids = ['noon', 'dawn', 'dusk', 'night', 'nine', 'six'];

/** Fixtures of the codes about how questions are written. */
export const questionFixtures = {
  'QUESTION-ALL-OF-ABOVE': {
    source: asking('Which?', '- [x] Posts {#a}', '- [ ] Drafts {#b}', '- [ ] None of these. {#c}'),
    finds: ['QUESTION-ALL-OF-ABOVE modules/one.md:8:7'],
  },
  'QUESTION-NEGATIVE': {
    source: asking(
      'A post is up. Which of\nthese is not a record?',
      '- [x] A note {#a}',
      '- [ ] A post {#b}',
    ),
    finds: ['QUESTION-NEGATIVE modules/one.md:5:10'],
  },
  'QUESTION-LONGEST-KEY': {
    source: quiz(
      `questions:\n${ids.map((id) => choice(id, `{ id: a, text: Wait }, { id: c, text: Call }, { id: b, text: Say what you know about ${id}, correct: true }`)).join('')}`,
    ),
    finds: ['QUESTION-LONGEST-KEY course.yaml:3:24'],
  },
  'QUESTION-CUE': {
    source: asking(
      'Which?',
      '- [ ] Wait {#a}',
      '- [x] Say what you know, and say when you will say more {#b}',
    ),
    finds: ['QUESTION-CUE modules/one.md:7:7'],
  },
  'QUESTION-KEY-POSITION': {
    source: quiz(
      `shuffle: [questions]\nquestions:\n${ids.map((id) => choice(id, `{ id: a, text: Wait }, { id: b, text: Post, correct: true }, { id: c, text: Call }`)).join('')}`,
    ),
    finds: ['QUESTION-KEY-POSITION course.yaml:3:24'],
  },
  'QUESTION-TWICE': {
    source: quiz(`questions:\n${trueFalse('id: q1')}${trueFalse('id: q2')}`),
    finds: ['QUESTION-TWICE final.yaml:3:53'],
  },
  'OPTION-TWICE': {
    source: asking('Which?', '- [x] Posts {#a}', '- [ ] Drafts {#b}', '- [ ] “drafts” {#c}'),
    finds: ['OPTION-TWICE modules/one.md:8:7'],
  },
  'QUESTION-FEEDBACK': {
    source: asking('Which?', '- [x] Posts {#a}\n  > Right.', '- [ ] Drafts {#b}'),
    finds: ['QUESTION-FEEDBACK modules/one.md:4:1'],
  },
  'QUESTION-OBJECTIVE': {
    source: quiz('questions:\n  - { id: q1, prompt: Confirm first., type: true-false, answer: true }\n'),
    finds: ['QUESTION-OBJECTIVE final.yaml:2:23'],
  },
  'OBJECTIVE-UNTESTED': {
    source: {
      ...quiz(`questions:\n${trueFalse('id: q1')}`),
      'course.yaml':
        'objectives:\n  - { id: respond, text: Respond }\n  - { id: keep, text: Keep }\nmodules: [{ id: final, quiz: final.yaml }]\n',
    },
    finds: ['OBJECTIVE-UNTESTED course.yaml:3:5'],
  },
  'BANK-UNUSED': {
    source: { 'banks/more.yaml': `id: more\nquestions:\n${trueFalse('id: q1')}` },
    finds: ['BANK-UNUSED banks/more.yaml'],
  },
  'ASSET-UNUSED': { source: { 'assets/old.pdf': 'PDF' }, finds: ['ASSET-UNUSED assets/old.pdf'] },
  'QUIZ-UNREACHABLE-MARK': {
    source: quiz(`questions:\n${trueFalse('id: q1, points: 0.004')}`),
    finds: ['QUIZ-UNREACHABLE-MARK course.yaml:3:24'],
  },
} as const satisfies Readonly<Record<string, Fixture>>;
