import { z } from 'zod';
import { type Cursor, items } from '../../course/load/cursor.ts';
import type { Path } from '../../course/load/data-source.ts';
import { markdown, optionId, strict } from '../../course/schema/common.ts';
import { type BodyContext, labelledOf } from '../body-context.ts';
import { labelled, questionSchema, scoringField } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { type BlockFields, type BlockText, idOf, type QuestionBlock } from '../question-block.ts';
import { itemLines, type WrittenFields } from '../written-block.ts';

const category = strict({
  id: optionId.optional(),
  title: markdown.describe('Name of the category.'),
  items: z.array(labelled).min(1).describe('What belongs here.'),
});
export const schema = questionSchema('categorise', {
  categories: z.array(category).min(2).describe('The categories and what belongs to each.'),
  scoring: scoringField('partial'),
});
type Source = z.infer<typeof schema>;

export const marks = ['heading', 'bullet'] as const;

/** `### Category` and below it `- item` lines. */
export function fromBlock(block: QuestionBlock): BlockFields {
  const categories: { id?: string; title: string; items: { id?: string; text: string }[] }[] = [];
  const places: [Path, BlockText][] = [];
  for (const item of block.items) {
    if (item.mark === 'heading') {
      places.push([['categories', categories.length], item]);
      categories.push({ ...idOf(item), title: item.text, items: [] });
      continue;
    }
    const last = categories.at(-1);
    places.push([['categories', Math.max(0, categories.length - 1), 'items', last?.items.length ?? 0], item]);
    last?.items.push({ ...idOf(item), text: item.text });
  }
  return { data: { categories }, places };
}

export function toBlock({ categories, scoring }: Source): WrittenFields {
  return {
    settings: { scoring },
    lines: categories.flatMap(({ id, title, items: list }) => [
      ...itemLines('### ', { id, text: title }),
      ...list.flatMap((item) => itemLines('- ', item)),
      '',
    ]),
  };
}

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const categories = items(source.at('categories'));
  const lists = categories.map((one) => items(one.at('items')));
  const categoryIds = context.optionIds(categories);
  const itemIds = context.optionIds(lists.flat() as Cursor<string | object>[]);
  let used = 0;
  return {
    type: 'categorise',
    categories: categories.map((one, index) => {
      const list = lists[index] ?? [];
      const from = used;
      used += list.length;
      return {
        id: categoryIds[index] ?? '',
        title: context.text(one.at('title')),
        items: labelledOf(list, { ...context, optionIds: () => itemIds.slice(from, used) }),
      };
    }),
    scoring: source.value.scoring ?? 'partial',
  };
}
