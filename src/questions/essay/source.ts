import { z } from 'zod';
import type { Cursor } from '../../course/load/cursor.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { BodyContext } from '../body-context.ts';
import { questionSchema } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import type { BlockFields } from '../question-block.ts';
import type { WrittenFields } from '../written-block.ts';

export const schema = questionSchema('essay', {
  minLength: z.number().int().nonnegative().optional().describe('Fewest characters.'),
  maxLength: z
    .number()
    .int()
    .positive()
    .max(4000)
    .optional()
    .describe('Most characters; 1,000 where nothing is said.'),
});
type Source = z.infer<typeof schema>;

export const marks = [] as const;

export function fromBlock(): BlockFields {
  return { data: {}, places: [] };
}

export function toBlock({ minLength, maxLength }: Source): WrittenFields {
  return { settings: { minLength, maxLength }, lines: [] };
}

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const { minLength = 0, maxLength = 1000 } = source.value;
  if (minLength > maxLength) {
    context.report(
      diagnostic('QUESTION-ANSWERS', source.place, {
        type: 'essay',
        needed: '“minLength” up to “maxLength”',
        found: `${minLength} and ${maxLength}`,
      }),
    );
  }
  return { type: 'essay', minLength, maxLength };
}
