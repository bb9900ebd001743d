import { rule } from './rule.ts';

const course = (scos: string) => ({
  'course.yaml': `modules: [{ id: warm-up, quiz: warm-up.yaml }, modules/one.md]\npackaging: { scos: ${scos} }`,
  'warm-up.yaml':
    'mode: pre-test\npassing: 80%\ntestOut: one\nquestions:\n  - { id: first, type: true-false, prompt: Confirm first., answer: true }\n',
});

/** A pass stands for modules only where it is known: in the launchable unit that it happened in. */
export const testOutUnits = rule('QUIZ-TEST-OUT-UNITS', {
  bad: course('per-module'),
  good: [course('one')],
  check({ course: { modules, scos }, report }) {
    if (scos === 'one') return;
    for (const module of modules)
      if (module.kind === 'quiz' && module.quiz.testOut.length > 0)
        report(module.place, { title: module.title });
  },
});
