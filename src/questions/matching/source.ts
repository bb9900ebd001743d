import { z } from 'zod';
import { type Cursor, items } from '../../course/load/cursor.ts';
import { markdown, optionId, strict } from '../../course/schema/common.ts';
import { type BodyContext, labelledOf } from '../body-context.ts';
import { labelled, questionSchema, scoringField } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { type BlockFields, idOf, type QuestionBlock } from '../question-block.ts';
import { itemLines, type WrittenFields } from '../written-block.ts';

const pair = strict({
  id: optionId.optional(),
  term: markdown.describe('Left side.'),
  match: markdown.describe('Right side.'),
});
export const schema = questionSchema('matching', {
  pairs: z.array(pair).min(2).describe('The pairs that belong together.'),
  distractors: z.array(labelled).optional().describe('Right sides that belong to nothing.'),
  scoring: scoringField('partial'),
});
type Source = z.infer<typeof schema>;

export const marks = ['pair'] as const;

/** `term :: match`; `:: match` is a right side that belongs to nothing. */
export function fromBlock(block: QuestionBlock): BlockFields {
  const pairs = block.items.filter((item) => item.text !== '');
  const loose = block.items.filter((item) => item.text === '');
  return {
    data: {
      pairs: pairs.map((item) => ({ ...idOf(item), term: item.text, match: item.match?.text ?? '' })),
      ...(loose.length
        ? { distractors: loose.map((item) => ({ ...idOf(item), text: item.match?.text ?? '' })) }
        : {}),
    },
    places: [
      ...pairs.flatMap((item, index) => [
        [['pairs', index], item] as const,
        [['pairs', index, 'match'], item.match ?? item] as const,
      ]),
      ...loose.flatMap((item, index) => [
        [['distractors', index], item] as const,
        [['distractors', index, 'text'], item.match ?? item] as const,
      ]),
    ],
  };
}

export function toBlock({ pairs, distractors = [], scoring }: Source): WrittenFields {
  const loose = distractors.map((one) => (typeof one === 'string' ? { text: one } : one));
  return {
    settings: { scoring },
    lines: [
      ...pairs.flatMap(({ id, term, match }) =>
        itemLines('', { id, text: `${term.trim()} :: ${match.trim()}` }),
      ),
      ...loose.flatMap(({ text, ...one }) => itemLines(':: ', { ...one, text })),
    ],
  };
}

export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const pairs = items(source.at('pairs'));
  const loose = items(source.maybe('distractors'));
  const ids = context.optionIds([...pairs, ...(loose as Cursor<string | object>[])]);
  const distractors = labelledOf(loose, { ...context, optionIds: () => ids.slice(pairs.length) });
  return {
    type: 'matching',
    pairs: pairs.map((one, index) => ({
      id: ids[index] ?? '',
      term: context.text(one.at('term')),
      match: context.text(one.at('match')),
    })),
    distractors,
    scoring: source.value.scoring ?? 'partial',
  };
}
