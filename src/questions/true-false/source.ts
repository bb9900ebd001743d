import { z } from 'zod';
import type { Cursor } from '../../course/load/cursor.ts';
import type { BodyContext } from '../body-context.ts';
import { questionSchema } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import type { BlockFields, QuestionBlock } from '../question-block.ts';

export const schema = questionSchema('true-false', { answer: z.boolean().describe('Whether the statement is true.') });
type Source = z.infer<typeof schema>;

export const marks = ['option'] as const;

/** `- [x] True {#true}` and `- [ ] False {#false}`; feedback below them becomes the question's. */
export function fromBlock(block: QuestionBlock): BlockFields {
  const [first, second] = block.items;
  const key = block.items.find((item) => item.checked);
  const isTrue = key && (key.id === 'true' || (key.id !== 'false' && key === first));
  const other = key === first ? second : first;
  const feedback = { ...(key?.feedback ? { correct: key.feedback.text } : {}), ...(other?.feedback ? { incorrect: other.feedback.text } : {}) };
  return {
    data: { ...(key ? { answer: isTrue } : {}), ...(Object.keys(feedback).length ? { feedback } : {}) },
    places: [
      ...(key ? [[['answer'], key] as const] : []),
      ...(key?.feedback ? [[['feedback', 'correct'], key.feedback] as const] : []),
      ...(other?.feedback ? [[['feedback', 'incorrect'], other.feedback] as const] : []),
    ],
  };
}

/** The options' texts are the words for true and false in the course's language. */
export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const empty = { feedback: undefined };
  return {
    type: 'true-false',
    options: context.trueFalseLabels(source).map(({ id, text }) => ({ id, text, correct: (id === 'true') === source.value.answer, ...empty })),
  };
}
