import { z } from 'zod';

/**
 * The shape of an OpenACR 0.1.0, written down from its public JSON schema (repository GSA/openacr,
 * schema/openacr-0.1.0.json), and the terms of the catalogue 2.5-edition-wcag-2.2-508-en. The schema lets other fields
 * be; this does not, so that a misspelt one is seen. `catalog` is the one field of ours that it does not name.
 */
const contact = z.strictObject({
  name: z.string().optional(),
  company_name: z.string().optional(),
  address: z.string().optional(),
  email: z.string(),
  phone: z.string().optional(),
  website: z.string().optional(),
});
const levels = z.enum([
  'supports',
  'partially-supports',
  'does-not-support',
  'not-applicable',
  'not-evaluated',
]);
const chapter = (numbers: RegExp, component: 'web' | 'none') =>
  z.strictObject({
    notes: z.string().optional(),
    disabled: z.boolean().optional(),
    criteria: z
      .array(
        z.strictObject({
          num: z.string().regex(numbers),
          components: z.array(
            z.strictObject({
              name: z.literal(component),
              adherence: z.strictObject({ level: levels, notes: z.string() }).optional(),
            }),
          ),
        }),
      )
      .optional(),
  });
const wcag = /^[1-4]\.\d\.\d{1,2}$/;

export const openAcrShape = z.strictObject({
  title: z.string(),
  catalog: z.literal('2.5-edition-wcag-2.2-508-en'),
  product: z.strictObject({ name: z.string(), version: z.string(), description: z.string() }),
  author: contact,
  vendor: contact.optional(),
  report_date: z.string().optional(),
  notes: z.string(),
  evaluation_methods_used: z.string(),
  legal_disclaimer: z.string().optional(),
  chapters: z.strictObject({
    success_criteria_level_a: chapter(wcag, 'web'),
    success_criteria_level_aa: chapter(wcag, 'web'),
    success_criteria_level_aaa: chapter(wcag, 'web'),
    functional_performance_criteria: chapter(/^302\.[1-9]$/, 'none'),
    hardware: chapter(/^4\d\d\./, 'none'),
    software: chapter(/^50[234]\.[\d.]+$/, 'none'),
    support_documentation_and_services: chapter(/^60[23]\.\d$/, 'none'),
  }),
});
