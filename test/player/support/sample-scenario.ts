import { partCodeOf } from '../../../src/course/codes.ts';
import type { ScenarioModule } from '../../../src/player/core/scenario.ts';
import type { CourseData } from '../../../src/player/course-data.ts';
import { course, pages } from './sample-course.ts';

const iri = 'https://learn.example/courses/social/modules/storm-page';
type Choice = ScenarioModule['scenario']['nodes'][number]['choices'][number];
const node = (id: string, choices: readonly Omit<Choice, 'code'>[]) => ({
  id,
  code: partCodeOf(id),
  iri: `${iri}/decisions/${id}`,
  choices: choices.map((choice) => ({ ...choice, code: partCodeOf(choice.id) })),
});

/** A storm: warn people or hide, with a way back from hiding. */
export const storm: ScenarioModule = {
  ...pages('storm-page', ['storm-page']),
  kind: 'scenario',
  scenario: {
    start: 'storm',
    variables: [
      { id: 'trust', start: 5, min: 0, max: 10 },
      { id: 'calm', start: 9, min: 0, max: 10 },
    ],
    nodes: [
      node('storm', [
        { id: 'warn', to: 'noon', effects: { trust: 2, calm: 3 } },
        { id: 'hide', to: 'office', effects: { trust: -4 } },
      ]),
      node('noon', [{ id: 'post', to: 'dry', effects: {} }]),
      node('office', [
        { id: 'back', to: 'storm', effects: {} },
        { id: 'stay', to: 'wet', effects: {} },
      ]),
    ],
    endings: [
      { id: 'dry', score: 1 },
      { id: 'wet', score: 0.2 },
    ],
  },
};
const social = course();
export const data: CourseData = { ...social, modules: [...social.modules, storm] };
