import { z } from 'zod';
import { levels } from '../../accessibility/criteria.ts';
import { baseUrl, date, email, line, strict } from './common.ts';

const level = z
  .enum(levels)
  .describe('How far the course meets the criterion; `not-evaluated` for WCAG Level AAA alone.');
const words = z.string().min(1).max(4000);

const evaluation = strict({
  by: line.describe('Who looked: a person, or an organization whose people did. Never a tool.'),
  on: date.describe('When it was finished, `YYYY-MM-DD`.'),
  version: line.describe('The version of the course that was looked at.'),
  how: words.describe(
    'With what: browsers, screen readers, magnification, keyboard; and which parts of the course.',
  ),
  found: z
    .record(
      z.string(),
      z.union([
        level,
        strict({ level, notes: words.optional().describe('What works, what does not, and for whom.') }),
      ]),
    )
    .describe('By number of the criterion (`1.1.1`, `302.1`): the level, or level and notes.'),
});

/** `acr.yaml`, beside course.yaml: what people have found out about the accessibility of a course. */
export const acrFile = strict({
  author: strict({
    name: line.optional().describe('Name of who answers for the report.'),
    company: line.optional().describe('Their organization; the publisher where nothing is said.'),
    email: email.optional().describe('Their address; the publisher’s where nothing is said.'),
    website: baseUrl.optional(),
  })
    .optional()
    .describe('Who answers for the report.'),
  methods: words.optional().describe('How the course was evaluated, in general.'),
  notes: words.optional().describe('What readers of the report should know.'),
  disclaimer: words.optional().describe('Legal words that your organization wants in the report.'),
  limits: z
    .array(line)
    .optional()
    .describe(
      'Known limits, in the course’s language: what does not work yet, for whom, and what they can do.',
    ),
  evaluations: z.array(evaluation).optional().describe('Who looked, when, how, and what they found.'),
}).describe('What people have found out about the accessibility of a course.');
export type AcrFile = z.infer<typeof acrFile>;
