import { optionList } from '../option-list.ts';
import { type BodyOf, none, type QuestionTypeView } from '../view.ts';

/** The list of regions is an equal way to answer, not a fallback: it works by keyboard, touch and screen reader. */
export const hotspotView: QuestionTypeView<'hotspot'> = {
  ...none,
  marked: true,
  data: ({ scoring, regions }) => ({
    scoring,
    penalty: 1 / Math.max(1, regions.filter((region) => region.correct).length),
  }),
  instruction: (_body, say) => say('question.hotspot-intro'),
  fields(body, tools) {
    const asset = tools.asset(body.image);
    const several = body.regions.filter((region) => region.correct).length > 1;
    return {
      image: {
        src: asset?.path ?? '',
        alt: body.alt,
        width: asset?.dimensions?.width ?? 0,
        height: asset?.dimensions?.height ?? 0,
      },
      shapes: body.regions.map(shapeOf),
      ...optionList(body.regions, several ? 'checkbox' : 'radio', tools),
    };
  },
};

/** A region as an SVG shape over the picture; its coordinates are pixels of the picture, as those of the shape. */
function shapeOf({ id, shape, coords }: BodyOf<'hotspot'>['regions'][number]) {
  const [x, y, width, height] = coords;
  if (shape === 'rect') return { id, rect: { x, y, width, height } };
  return shape === 'circle' ? { id, circle: { x, y, radius: width } } : { id, points: coords.join(' ') };
}
