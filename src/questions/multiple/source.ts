import { z } from 'zod';
import { type Cursor, items } from '../../course/load/cursor.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { type BodyContext, optionsOf } from '../body-context.ts';
import { optionFields, questionSchema, scoringField } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { type BlockFields, optionObjects, type QuestionBlock } from '../question-block.ts';
import { itemLines, type WrittenFields } from '../written-block.ts';

export const schema = questionSchema('multiple', {
  options: optionFields,
  scoring: scoringField('all-or-nothing'),
  penalty: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'Under `partial`: the share that each wrong pick costs; by default as much as a right pick earns.',
    ),
});
type Source = z.infer<typeof schema>;

export const marks = ['option'] as const;

export function fromBlock(block: QuestionBlock): BlockFields {
  return optionObjects(block, 'option', 'options', true);
}

export function toBlock({ options, scoring, penalty }: Source): WrittenFields {
  const lines = options.flatMap((option) =>
    itemLines(typeof option === 'object' && option.correct ? '- [x] ' : '- [ ] ', option),
  );
  return { settings: { scoring, penalty }, lines };
}

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const options = optionsOf(items(source.at('options')), context);
  const keys = options.filter((option) => option.correct).length;
  if (keys === 0 && context.scored) {
    context.report(
      diagnostic('QUESTION-KEY', source.at('options').place, {
        type: 'multiple',
        needed: 'at least one right option',
        found: 'none',
      }),
    );
  }
  return {
    type: 'multiple',
    options,
    scoring: source.value.scoring ?? 'all-or-nothing',
    penalty: source.value.penalty ?? 1 / Math.max(1, keys),
  };
}
