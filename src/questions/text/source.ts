import { z } from 'zod';
import { type Cursor, items } from '../../course/load/cursor.ts';
import { acceptedOf } from '../accepted.ts';
import type { BodyContext } from '../body-context.ts';
import { acceptedAnswer, matchCase, questionSchema } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { acceptedValue, type BlockFields, type QuestionBlock } from '../question-block.ts';
import { acceptedText, type WrittenFields } from '../written-block.ts';

export const schema = questionSchema('text', {
  answers: z.array(acceptedAnswer).min(1).describe('Accepted answers: texts, or patterns.'),
  matchCase,
});
type Source = z.infer<typeof schema>;

export const marks = ['answer'] as const;

/** `= answer` and `= /pattern/i`, one line each. */
export function fromBlock(block: QuestionBlock): BlockFields {
  return {
    data: { answers: block.items.map((item) => acceptedValue(item.text)) },
    places: block.items.map((item, index) => [['answers', index], item] as const),
  };
}

export function toBlock({ answers, matchCase }: Source): WrittenFields {
  return { settings: { matchCase }, lines: answers.map((answer) => `= ${acceptedText(answer)}`) };
}

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  return {
    type: 'text',
    answers: items(source.at('answers')).map((answer) => acceptedOf(answer, context)),
    matchCase: source.value.matchCase ?? false,
  };
}
