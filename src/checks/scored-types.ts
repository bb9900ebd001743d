import { viewOf } from '../questions/views.ts';
import { rule } from './rule.ts';

/** A quiz asks only what the player marks, so that its score is true. */
export const scoredTypes = rule('QUIZ-NOT-SCORED', {
  bad: {
    'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
    'final.yaml': 'questions:\n  - { id: why, type: essay, prompt: Why do you confirm first? }\n',
  },
  good: [
    {
      'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
      'final.yaml': 'questions:\n  - { id: first, type: true-false, prompt: Confirm first., answer: true }\n',
    },
  ],
  check({ course, report }) {
    for (const module of course.modules) {
      if (module.kind !== 'quiz') continue;
      const asked = [...module.quiz.questions, ...module.quiz.draw.flatMap((draw) => draw.pool)];
      for (const question of new Set(asked)) {
        if (!viewOf(question.body).marked)
          report(question.place, { type: question.body.type, id: question.id });
      }
    }
  },
});
