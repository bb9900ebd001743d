import { z } from 'zod';
import type { Cursor } from '../../course/load/cursor.ts';
import { line } from '../../course/schema/common.ts';
import { questionSchema } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import type { BlockFields, QuestionBlock } from '../question-block.ts';
import type { WrittenFields } from '../written-block.ts';

export const schema = questionSchema('number', {
  answer: z.number().describe('The right number.'),
  tolerance: z.number().nonnegative().optional().describe('How far off still counts as right.'),
  unit: line.optional().describe('The unit, shown behind the field.'),
});
type Source = z.infer<typeof schema>;

export const marks = ['answer'] as const;

const form = /^([-+]?\d+(?:\.\d+)?)(?:\s*±\s*(\d+(?:\.\d+)?))?(?:\s*([^\s\d.±].*))?$/;

/** `= 42`, `= 42 ± 2`, `= 42 ± 2 km`, `= 42%` */
export function fromBlock(block: QuestionBlock): BlockFields {
  const [item] = block.items;
  const match = item && form.exec(item.text);
  if (!item) return { data: {}, places: [] };
  if (block.items.length > 1)
    return { data: {}, places: [], misfit: { needed: 'one line “= …”', found: String(block.items.length) } };
  if (!match) return { data: { answer: item.text }, places: [[['answer'], item]] };
  const [, answer, tolerance, unit] = match;
  return {
    data: {
      answer: Number(answer),
      ...(tolerance ? { tolerance: Number(tolerance) } : {}),
      ...(unit ? { unit } : {}),
    },
    places: [[['answer'], item]],
  };
}

/** Numbers and units that the short form has no room for become settings. */
export function toBlock({ answer, tolerance, unit }: Source): WrittenFields {
  const text = `${answer}${tolerance === undefined ? '' : ` ± ${tolerance}`}${unit === undefined ? '' : ` ${unit}`}`;
  const [, , , readUnit] = form.exec(text) ?? [];
  return form.test(text) && readUnit === unit
    ? { lines: [`= ${text}`] }
    : { settings: { answer, tolerance, unit }, lines: [] };
}

export function toBody(source: Cursor<Source>): QuestionBody {
  const { answer, tolerance, unit } = source.value;
  return { type: 'number', answer, tolerance: tolerance ?? 0, unit };
}
