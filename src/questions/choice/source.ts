import type { z } from 'zod';
import { type Cursor, items } from '../../course/load/cursor.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { type BodyContext, optionsOf } from '../body-context.ts';
import { optionFields, questionSchema } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { type BlockFields, optionObjects, type QuestionBlock } from '../question-block.ts';

export const schema = questionSchema('choice', { options: optionFields });
type Source = z.infer<typeof schema>;

export const marks = ['option'] as const;

export function fromBlock(block: QuestionBlock): BlockFields {
  return optionObjects(block, 'option', 'options', true);
}

/** In a survey a choice has no key. */
export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const options = optionsOf(items(source.at('options')), context);
  const keys = options.filter((option) => option.correct).length;
  if (keys > 1 || (keys === 0 && context.scored)) {
    context.report(diagnostic('QUESTION-KEY', source.at('options').place, { type: 'choice', needed: 'exactly one right option', found: String(keys) }));
  }
  return { type: 'choice', options };
}
