import type { Course } from '../course/model.ts';
import { banksAsGroups, type KeyedChoice, keyedChoices, quizzesAsGroups } from './asked-questions.ts';
import { isNoChance } from './chance.ts';
import { lengthsOf } from './option-length.ts';
import { rule } from './rule.ts';

/** Fewer questions show no habit. */
const fewest = 5;
/** A key stands out that is longer than every other option, and so many times as long as they are on average. */
const clearly = 1.5;

const question = (id: string, key: string) => `  - id: ${id}
    type: choice
    objective: respond
    prompt: What comes first at ${id}?
    options: [{ id: a, text: ${key}, correct: true }, { id: b, text: Wait for ${id} }, { id: c, text: Delete ${id} }]
    feedback: { incorrect: People need it. }
`;
const quiz = (key: string) => ({
  'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
  'final.yaml': `questions:\n${['noon', 'dawn', 'dusk', 'night', 'six'].map((id) => question(id, key)).join('')}`,
});

/**
 * Over a bank or a quiz, the right option is not the longest one by habit: who knows nothing could pass by length. The
 * test is a one-sided binomial one at p < 0.01: that, of the choice questions of the group, so many have a key that
 * stands out, where each of the options of a question is as probable to be the longest.
 */
export const longestKey = rule('QUESTION-LONGEST-KEY', {
  bad: quiz('Say what you know and when you say more'),
  good: [quiz('Say what you know')],
  check({ course, report }) {
    const told = new Set<KeyedChoice['question']>();
    // A quiz is told apart from the banks that it draws from by what it adds to them.
    for (const group of [...banksAsGroups(course), ...quizzesAsGroups(course)]) {
      const choices = keyedChoices(group.questions).filter(({ question }) => !told.has(question));
      const found = choices.filter((choice) => standsOut(choice, course));
      const chances = choices.map(({ options }) => 1 / options.length);
      if (choices.length < fewest || !isNoChance(found.length, chances)) continue;
      for (const { question } of choices) told.add(question);
      report(group.place, {
        where: group.name,
        count: found.length,
        all: choices.length,
        chance: Math.round(chances.reduce((sum, one) => sum + one, 0)),
        ids: found
          .slice(0, 10)
          .map(({ question }) => question.id)
          .join(', '),
      });
    }
  },
});

function standsOut(choice: KeyedChoice, course: Course): boolean {
  const { key, others } = lengthsOf(choice, course);
  const mean = others.reduce((sum, one) => sum + one, 0) / others.length;
  return key >= clearly * mean && others.every((one) => key > one);
}
