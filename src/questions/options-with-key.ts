import type { Option, Question } from './question.ts';

/** The options that a key applies to: choice-like types, and the regions of a hotspot. */
export function optionsWithKey({ body }: Question): readonly Option[] {
  if (body.type === 'true-false' || body.type === 'choice' || body.type === 'multiple') return body.options;
  return body.type === 'hotspot' ? body.regions : [];
}
