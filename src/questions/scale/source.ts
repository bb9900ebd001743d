import { z } from 'zod';
import type { Cursor } from '../../course/load/cursor.ts';
import { line, strict } from '../../course/schema/common.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { BodyContext } from '../body-context.ts';
import { questionSchema } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import type { BlockFields } from '../question-block.ts';
import type { WrittenFields } from '../written-block.ts';

export const schema = questionSchema('scale', {
  min: z.number().int().optional().describe('Lowest number; 0 where nothing is said.'),
  max: z.number().int().optional().describe('Highest number; 10 where nothing is said.'),
  labels: strict({
    min: line.optional().describe('Words for the lowest number.'),
    max: line.optional().describe('Words for the highest number.'),
  })
    .optional()
    .describe('Words for both ends.'),
  nps: z.boolean().optional().describe('Whether reports compute a net promoter score (0 to 10 only).'),
});
type Source = z.infer<typeof schema>;

export const marks = [] as const;

/** Everything is in the first line: `min=1 max=5 min-label="Never" max-label="Always"`. */
export function fromBlock(): BlockFields {
  return { data: {}, places: [] };
}

export function toBlock({ min, max, labels, nps }: Source): WrittenFields {
  return { settings: { min, max, nps, 'min-label': labels?.min, 'max-label': labels?.max }, lines: [] };
}

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const { min = 0, max = 10, labels, nps = false } = source.value;
  const steps = max - min + 1;
  if (steps < 2 || steps > 11) {
    context.report(
      diagnostic('QUESTION-ANSWERS', source.place, {
        type: 'scale',
        needed: 'two to eleven steps from “min” to “max”',
        found: String(steps),
      }),
    );
  }
  if (nps && (min !== 0 || max !== 10)) {
    context.report(
      diagnostic('QUESTION-ANSWERS', source.at('nps').place, {
        type: 'net promoter',
        needed: 'a scale from 0 to 10',
        found: `${min} to ${max}`,
      }),
    );
  }
  return { type: 'scale', min, max, nps, labels: { min: labels?.min, max: labels?.max } };
}
