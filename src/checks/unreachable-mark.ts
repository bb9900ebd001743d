import type { Quiz } from '../course/model.ts';
import { scoreOf } from '../player/core/quiz.ts';
import { typedField } from '../questions/accepted.ts';
import type { Question } from '../questions/question.ts';
import { quizzesAsGroups } from './asked-questions.ts';
import { rule } from './rule.ts';

const quiz = (points: string) => ({
  'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
  'final.yaml': `questions:\n  - { id: q1, type: true-false, objective: respond, ${points}prompt: Posts are records., answer: true, feedback: { incorrect: They are. } }\n`,
});

/**
 * Who answers all right reaches the passing mark, whatever is drawn. Nobody does where all points together round to
 * nothing (the player counts to two decimals), or where too many of them are for answers that no field takes.
 */
export const unreachableMark = rule('QUIZ-UNREACHABLE-MARK', {
  bad: quiz('points: 0.001, '),
  good: [quiz(''), quiz('points: 0.01, ')],
  check({ course, report }) {
    for (const { module, place } of quizzesAsGroups(course)) {
      const { passing } = module.quiz;
      const asked = poorestAttempt(module.quiz);
      if (passing === undefined || asked.length === 0) continue;
      const best = bestScore(asked);
      if (best < passing) report(place, { id: module.id, best: percent(best), passing: percent(passing) });
    }
  },
});

const percent = (share: number) => `${Math.floor(share * 1000) / 10}%`;

/** The questions of an attempt that gives the fewest points for right answers, or nearly the fewest. */
function poorestAttempt({ questions, draw }: Quiz): readonly Question[] {
  const asked = new Set(questions);
  const worth = (question: Question) => (isAnswerable(question) ? question.points : -question.points);
  for (const { count, pool } of draw) {
    const free = pool.filter((question) => !asked.has(question)).sort((a, b) => worth(a) - worth(b));
    for (const question of free.slice(0, count)) asked.add(question);
  }
  return [...asked];
}

/** As the player counts. */
function bestScore(questions: readonly Question[]): number {
  const sum = (list: readonly Question[]) => list.reduce((points, question) => points + question.points, 0);
  return scoreOf(sum(questions.filter(isAnswerable)), sum(questions)).scaled;
}

/** Whether a right answer fits into the field: 250 characters at most, and a number of 32. */
function isAnswerable({ body }: Question): boolean {
  if (body.type === 'number') return Math.abs(body.answer) - body.tolerance < 1e32;
  if (body.type !== 'text' && (body.type !== 'blanks' || body.from !== 'typed')) return true;
  const fields = body.type === 'text' ? [body.answers] : body.blanks.map(({ answers }) => answers);
  return fields.every((answers) => {
    const { longest } = typedField('answer', answers);
    return answers.some((one) => one.kind === 'pattern' || one.text.trim().length <= longest);
  });
}
