import { z } from 'zod';
import { line, strict } from '../course/schema/common.ts';
import { isTimeZone } from './date-text.ts';

const column = line.describe('Name of a column, as the first line of the export has it.');

/** What an export calls what we must know: for CSV files that tell in their own way. */
export const mappingFile = strict({
  learner: column
    .optional()
    .describe('Column that tells learners apart, such as an e-mail address or a staff number.'),
  course: column.optional().describe('Column that says what was completed.'),
  only: line
    .optional()
    .describe(
      'Id of the course or refresher that all rows are about, where no column says it: `r30-harbour`.',
    ),
  completed: column.optional().describe('Column with the date of completion.'),
  launched: column
    .optional()
    .describe('Column with the date on which it was launched, for `coursewright usage`.'),
  state: column.optional().describe('Column that says whether it was completed.'),
  done: z
    .array(line)
    .min(1)
    .optional()
    .describe('States that mean that it was completed; those that LMSs usually write where nothing is said.'),
  dateFormat: z
    .string()
    .regex(/^(?=.*Y)(?=.*M)(?=.*D)[^A-CE-LN-XZa-z0-9]+$/, {
      error: 'the order of a date, such as “DD/MM/YYYY” or “M/D/YY”',
    })
    .optional()
    .describe(
      'How dates are written: `DD/MM/YYYY`, `M/D/YY`. Needed where a date such as 03/04/2027 says two things.',
    ),
  timeZone: line
    .refine(isTimeZone, { error: 'a time zone such as “America/New_York” or “UTC”' })
    .optional()
    .describe(
      'Time zone of the agency, such as `America/New_York`, for times that name their own; UTC where nothing is said.',
    ),
  delimiter: z
    .enum([',', ';', '\t', '|'])
    .optional()
    .describe('What stands between columns; found out where nothing is said.'),
  names: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'What the exports call a course, an activity, an IRI or a whole file, and the id of the course or refresher that it is.',
    ),
}).describe('What the columns of a completion export mean.');
export type MappingFile = z.infer<typeof mappingFile>;
