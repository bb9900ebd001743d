import { z } from 'zod';
import { type Cursor, items } from '../../course/load/cursor.ts';
import { line, markdown, optionId, path, strict } from '../../course/schema/common.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { type BodyContext, optionsOf } from '../body-context.ts';
import { questionSchema, scoringField } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { type BlockFields, optionObjects, type QuestionBlock } from '../question-block.ts';
import { itemLines, type WrittenFields } from '../written-block.ts';

const region = strict({
  id: optionId.optional(),
  text: markdown.describe('Name of the region, for the list that equals the image.'),
  correct: z.boolean().optional().describe('Whether choosing this region is right.'),
  feedback: markdown.optional().describe('Why this region is right or wrong.'),
  shape: z
    .enum(['rect', 'circle', 'polygon'])
    .describe('rect: x y width height; circle: x y radius; polygon: x y x y …'),
  coords: z.array(z.number().min(0)).min(3).describe('Coordinates in pixels of the image.'),
});
export const schema = questionSchema('hotspot', {
  image: path.describe('The image, relative to the course folder.'),
  alt: line.describe('What the image shows.'),
  regions: z.array(region).min(2).describe('The regions that can be chosen.'),
  scoring: scoringField('all-or-nothing'),
});
type Source = z.infer<typeof schema>;

export const marks = ['option'] as const;

const shapeForm = /\s*\((rect|circle|polygon)((?:\s+\d+(?:\.\d+)?)+)\)$/;

/** `- [x] The queue (rect 10 20 200 40) {#a}` */
export function fromBlock(block: QuestionBlock): BlockFields {
  const { data, places } = optionObjects(block, 'option', 'regions', true);
  const regions = (data.regions as { text: string }[]).map((one) => {
    const shape = shapeForm.exec(one.text);
    if (!shape) return one;
    return {
      ...one,
      text: one.text.slice(0, shape.index),
      shape: shape[1],
      coords: (shape[2] ?? '').trim().split(/\s+/).map(Number),
    };
  });
  const shapeless = regions.filter((one) => !('shape' in one)).length;
  const needed =
    'a shape behind each region, such as “(rect 10 20 200 40)”, “(circle 90 60 30)” or “(polygon 0 0 40 0 40 40)”';
  return {
    data: { regions },
    places,
    ...(shapeless ? { misfit: { needed, found: `${shapeless} without one` } } : {}),
  };
}

export function toBlock({ image, alt, regions, scoring }: Source): WrittenFields {
  const lines = regions.flatMap(({ text, shape, coords, ...region }) =>
    itemLines(region.correct ? '- [x] ' : '- [ ] ', {
      ...region,
      text: `${text.trim()} (${shape} ${coords.join(' ')})`,
    }),
  );
  return { settings: { image, alt, scoring }, lines };
}

const coordCounts = { rect: 4, circle: 3 } as const;

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const list = items(source.at('regions'));
  for (const one of list) {
    const { shape, coords } = one.value;
    const fits =
      shape === 'polygon'
        ? coords.length >= 6 && coords.length % 2 === 0
        : coords.length === coordCounts[shape];
    const needed =
      shape === 'polygon'
        ? 'three or more pairs of coordinates for a polygon'
        : `${coordCounts[shape]} coordinates for a ${shape}`;
    if (!fits)
      context.report(
        diagnostic('QUESTION-ANSWERS', one.at('coords').place, {
          type: 'hotspot',
          needed,
          found: String(coords.length),
        }),
      );
  }
  const options = optionsOf(list, context);
  if (context.scored && !options.some((option) => option.correct)) {
    context.report(
      diagnostic('QUESTION-KEY', source.at('regions').place, {
        type: 'hotspot',
        needed: 'at least one right region',
        found: 'none',
      }),
    );
  }
  return {
    type: 'hotspot',
    image: context.asset(source.at('image')),
    alt: source.value.alt,
    scoring: source.value.scoring ?? 'all-or-nothing',
    regions: options.map((option, index) => ({
      ...option,
      shape: list[index]?.value.shape ?? 'rect',
      coords: list[index]?.value.coords ?? [],
    })),
  };
}
