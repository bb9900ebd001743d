import { modulesOf, questionsOfCourse } from '../course/question-lists.ts';
import type { QuestionBody } from '../questions/question.ts';
import { rule } from './rule.ts';

const spots = (second: string) =>
  `## Start {#start}\n\n::: question id=spot type=hotspot image=assets/chart.svg alt="A chart"\nWhere is March?\n\n- [x] March (rect 0 0 2 3) {#a}\n- [ ] April (${second}) {#b}\n:::`;

/** A region of a picture lies in it: what lies outside nobody can choose. Its size is the file's, in pixels. */
export const hotspotRegions = rule('QUESTION-REGION', {
  bad: spots('rect 3 0 40 2'),
  good: [spots('rect 2 0 2 3'), spots('circle 3 2 5'), spots('polygon 2 0 4 0 4 3')],
  check({ course, report }) {
    for (const { body, place } of questionsOfCourse({ ...course, modules: modulesOf(course) })) {
      if (body.type !== 'hotspot') continue;
      const size = course.assets.get(body.image)?.dimensions;
      if (!size) continue;
      for (const { id, shape, coords } of body.regions)
        if (!points(shape, coords).every(([x, y]) => x <= size.width && y <= size.height))
          report(place, { id, ...size });
    }
  },
});

type Shape = Extract<QuestionBody, { readonly type: 'hotspot' }>['regions'][number]['shape'];

/** The points of a shape that must lie in the picture: of a circle its middle, since its rim may be cut. */
function points(shape: Shape, coords: readonly number[]): [x: number, y: number][] {
  const [x = 0, y = 0, width = 0, height = 0] = coords;
  if (shape === 'circle') return [[x, y]];
  if (shape === 'rect') return [[x + width, y + height]];
  return coords.flatMap((value, at) => (at % 2 ? [] : [[value, coords[at + 1] ?? 0] as [number, number]]));
}
