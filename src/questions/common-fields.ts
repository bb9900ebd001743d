import { z } from 'zod';
import { id, line, markdown, oneOrMore, optionId, path, strict } from '../course/schema/common.ts';

/** What questions of all types have in common, as authors write it. */
export const commonFields = {
  id: id
    .optional()
    .describe('Frozen identifier, unique in the course; `coursewright ids --write` adds a missing one.'),
  prompt: markdown.describe('The question, in Markdown.'),
  objective: oneOrMore(id)
    .optional()
    .describe('Id of the objective that the question measures, or a list of them.'),
  points: z
    .number()
    .positive()
    .max(10_000)
    .optional()
    .describe('Points for a right answer, 10,000 at most; 1 where nothing is said.'),
  weight: z
    .number()
    .nonnegative()
    .optional()
    .describe('Weighting that LMS reports show; the points where nothing is said.'),
  feedback: strict({
    correct: markdown.optional().describe('Shown when the answer is right.'),
    incorrect: markdown.optional().describe('Shown when the answer is wrong.'),
  })
    .optional()
    .describe('Feedback for the whole question; options may have their own.'),
  hint: markdown.optional().describe('A hint that a learner can ask for.'),
  shuffle: z.boolean().optional().describe('Whether options may be shuffled; true where nothing is said.'),
  media: path.optional().describe('An image, relative to the course folder, shown above the prompt.'),
  mediaAlt: line.optional().describe('What the image in `media` shows.'),
  required: z.boolean().optional().describe('Whether the module counts as done only when this is answered.'),
  tags: z.array(line).optional().describe('Words to draw by.'),
  difficulty: z
    .enum(['easy', 'medium', 'hard'])
    .optional()
    .describe('Item difficulty that the author expects.'),
  revision: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('Raise it when key or meaning change, so that reports do not pool old and new answers.'),
};

/** For types whose answers have several parts. `usual`: what holds where nothing is said. */
export const scoringField = (usual: 'all-or-nothing' | 'partial') =>
  z
    .enum(['all-or-nothing', 'partial'])
    .optional()
    .describe(
      `\`all-or-nothing\`: points only where every part is right; \`partial\`: each right part earns its share. \`${usual}\` where nothing is said.`,
    );

/** The schema of one type: the common fields and its own. */
export function questionSchema<T extends string, F extends z.ZodRawShape>(type: T, fields: F) {
  return strict({ type: z.literal(type), ...commonFields, ...fields });
}

export const optionFields = z
  .array(
    z.union([
      markdown,
      strict({
        id: optionId.optional(),
        text: markdown.describe('What the learner reads.'),
        correct: z.boolean().optional().describe('Whether choosing this option is right.'),
        feedback: markdown.optional().describe('Why this option is right or wrong, shown after answering.'),
      }),
    ]),
  )
  .min(2)
  .describe('The options: texts, or objects with id, text, correct and feedback.');

export const labelled = z.union([
  markdown,
  strict({ id: optionId.optional(), text: markdown.describe('What the learner reads.') }),
]);

export const acceptedAnswer = z.union([
  markdown,
  z.number(),
  strict({
    pattern: markdown.describe('A regular expression.'),
    flags: z.literal('i').optional().describe('`i`: capitals do not matter.'),
  }),
]);

export const scaleField = z
  .union([
    z.enum(['agreement', 'satisfaction', 'frequency', 'confidence', 'usefulness']),
    z.array(labelled).min(2).max(11),
  ])
  .describe('The labels of the scale: a named set, or your own list.');

export const matchCase = z
  .boolean()
  .optional()
  .describe('Whether capitals matter; false where nothing is said.');
