import { z } from 'zod';
import { type Cursor, items } from '../../course/load/cursor.ts';
import { type BodyContext, labelledOf } from '../body-context.ts';
import { labelled, questionSchema, scoringField } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { type BlockFields, optionObjects, type QuestionBlock } from '../question-block.ts';
import { itemLines, type WrittenFields } from '../written-block.ts';

export const schema = questionSchema('ordering', {
  items: z.array(labelled).min(2).describe('The items, in the right order.'),
  scoring: scoringField('partial'),
});
type Source = z.infer<typeof schema>;

export const marks = ['number'] as const;

export function fromBlock(block: QuestionBlock): BlockFields {
  return optionObjects(block, 'number', 'items', false);
}

export function toBlock({ items: list, scoring }: Source): WrittenFields {
  return { settings: { scoring }, lines: list.flatMap((item, index) => itemLines(`${index + 1}. `, item)) };
}

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  return {
    type: 'ordering',
    items: labelledOf(items(source.at('items')), context),
    scoring: source.value.scoring ?? 'partial',
  };
}
