import { z } from 'zod';
import { type Cursor, items } from '../../course/load/cursor.ts';
import { type BodyContext, labelledOf } from '../body-context.ts';
import { labelled, questionSchema, scaleField } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { type BlockFields, optionObjects, type QuestionBlock } from '../question-block.ts';
import { scaleOf } from '../scale-labels.ts';
import { itemLines, type WrittenFields } from '../written-block.ts';

export const schema = questionSchema('matrix', {
  statements: z.array(labelled).min(2).describe('The statements, each answered on the same scale.'),
  scale: scaleField,
});
type Source = z.infer<typeof schema>;

export const marks = ['bullet', 'number'] as const;

/** `- statement` lines; `scale=agreement` in the first line, or the labels as `1.` lines. */
export function fromBlock(block: QuestionBlock): BlockFields {
  const statements = optionObjects(block, 'bullet', 'statements', false);
  const labels = optionObjects(block, 'number', 'scale', false);
  const own = block.items.some((item) => item.mark === 'number');
  return own
    ? { data: { ...statements.data, ...labels.data }, places: [...statements.places, ...labels.places] }
    : statements;
}

export function toBlock({ statements, scale }: Source): WrittenFields {
  const lines = statements.flatMap((statement) => itemLines('- ', statement));
  if (typeof scale === 'string') return { settings: { scale }, lines };
  return { lines: [...lines, '', ...scale.flatMap((label, index) => itemLines(`${index + 1}. `, label))] };
}

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  return {
    type: 'matrix',
    statements: labelledOf(items(source.at('statements')), context),
    labels: scaleOf(source.at('scale'), context),
  };
}
