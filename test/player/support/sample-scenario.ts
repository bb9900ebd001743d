import type { ScenarioModule } from '../../../src/player/core/scenario.ts';
import type { CourseData } from '../../../src/player/course-data.ts';
import { course, pages } from './sample-course.ts';

const iri = 'https://learn.example/courses/social/modules/storm-page';
const node = (id: string, code: string, choices: ScenarioModule['scenario']['nodes'][number]['choices']) => ({
  id,
  code,
  iri: `${iri}/decisions/${id}`,
  choices,
});

/** A storm: warn people or hide, with a way back from hiding. */
export const storm: ScenarioModule = {
  ...pages('storm-page', ['storm-page']),
  kind: 'scenario',
  pages: pages('storm-page', ['storm-page']).pages.map((page) => ({ ...page, code: 'stormp' })),
  scenario: {
    start: 'storm',
    variables: [
      { id: 'trust', start: 5, min: 0, max: 10 },
      { id: 'calm', start: 9, min: 0, max: 10 },
    ],
    nodes: [
      node('storm', 's', [
        { id: 'warn', code: 'w', to: 'noon', effects: { trust: 2, calm: 3 } },
        { id: 'hide', code: 'h', to: 'office', effects: { trust: -4 } },
      ]),
      node('noon', 'n', [{ id: 'post', code: 'p', to: 'dry', effects: {} }]),
      node('office', 'o', [
        { id: 'back', code: 'b', to: 'storm', effects: {} },
        { id: 'stay', code: 't', to: 'wet', effects: {} },
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
