import { questionsOfCourse } from '../course/question-lists.ts';
import { diagnosticsHint } from './hint.ts';
import { rule } from './rule.ts';

/** Questions and modules name objectives that the course has: reports and refreshers go by them. */
export const objectiveReferences = rule('REF-UNKNOWN', {
  bad: '## Start {#start}\n\n::: question id=q objective=respnd\nYes?\n\n- [x] Yes {#a}\n- [ ] No {#b}\n:::',
  good: [
    '## Start {#start}\n\n::: question id=q objective=respond\nYes?\n\n- [x] Yes {#a}\n- [ ] No {#b}\n:::',
  ],
  check({ course, report }) {
    const ids = course.objectives.map((objective) => objective.id);
    for (const one of [...questionsOfCourse(course), ...course.modules]) {
      for (const id of one.objectives)
        if (!ids.includes(id)) report(one.place, { kind: 'objective', id }, diagnosticsHint(id, ids));
    }
  },
});
