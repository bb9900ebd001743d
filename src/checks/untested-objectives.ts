import { modulesOf, questionsOfModule } from '../course/question-lists.ts';
import { refreshersDraw } from './asked-questions.ts';
import { rule } from './rule.ts';

const objectives = (second: string) => ({
  'course.yaml': `objectives: [{ id: respond, text: Respond }, { id: ${second}, text: Keep records }]\nmodules: [modules/one.md, { id: final, quiz: final.yaml }]`,
  'final.yaml':
    'questions:\n  - { id: q1, type: true-false, objective: [respond, keep], prompt: Posts are records., answer: true, feedback: { incorrect: They are. } }\n',
});

/**
 * What a course says that learners will be able to do, it asks about: in a question, or in a scenario that names it. A
 * course that asks nothing at all is one to read.
 */
export const untestedObjectives = rule('OBJECTIVE-UNTESTED', {
  bad: {
    ...objectives('keep'),
    'final.yaml': objectives('keep')['final.yaml'].replace('[respond, keep]', 'respond'),
  },
  good: [objectives('keep')],
  check({ course, report }) {
    const { banks, lost } = course;
    if ((['module', 'page', 'question', 'bank', 'objective'] as const).some((kind) => lost?.has(kind)))
      return;
    const modules = modulesOf(course);
    const asked = [
      ...modules.filter(({ kind }) => kind !== 'survey').flatMap(questionsOfModule),
      ...(refreshersDraw(course) ? banks.flatMap(({ questions }) => questions) : []),
    ];
    if (asked.length === 0) return;
    const tested = new Set([
      ...asked.flatMap((question) => question.objectives),
      ...modules.filter(({ kind }) => kind === 'scenario').flatMap((module) => module.objectives),
    ]);
    const known = new Set(course.objectives.map(({ id }) => id));
    // A name that is not known may be one of them, misspelt.
    if ([...tested].some((id) => !known.has(id))) return;
    for (const { id, place } of course.objectives) if (!tested.has(id)) report(place, { id });
  },
});
