import { z } from 'zod';
import { questionFile } from '../../questions/sources.ts';
import { id, line, markdown, oneOrMore, optionId, share, someTime, strict } from './common.ts';

export const bankFile = strict({
  id: id.optional().describe('Frozen identifier of the bank; the file name where nothing is said.'),
  title: line.optional().describe('Name of the bank, for authors and reports.'),
  questions: z.array(questionFile).min(1).describe('The questions.'),
}).describe('A bank of questions that quizzes and refreshers draw from.');
export type BankFile = z.infer<typeof bankFile>;

const where = strict({
  objective: oneOrMore(id).optional().describe('Only questions for these objectives.'),
  tags: oneOrMore(line).optional().describe('Only questions with one of these tags.'),
  difficulty: oneOrMore(z.enum(['easy', 'medium', 'hard']))
    .optional()
    .describe('Only questions of this difficulty.'),
}).describe('Which questions of the bank may be drawn.');
const draw = strict({
  from: oneOrMore(id).describe('Id of a bank, a list of banks, or `all`.'),
  count: z.number().int().positive().describe('How many questions.'),
  by: z
    .enum(['random', 'objective'])
    .optional()
    .describe('`objective` spreads the draw evenly over objectives.'),
  where: where.optional(),
});
const reference = strict({
  ref: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: 'a bank and a question, such as “crisis/first-hour”' })
    .describe('A question of a bank: `bank/question`.'),
});

export const quizFile = strict({
  title: line.optional().describe('Title; the module’s where nothing is said.'),
  intro: markdown.optional().describe('What learners read before they start.'),
  mode: z
    .enum(['pre-test', 'practice', 'assessment'])
    .optional()
    .describe('`assessment` counts, `practice` does not, `pre-test` measures what is known before.'),
  passing: share.optional().describe('Passing mark; the course’s where nothing is said.'),
  attempts: z
    .union([z.number().int().positive(), z.literal('unlimited')])
    .optional()
    .describe('How often a learner may try; the course’s where nothing is said.'),
  questions: z
    .array(z.union([reference, questionFile]))
    .optional()
    .describe('Questions that are always asked: written here, or `ref` to a bank.'),
  draw: oneOrMore(draw)
    .optional()
    .describe('Questions drawn from banks, stable for each learner and attempt.'),
  shuffle: z
    .union([z.boolean(), z.array(z.enum(['questions', 'options']))])
    .optional()
    .describe('What to shuffle.'),
  feedback: z
    .enum(['immediate', 'on-submit', 'on-pass', 'never'])
    .optional()
    .describe(
      'When answers are marked and explained: `immediate`, each as it is checked; `on-submit`, when the attempt is handed in; `on-pass`, once the quiz was passed; `never`. The right answer itself is told only when it cannot help another attempt that counts; score and results by objective always are. `immediate` in practice, else `on-submit`, where nothing is said.',
    ),
  review: z
    .boolean()
    .optional()
    .describe(
      'Whether learners see the questions with their answers again after an attempt; true where nothing is said. What is told of them there is up to `feedback`.',
    ),
  remediate: z
    .boolean()
    .optional()
    .describe(
      'Whether the result names the objectives that were missed, passed or not, with links to the pages that teach them; in an assessment it does where nothing is said.',
    ),
  timeLimit: z
    .union([
      someTime,
      strict({
        limit: someTime,
        adjustable: z.boolean().optional().describe('Whether learners can extend it or switch it off.'),
        reason: line.optional().describe('Why the time is essential.'),
      }),
    ])
    .optional()
    .describe('Time limit. It must be adjustable, or say why it cannot be (WCAG 2.2.1).'),
  testOut: oneOrMore(id).optional().describe('Modules that a pass marks as mastered.'),
}).describe('A quiz.');
export type QuizFile = z.infer<typeof quizFile>;

export const surveyFile = strict({
  title: line.optional().describe('Title; the module’s where nothing is said.'),
  intro: markdown.optional().describe('What learners read before the first question.'),
  privacy: markdown
    .optional()
    .describe('Who sees the answers. An LMS records who answered: a survey in it is not anonymous.'),
  questions: z.array(questionFile).min(1).describe('The questions; none is scored.'),
}).describe('A survey: may be skipped, is never scored.');
export type SurveyFile = z.infer<typeof surveyFile>;

const variable = strict({
  id: id.describe('Name of the variable.'),
  label: line.describe('What the meter is called.'),
  start: z.number().describe('Value at the start.'),
  min: z.number().optional().describe('Lowest value; 0 where nothing is said.'),
  max: z.number().optional().describe('Highest value; 10 where nothing is said.'),
});
const choice = strict({
  id: optionId.optional(),
  text: markdown.describe('What the learner can do.'),
  to: id.describe('Id of the node or ending that follows.'),
  effects: z.record(z.string(), z.number()).optional().describe('Changes of variables: `{ trust: -2 }`.'),
  feedback: markdown.optional().describe('What this decision did, shown before the next node.'),
});
const node = strict({
  id: id.optional().describe('Frozen identifier of the node.'),
  title: line.optional().describe('Heading of the node, such as a time.'),
  text: markdown.describe('What happens.'),
  choices: z.array(choice).min(1).describe('What the learner can do.'),
});
const ending = strict({
  id: id.optional().describe('Frozen identifier of the ending.'),
  title: line.describe('How it ended.'),
  text: markdown.describe('The debrief.'),
  score: share.optional().describe('What this ending is worth.'),
});
export const scenarioFile = strict({
  id: id.optional().describe('Frozen identifier; the module’s where nothing is said.'),
  title: line.optional().describe('Title; the module’s where nothing is said.'),
  intro: markdown.optional().describe('What learners read before the first node.'),
  variables: z.array(variable).optional().describe('What decisions change, shown as meters.'),
  start: id.optional().describe('Id of the first node; the first one where nothing is said.'),
  nodes: z.array(node).min(1).describe('The situations.'),
  endings: z.array(ending).min(1).describe('The ways it can end.'),
}).describe('A scenario: a small graph of decisions.');
export type ScenarioFile = z.infer<typeof scenarioFile>;

export const glossaryFile = strict({
  terms: z
    .array(
      strict({
        id: id.describe('Name used in `[text]{term=id}`.'),
        term: line.describe('The term.'),
        definition: markdown.describe('What it means, in plain words.'),
        also: z.array(line).optional().describe('Other forms of the term.'),
      }),
    )
    .describe('The terms.'),
}).describe('The glossary of a course.');
export type GlossaryFile = z.infer<typeof glossaryFile>;
