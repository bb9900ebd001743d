import type { Question } from '../questions/question.ts';
import { type KeyedChoice, keyedChoices, type QuestionGroup, quizzesAsGroups } from './asked-questions.ts';
import { isNoChance } from './chance.ts';
import { rule } from './rule.ts';

/** Fewer questions show no habit. */
const fewest = 5;
/** A habit that is of use to a guesser: at least this share of the keys. */
const nearlyAll = 0.8;

const question = (id: string, at: number) => `  - id: ${id}
    type: choice
    objective: respond
    prompt: What comes first at ${id}?
    options: [${['A word', 'A post', 'A call'].map((text, index) => `{ id: ${'abc'[index]}, text: ${text}${index === at ? ', correct: true' : ''} }`).join(', ')}]
    feedback: { incorrect: People need it. }
`;
const quiz = (shuffle: string, positions: readonly number[]) => ({
  'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
  'final.yaml': `shuffle: ${shuffle}\nquestions:\n${positions.map((at, index) => question(['noon', 'dawn', 'dusk', 'night', 'nine', 'six'][index] ?? '', at)).join('')}`,
});

/**
 * Where options are not shuffled, keys are not at one position all along: “always the first” is soon found out. The test
 * is a one-sided binomial one at p < 0.01 for the position that most keys have, with as many chances as there are
 * positions; at least four of five keys stand there.
 */
export const keyPosition = rule('QUESTION-KEY-POSITION', {
  bad: quiz('false', [0, 0, 0, 0, 0, 0]),
  good: [quiz('[options]', [0, 0, 0, 0, 0, 0]), quiz('false', [0, 1, 2, 0, 1, 0])],
  check({ course, report }) {
    for (const group of quizzesAsGroups(course)) {
      const { options } = group.module.quiz.shuffle;
      const fixed = (one: Question) => !options || !one.shuffle;
      const habit = habitOf({ ...group, questions: group.questions.filter(fixed) });
      if (habit) report(group.place, { where: group.name, ...habit });
    }
  },
});

function habitOf({ questions }: Pick<QuestionGroup, 'questions'>) {
  const choices = keyedChoices(questions);
  if (choices.length < fewest) return undefined;
  const counts = new Map<number, number>();
  for (const { at } of choices) counts.set(at, (counts.get(at) ?? 0) + 1);
  const [at, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  // Any position could have been the one: its chance is that of all of them together.
  const chances = choices.map((choice) => chanceOf(choice, at));
  const positions = Math.max(...choices.map(({ options }) => options.length));
  const isHabit = count >= nearlyAll * choices.length && isNoChance(count, chances, positions);
  return isHabit ? { count, all: choices.length, position: at + 1 } : undefined;
}

function chanceOf({ options }: KeyedChoice, at: number): number {
  return at < options.length ? 1 / options.length : 0;
}
