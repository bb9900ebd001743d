import { z } from 'zod';
import { isDay } from '../days.ts';
import { beforePattern, durationPattern, timePattern } from '../duration.ts';
import { targetIds } from '../model.ts';
import { baseAddress, idLength, idPattern, optionIdPattern } from '../patterns.ts';

const idMessage =
  'lower-case letters, digits and single hyphens, starting with a letter, such as “first-hour”';

export const id = z
  .string()
  .max(idLength)
  .regex(idPattern, { error: idMessage })
  .describe(
    'Frozen identifier: lower-case letters, digits, hyphens. Never change it once a course has learners.',
  );
export const optionId = z
  .string()
  .max(idLength)
  .regex(optionIdPattern, {
    error: 'lower-case letters, digits and single hyphens, such as “a” or “wait-and-see”',
  })
  .describe(
    'Frozen identifier of the option; one letter or digit is best, since SCORM 1.2 records just one.',
  );
export const markdown = z.string().min(1);
export const line = z.string().max(255).regex(/\S/, { error: 'some words' });
/** A path that does not lead out of a folder; `folder`: what authors call it. */
export const pathIn = (folder: string) =>
  z
    .string()
    .min(1)
    .refine((value) => !/^(\/|[A-Za-z]:|\\)|\\|(^|\/)\.\.(\/|$)/.test(value), {
      error: `a path inside ${folder}, relative to it, with “/”`,
    });
export const path = pathIn('the course folder');
export const variableName = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]*$/);

const lengthOfTime =
  'a length of time such as “20m” (minutes), “2h”, “90d”, “6mo” (months) or “1y”; or ISO 8601 such as “PT20M”';
const durationForms = 'Duration: ISO 8601 (`P90D`, `PT20M`) or short (`90d`, `6mo`, `1y`, `20m`).';
export const duration = z.string().regex(durationPattern, { error: lengthOfTime }).describe(durationForms);
/** A duration that cannot be nothing. */
export const someTime = z
  .string()
  .regex(timePattern, {
    error: (issue) =>
      durationPattern.test(String(issue.input)) ? 'a length of time above zero' : lengthOfTime,
  })
  .describe(durationForms);
export const timeBefore = z
  .string()
  .regex(beforePattern, { error: 'a length of time and “before”, such as “60d before”' });
const shareMessage = 'a percentage such as “80%”, or a number from 0 to 1';
export const share = z
  .union([
    z.string().regex(/^(100(\.0+)?|\d{1,2}(\.\d+)?)\s?%$/, { error: shareMessage }),
    z.number().min(0, { error: shareMessage }).max(1, { error: shareMessage }),
  ])
  .describe('A share: a percentage (`80%`) or a number from 0 to 1.');
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, {
    error: 'a language tag such as “en-US”, “es” or “zh-Hans” (BCP 47)',
  })
  .describe('Language tag (BCP 47), such as `en-US` or `es`.');
export const date = z
  .string()
  .refine(isDay, { error: 'a real date, year-month-day, such as “2027-02-01”' })
  .describe('A date, `YYYY-MM-DD`.');
export const baseUrl = z
  .string()
  .regex(baseAddress, {
    error:
      'the address of a site or folder that starts with “https://”, without “?”, “#”, blanks or brackets',
  })
  .describe('An `https://` address.');
export const email = z
  .string()
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: 'an e-mail address such as “help@city.example”' });
export const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, { error: 'a colour as “#” and six hexadecimal digits, such as “#0b57d0”' })
  .describe('A colour, `#rrggbb`.');
export const targetList = eachOnce(z.enum(targetIds));

/** `x` or `[x, y]`. */
export function oneOrMore<T extends z.ZodType>(item: T) {
  return z.union([item, z.array(item).min(1)]);
}

/** A list with at least one entry, and none twice. */
export function eachOnce<T extends z.ZodType<string>>(item: T) {
  return z
    .array(item)
    .min(1)
    .check(({ value, issues }) => {
      for (const [index, input] of value.entries())
        if (value.indexOf(input) < index)
          issues.push({ code: 'custom', path: [index], input, message: 'each one once' });
    })
    .meta({ uniqueItems: true });
}

/** An object that refuses unknown fields, so that a misspelt field is an error and not a silence. */
export const strict = z.strictObject;
