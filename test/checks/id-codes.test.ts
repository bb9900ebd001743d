import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/expect-diagnostics.ts';

const questions = (...ids: readonly string[]) =>
  ids.map((id) => `  - { id: ${id}, type: true-false, prompt: Confirm first., answer: true }\n`).join('');
const final = (text: string) => ({
  'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
  'final.yaml': `questions:\n${text}`,
});
const asking = (fields: string) => final(`  - { id: q1, prompt: What is it?, ${fields} }\n`);
const asked = (id: string) =>
  `::: question id=${id} objective=respond\nWhich?\n\n- [x] This {#a}\n- [ ] That {#b}\n:::\n`;
const alike = async (source: Parameters<typeof findingsOf>[0]) =>
  (await findingsOf(source)).filter(({ code }) => code === 'ID-ALIKE').map(({ message }) => message);

describe('ids with one short code are found among', () => {
  it.each([
    [
      'pages',
      {
        'modules/one.md':
          '---\nid: one\n---\n\n## A {#new-minds}\n\nWords.\n\n---\n\n## B {#new-tandards}\n\nMore.\n',
      },
    ],
    [
      'pages and activities',
      {
        'course.yaml': 'modules: [modules/one.md, { id: old-machine, quiz: final.yaml }]',
        'modules/one.md': '---\nid: one\n---\n\n## A {#last-mastery}\n\nWords.\n',
        'final.yaml': `questions:\n${questions('q1')}`,
      },
    ],
    ['questions', final(questions('old-comparison', 'main-next'))],
    [
      'questions of a bank that nobody draws from',
      { 'banks/more.yaml': `questions:\n${questions('last-identifier', 'main-assemble')}` },
    ],
    [
      'a course and its updates',
      {
        'course.yaml': 'refreshers: { updates: [{ id: news, module: updates/news.md, on: 2027-02-01 }] }',
        'modules/one.md': `---\nid: one\n---\n\n## A {#start}\n\n${asked('old-comparison')}`,
        'updates/news.md': `---\nid: news\ntitle: News\n---\n\n## B {#late}\n\n${asked('main-next')}`,
      },
    ],
    [
      'objectives',
      {
        'course.yaml':
          'objectives: [{ id: respond, text: A }, { id: new-gates, text: B }, { id: main-infrastruc, text: C }]',
      },
    ],
    ['rows', asking('type: ordering, items: [{ id: rarely, text: A }, { id: set, text: B }]')],
    [
      'gaps',
      final(
        '  - { id: q1, prompt: "A {blank} and {blank}", type: blanks, blanks: [{ id: hear, answers: [a] }, { id: hurt, answers: [b] }] }\n',
      ),
    ],
  ])('%s', async (_, source) => {
    expect((await alike(source)).length).toBeGreaterThan(0);
  });

  it('and those of different sets may share one', async () => {
    const picks = (id: string) =>
      `  - { id: ${id}, type: choice, prompt: Which?, options: [{ id: hear, text: A, correct: true }, { id: b, text: B }] }\n`;
    const others = picks('q2').replace('id: hear', 'id: hurt');
    expect(await alike(final(picks('q1') + others))).toEqual([]);
  });
});
