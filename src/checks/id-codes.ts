import { itemCodeOf, partCodeOf } from '../course/codes.ts';
import type { Course } from '../course/model.ts';
import { modulesOf, questionsOfCourse, questionsOfModule } from '../course/question-lists.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { optionsWithKey } from '../questions/options-with-key.ts';
import type { Question } from '../questions/question.ts';
import { viewOf } from '../questions/views.ts';
import { rule } from './rule.ts';
import { scenariosOf } from './scenario-reach.ts';

const asking = (second: string) => `## Start {#start}

::: question id=first type=choice objective=respond
What comes first?

- [x] Hear what people say {#hear}
- [ ] Say that it does not ${second} {#${second}}
:::
`;

/** No two ids of one set have the same short code, by which saved progress knows them (`src/course/codes.ts`). */
export const idCodes = rule('ID-ALIKE', {
  bad: asking('hurt'),
  good: [asking('matter')],
  check({ course, report }) {
    const questions = new Set([
      ...questionsOfCourse(course),
      ...modulesOf(course).flatMap(questionsOfModule),
    ]);
    const scenarios = scenariosOf(course.modules);
    const sets: (readonly [kind: string, ids: readonly Named[], codeOf: (id: string) => string])[] = [
      ['page', pagesOf(course), itemCodeOf],
      ['question', [...questions], itemCodeOf],
      ['objective', course.objectives, itemCodeOf],
      ...[...questions].flatMap((question) =>
        partsOf(question).map((part) => ['option', part, partCodeOf] as const),
      ),
      ...scenarios.flatMap(({ scenario: { nodes } }) => [
        ['node', nodes, partCodeOf] as const,
        ...nodes.map(({ choices }) => ['choice', choices, partCodeOf] as const),
      ]),
    ];
    for (const [kind, named, codeOf] of sets) {
      const seen = new Map<string, Named>();
      for (const one of named) {
        const code = codeOf(one.id);
        const other = seen.get(code);
        seen.set(code, one);
        if (other && other.id !== one.id) report(one.place, { kind, id: one.id, other: other.id });
      }
    }
  },
});

interface Named {
  readonly id: string;
  readonly place: Place;
}

/** An activity has one page, of its own id. */
function pagesOf(course: Course): readonly Named[] {
  return modulesOf(course).flatMap((module): readonly Named[] =>
    module.kind === 'pages' ? module.pages : [module],
  );
}

/** What an answer picks from, the rows that it picks for, the fields that it fills. */
function partsOf(question: Question): readonly (readonly Named[])[] {
  const { body, place } = question;
  const view = viewOf(body);
  const lists = [
    view.picks?.(body) ?? optionsWithKey(question),
    view.statements?.(body) ?? [],
    view.data?.(body, 'en').fields ?? [],
  ];
  return lists.map((list) => list.map(({ id }) => ({ id, place })));
}
