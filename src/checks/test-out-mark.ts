import { rule } from './rule.ts';

const course = (quiz: string) => ({
  'course.yaml': 'modules: [{ id: warm-up, quiz: warm-up.yaml }, modules/one.md]',
  'warm-up.yaml': `mode: pre-test\n${quiz}questions:\n  - { id: first, type: true-false, prompt: Confirm first., answer: true }\n`,
});

/** Where a pass stands for modules, there is a mark to reach: without one, nobody ever passes. */
export const testOutMark = rule('QUIZ-TEST-OUT-MARK', {
  bad: course('testOut: one\n'),
  good: [course('testOut: one\npassing: 80%\n'), course('')],
  check({ course: { modules }, report }) {
    for (const module of modules) {
      if (module.kind !== 'quiz' || module.quiz.mode !== 'pre-test') continue;
      if (module.quiz.testOut.length > 0 && module.quiz.passing === undefined)
        report(module.place, { title: module.title });
    }
  },
});
