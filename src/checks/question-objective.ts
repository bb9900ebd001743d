import { questionsOfCourse } from '../course/question-lists.ts';
import { viewOf } from '../questions/views.ts';
import { isTranslated, placeOfPrompt } from './asked-questions.ts';
import { rule } from './rule.ts';

const final = (fields: string) => ({
  'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
  'final.yaml': `questions:\n  - { id: q1, type: true-false, ${fields}prompt: Posts are records., answer: true, feedback: { incorrect: They are. } }\n  - { id: q2, type: true-false, objective: respond, prompt: Drafts are posts., answer: false, feedback: { incorrect: They are not. } }\n`,
});

/**
 * In a course with objectives every question that counts says which of them it measures. Draws by objective, what to
 * read again after a failed attempt, and reports go by it.
 */
export const questionObjective = rule('QUESTION-OBJECTIVE', {
  bad: final(''),
  good: [final('objective: respond, ')],
  check({ course, report }) {
    if (course.objectives.length === 0 || course.lost?.has('objective')) return;
    const modules = course.modules.filter(({ kind }) => kind === 'quiz');
    for (const question of questionsOfCourse({ banks: course.banks, modules }))
      if (
        question.objectives.length === 0 &&
        viewOf(question.body).marked &&
        !isTranslated(question.place, course)
      )
        report(placeOfPrompt(question), { id: question.id });
  },
});
