import { z } from 'zod';
import { type Cursor, items } from '../../course/load/cursor.ts';
import { markdown, optionId, strict } from '../../course/schema/common.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { acceptedOf } from '../accepted.ts';
import type { BodyContext } from '../body-context.ts';
import { acceptedAnswer, matchCase, questionSchema, scoringField } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { acceptedValue, type BlockFields, idOf, type QuestionBlock } from '../question-block.ts';
import { acceptedText, itemLines, type WrittenFields } from '../written-block.ts';

const blank = strict({
  id: optionId.optional(),
  answers: z.array(acceptedAnswer).min(1).describe('Accepted answers.'),
});
export const schema = questionSchema('blanks', {
  blanks: z.array(blank).min(1).describe('One entry for each `{blank}` in the prompt, in order.'),
  from: z.enum(['typed', 'list']).optional().describe('Whether learners type, or choose from a list.'),
  distractors: z.array(markdown).optional().describe('Wrong entries of the list.'),
  matchCase,
  scoring: scoringField('partial'),
});
type Source = z.infer<typeof schema>;

export const marks = ['answer', 'option'] as const;

/** `= answer | another`, one line for each `{blank}`; `- [ ] word` for what the list holds besides. */
export function fromBlock(block: QuestionBlock): BlockFields {
  const answers = block.items.filter((item) => item.mark === 'answer');
  const distractors = block.items.filter((item) => item.mark === 'option');
  return {
    data: {
      blanks: answers.map((item) => ({
        ...idOf(item),
        answers: item.text.split(/\s+\|\s+/).map(acceptedValue),
      })),
      ...(distractors.length ? { distractors: distractors.map((item) => item.text) } : {}),
    },
    places: [
      ...answers.map((item, index) => [['blanks', index], item] as const),
      ...distractors.map((item, index) => [['distractors', index], item] as const),
    ],
  };
}

export function toBlock({ blanks, distractors = [], from, matchCase, scoring }: Source): WrittenFields {
  const answers = blanks.flatMap(({ id, answers: list }) =>
    itemLines('= ', { id, text: list.map(acceptedText).join(' | ') }),
  );
  return {
    settings: { from, matchCase, scoring },
    lines: [...answers, ...distractors.flatMap((word) => itemLines('- [ ] ', word))],
  };
}

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const { value } = source;
  const gaps = value.prompt.split('{blank}').length - 1;
  const blanks = items(source.at('blanks'));
  if (gaps !== blanks.length) {
    const needed = 'one answer for each {blank} of its prompt';
    context.report(
      diagnostic('QUESTION-ANSWERS', source.at('blanks').place, {
        type: 'blanks',
        needed,
        found: `${blanks.length} for ${gaps}`,
      }),
    );
  }
  const ids = context.optionIds(blanks);
  return {
    type: 'blanks',
    from: value.from ?? 'typed',
    matchCase: value.matchCase ?? false,
    blanks: blanks.map((one, index) => ({
      id: ids[index] ?? '',
      answers: items(one.at('answers')).map((answer) => acceptedOf(answer, context)),
    })),
    distractors: value.distractors ?? [],
    scoring: value.scoring ?? 'partial',
  };
}
