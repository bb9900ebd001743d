import type { z } from 'zod';
import { type Cursor, items } from '../../course/load/cursor.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { type BodyContext, optionsOf } from '../body-context.ts';
import { optionFields, questionSchema } from '../common-fields.ts';
import type { QuestionBody } from '../question.ts';
import { type BlockFields, optionObjects, type QuestionBlock } from '../question-block.ts';
import { itemLines, type WrittenFields } from '../written-block.ts';

export const schema = questionSchema('choice', { options: optionFields });
type Source = z.infer<typeof schema>;

export const marks = ['option'] as const;

export function fromBlock(block: QuestionBlock): BlockFields {
  return optionObjects(block, 'option', 'options', true);
}

export function toBlock({ options }: Source): WrittenFields {
  return {
    lines: options.flatMap((option) =>
      itemLines(typeof option === 'object' && option.correct ? '- [x] ' : '- [ ] ', option),
    ),
  };
}

/** In a survey a choice has no key. */
export function toBody(source: Cursor<Source>, context: BodyContext): QuestionBody {
  const list = items(source.at('options'));
  const options = optionsOf(list, context);
  const [first, second, ...more] = list.filter((_, index) => options[index]?.correct);
  const needed = 'exactly one right option';
  if (first && second) {
    const related = [{ place: first.place, message: 'This one is right too.' }];
    const hint = 'Take the mark off all but one, or write “multiple” for the type.';
    context.report(
      diagnostic(
        'QUESTION-KEY',
        second.place,
        { type: 'choice', needed, found: String(more.length + 2) },
        { related, hint },
      ),
    );
  } else if (!first && context.scored) {
    const hint = 'Mark the right one: “- [x]” in Markdown, “correct: true” in YAML.';
    context.report(
      diagnostic(
        'QUESTION-KEY',
        source.at('options').place,
        { type: 'choice', needed, found: 'none' },
        { hint },
      ),
    );
  }
  return { type: 'choice', options };
}
