import { z } from 'zod';
import { hostProblem } from '../course/hosts.ts';
import { courseIdLength, idLength, idPattern } from '../course/patterns.ts';
import { date } from '../course/schema/common.ts';

// What a licence token says. Descriptions are the reference; docs/signing.md shows them.

export const onExpiry = ['notice', 'block-new', 'none'] as const;

const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, { error: 'one line, without control characters' });

/** As `hosts` of a licensee: without the scheme and port; a leading `*.` stands for any names below it. */
const host = z
  .string()
  .max(255)
  .refine((name) => name === name.toLowerCase() && !hostProblem(name), {
    error: 'a host name in lower case, such as “lms.riverton.example” or “*.riverton.example”',
  });

export const licenceSchema = z
  .strictObject({
    number: line(64).describe('Number of the licence, as the contract has it.'),
    licensee: z.string().regex(idPattern).max(idLength).describe('Identifier of the licensee.'),
    agency: line(255).describe('Name of the agency, as it is shown.'),
    courses: z
      .array(
        z
          .string()
          .regex(idPattern)
          .max(idLength + 1 + courseIdLength),
      )
      .min(1)
      .max(200)
      .describe('Identifiers of the courses that are licensed.'),
    seats: z.int().min(1).max(10_000_000).optional().describe('Learners. Absent: as many as there are.'),
    from: date.describe('First day of the term.'),
    until: date
      .optional()
      .describe('Last day of the term; the licence holds on it to its end. Absent: it has no end.'),
    grace: z.int().min(0).max(3660).describe('Days after the last day on which nothing changes yet.'),
    onExpiry: z
      .enum(onExpiry)
      .describe('After the grace: a notice, no new learners, or nothing. Nobody is stopped mid-course.'),
    hosts: z
      .array(host)
      .max(100)
      .describe('Hosts that the course is licensed for; `*.` for all below one. Empty: any.'),
  })
  .refine(({ from, until }) => until === undefined || from <= until, {
    error: 'the last day is before the first',
    path: ['until'],
  });

/** One agency's licence. Days are `YYYY-MM-DD`, in the calendar of whoever looks at it. */
export type Licence = z.infer<typeof licenceSchema>;

/** The claims of a token; registered ones are of RFC 7519 §4.1. */
export const claimsSchema = z.strictObject({
  iss: line(2000).optional().describe('Who issued it: the address of the publisher.'),
  sub: z.string().describe('Identifier of the licensee.'),
  iat: z.int().min(0).optional().describe('When it was issued, in seconds since 1970.'),
  licence: licenceSchema,
});
