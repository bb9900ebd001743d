import type { z } from 'zod';
import type { Cursor } from '../../course/load/cursor.ts';
import type { BodyContext } from '../body-context.ts';
import { questionSchema, scaleField } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { type BlockFields, optionObjects, type QuestionBlock } from '../question-block.ts';
import { scaleOf } from '../scale-labels.ts';
import { itemLines, type WrittenFields } from '../written-block.ts';

export const schema = questionSchema('likert', { scale: scaleField });
type Source = z.infer<typeof schema>;

export const marks = ['bullet'] as const;

/** `scale=agreement` in the first line, or the labels as a list. */
export function fromBlock(block: QuestionBlock): BlockFields {
  return block.items.length ? optionObjects(block, 'bullet', 'scale', false) : { data: {}, places: [] };
}

export function toBlock({ scale }: Source): WrittenFields {
  return typeof scale === 'string'
    ? { settings: { scale }, lines: [] }
    : { lines: scale.flatMap((label) => itemLines('- ', label)) };
}

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  return { type: 'likert', labels: scaleOf(source.at('scale'), context) };
}
