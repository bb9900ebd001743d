import { partCodeOf } from '../course/codes.ts';
import type { Cursor } from '../course/load/cursor.ts';
import { reasonOf } from '../course/load/source-text.ts';
import { diagnostic } from '../diagnostics/report.ts';
import type { QuestionData } from '../player/course-data.ts';
import type { BodyContext } from './body-context.ts';
import type { Accepted } from './question.ts';

type Source = string | number | { pattern: string; flags?: 'i' | undefined };

/** An accepted answer from its source; a pattern that is no regular expression is reported and matches nothing. */
export function acceptedOf(source: Cursor<Source>, context: BodyContext): Accepted {
  const { value } = source;
  if (typeof value !== 'object') return { kind: 'text', text: String(value) };
  try {
    new RegExp(value.pattern, value.flags);
  } catch (error) {
    const reason = reasonOf(error).replace(/^Invalid regular expression: /, '');
    context.report(diagnostic('QUESTION-PATTERN', source.place, { pattern: value.pattern, reason }));
  }
  return { kind: 'pattern', source: value.pattern, flags: value.flags ?? '' };
}

/** The accepted texts of an answer, for showing the key; patterns have no words of their own. */
export function acceptedTexts(answers: readonly Accepted[]): string[] {
  return answers.flatMap((answer) => (answer.kind === 'text' ? [answer.text] : []));
}

/** A learner's longest answer, in characters: half as long again as the longest that is right, and 40 at least. */
const shortest = 40;

/** What the player knows of a field that is typed or chosen. */
export function typedField(id: string, answers: readonly Accepted[]): FieldData {
  const lengths = acceptedTexts(answers).map((text) => Math.ceil(text.length * 1.5));
  return {
    id,
    code: partCodeOf(id),
    accepted: answers.map((one) => (one.kind === 'text' ? one.text : ([one.source, one.flags] as const))),
    longest: Math.min(250, Math.max(shortest, ...lengths)),
  };
}

type FieldData = NonNullable<QuestionData['fields']>[number];
