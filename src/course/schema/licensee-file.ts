import { z } from 'zod';
import { lmsNames } from '../../verify/lms-profiles.ts';
import { calendarPattern } from '../duration.ts';
import { onExpiry } from '../licensee.ts';
import { courseIdLength } from '../patterns.ts';
import {
  colour,
  date,
  eachOnce,
  email,
  id,
  language,
  line,
  pathIn,
  strict,
  targetList,
  variableName,
} from './common.ts';

/** Text that may be digits only, which YAML then reads as a number: without its first zeros. */
const digits = (example: string) =>
  z.string({
    error: ({ input }) =>
      typeof input === 'number' ? `text: put it in quotes, such as “'${example}'”` : undefined,
  });
const number = digits('2027014')
  .max(60)
  .regex(/\S/, { error: 'some words' })
  .describe('Number of the contract, as your records have it.');
const seats = z
  .number()
  .int()
  .positive()
  .describe(
    'How many people may learn; not limited where nothing is said. A package in somebody’s LMS cannot count them.',
  );
const from = date.describe('First day of the term, `YYYY-MM-DD`.');
const until = z
  .union([date, z.literal('none')])
  .describe('Last day of the term, which counts as a whole, `YYYY-MM-DD`; `none` for a licence without end.');
const wholeDays = z
  .string()
  .regex(calendarPattern, { error: 'whole days, weeks, months or years, such as “14d” or “1mo”' });

const renewal = strict({
  number: number.optional().describe('Its own number, where it has one.'),
  from,
  until,
  seats: seats
    .optional()
    .describe('How many people may learn in it; as in the first term where nothing is said.'),
});

const licence = strict({
  number,
  courses: eachOnce(id).describe('Ids of the courses that are licensed.'),
  seats: seats.optional(),
  from,
  until,
  grace: wholeDays
    .optional()
    .describe(
      'How long after the last day the courses may still be used: `14d`, `1mo`; none where nothing is said.',
    ),
  onExpiry: z
    .enum(onExpiry)
    .optional()
    .describe(
      'What learners meet when term and grace are over: `notice`, a word about it; `block-new`, nobody can begin, and who has begun can finish; `none`, nothing. `notice` where nothing is said.',
    ),
  renewals: z.array(renewal).min(1).optional().describe('Further terms that are agreed on, in order.'),
}).describe('What is licensed, for how long and for how many.');

const contact = strict({
  name: line.describe('Name of the office, not of a person: people leave, packages stay.'),
  email: email.describe('Its e-mail address.'),
  phone: digits('5550142')
    .max(60)
    .regex(/\S/, { error: 'some words' })
    .optional()
    .describe('Its telephone number.'),
}).describe('Where learners and admins of the agency ask for help.');

const picture = pathIn('the folder of this file');
const brand = strict({
  name: line.optional().describe('The name beside the logo; the agency’s where nothing is said.'),
  logo: picture.optional().describe('The logo, relative to the folder of this file.'),
  logoDark: picture
    .optional()
    .describe('The logo for dark pages; without one, the logo stands on a white plate there.'),
  accent: colour
    .optional()
    .describe('The colour of links, buttons and marks, `#rrggbb`; shaded where it could not be read.'),
}).describe('How courses look for the agency, in place of the course’s own logo and accent.');

/** `licensees/*.yaml`: an agency that has licensed courses. */
export const licenseeFile = strict({
  id: id
    .max(courseIdLength)
    .describe(
      'Frozen identifier of the licensee, unique in the catalogue: it names packages and deliveries.',
    ),
  agency: line.describe(
    'Name of the agency; the value of `{{ agency.name }}` where `variables` has no other.',
  ),
  contact,
  licence,
  targets: targetList
    .optional()
    .describe('Standards to build for; the course’s or the catalogue’s where nothing is said.'),
  languages: eachOnce(language)
    .optional()
    .describe('Languages to build; all that a course is written in where nothing is said.'),
  hosts: eachOnce(line)
    .optional()
    .describe(
      'Hosts of the agency’s LMS: `lms.city.example`, or `*.city.example` for all names before a domain.',
    ),
  lms: line
    .meta({ examples: lmsNames })
    .optional()
    .describe(`The agency’s LMS, which decides on the steps of its import. Known: ${lmsNames.join(', ')}.`),
  brand: brand.optional(),
  variables: z
    .record(variableName, z.string())
    .optional()
    .describe('Values of `{{ name }}` for this agency, in place of the course’s.'),
}).describe('An agency that has licensed courses: its licence, brand, languages and LMS.');
export type LicenseeFile = z.infer<typeof licenseeFile>;
