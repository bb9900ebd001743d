import { z } from 'zod';
import type { Cursor } from '../../course/load/cursor.ts';
import { isFalseWord } from '../../languages/scales.ts';
import type { BodyContext } from '../body-context.ts';
import { questionSchema } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import type { BlockFields, QuestionBlock } from '../question-block.ts';
import type { WrittenFields } from '../written-block.ts';

export const schema = questionSchema('true-false', {
  answer: z.boolean().describe('Whether the statement is true.'),
});
type Source = z.infer<typeof schema>;

export const marks = ['option'] as const;

/** `- [x] True {#true}` and `- [ ] False {#false}`; feedback below them becomes the question's. */
export function fromBlock(block: QuestionBlock): BlockFields {
  const [first, second] = block.items;
  const key = block.items.find((item) => item.checked);
  // The author's ids decide, then the words, and only then the order.
  const saysFalse = (item: typeof first) =>
    item?.id?.text === 'false' || (item?.id?.text !== 'true' && isFalseWord(item?.text ?? ''));
  const isTrue = key && (saysFalse(first) || saysFalse(second) ? !saysFalse(key) : key === first);
  const keys = block.items.filter((item) => item.checked).length;
  const fits = block.items.length === 0 || (block.items.length === 2 && keys === 1);
  const other = key === first ? second : first;
  const feedback = {
    ...(key?.feedback ? { correct: key.feedback.text } : {}),
    ...(other?.feedback ? { incorrect: other.feedback.text } : {}),
  };
  return {
    data: { ...(key ? { answer: isTrue } : {}), ...(Object.keys(feedback).length ? { feedback } : {}) },
    places: [
      ...(key ? [[['answer'], key] as const] : []),
      ...(key?.feedback ? [[['feedback', 'correct'], key.feedback] as const] : []),
      ...(other?.feedback ? [[['feedback', 'incorrect'], other.feedback] as const] : []),
    ],
    ...(fits
      ? {}
      : {
          misfit: {
            needed: 'two options, one of them right',
            found: `${block.items.length}, ${keys} of them right`,
          },
        }),
  };
}

export function toBlock({ answer }: Source): WrittenFields {
  return { lines: [`- [${answer ? 'x' : ' '}] True {#true}`, `- [${answer ? ' ' : 'x'}] False {#false}`] };
}

/** The options' texts are the words for true and false in the course's language. */
export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const empty = { feedback: undefined };
  return {
    type: 'true-false',
    options: context
      .trueFalseLabels(source)
      .map(({ id, text }) => ({ id, text, correct: (id === 'true') === source.value.answer, ...empty })),
  };
}
