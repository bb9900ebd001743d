import type { Course } from '../course/model.ts';
import { questionsOfQuiz } from '../course/question-lists.ts';
import { optionsWithKey } from '../questions/options-with-key.ts';
import type { Question } from '../questions/question.ts';
import { askedQuestions, placeOfPrompt } from './asked-questions.ts';
import { rule } from './rule.ts';

const asking = (rest: string) =>
  `## Start {#start}\n\n::: question id=first objective=respond\nWhat comes first?\n\n- [x] A post {#a}\n- [ ] A meeting {#b}\n${rest}:::`;

/**
 * Who picks a wrong option reads why: below it, in `incorrect`, or in a hint. A quiz that never shows feedback needs none,
 * and of what is typed or sorted the answer itself says what was wrong.
 */
export const wrongFeedback = rule('QUESTION-FEEDBACK', {
  bad: asking(''),
  good: [
    asking('  > A meeting takes an hour.\n'),
    asking('\n> incorrect: People need you now.\n'),
    asking('\n> hint: Think of the first hour.\n'),
  ],
  check({ course, report }) {
    const silent = silentQuestions(course);
    for (const question of askedQuestions(course)) {
      const hasOptions = optionsWithKey(question).length > 0;
      if (hasOptions && !silent.has(question) && !explains(question))
        report(placeOfPrompt(question), { id: question.id });
    }
  },
});

function explains(question: Question): boolean {
  const { feedback, hint } = question;
  return (
    feedback.incorrect !== undefined ||
    hint !== undefined ||
    optionsWithKey(question).some((option) => !option.correct && option.feedback !== undefined)
  );
}

/** What only quizzes ask that never show feedback. */
function silentQuestions({ modules }: Course): ReadonlySet<Question> {
  const quizzes = modules.flatMap((module) => (module.kind === 'quiz' ? [module.quiz] : []));
  const silent = new Set(quizzes.filter(({ feedback }) => feedback === 'never').flatMap(questionsOfQuiz));
  for (const question of quizzes.filter(({ feedback }) => feedback !== 'never').flatMap(questionsOfQuiz))
    silent.delete(question);
  return silent;
}
