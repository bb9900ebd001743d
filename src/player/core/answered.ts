import { moreTypes } from '../../questions/more-types.ts';
import type { QuestionData } from '../course-data.ts';
import type { Answered } from '../tracker.ts';

/** Plain texts of a question, which are in the page and not in CourseData. */
export interface QuestionTexts {
  readonly prompt: string;
  /** By option id. */
  readonly options: ReadonlyMap<string, string>;
  /** By statement id: a matrix. */
  readonly statements?: ReadonlyMap<string, string>;
}

/** What the tracker hears of an answer. */
export function answered(
  question: QuestionData,
  texts: QuestionTexts,
  given: Omit<Answered, 'kind' | 'question'>,
): Answered {
  const { id, iri, type, objectives, weight, options = [] } = question;
  return {
    kind: 'answered',
    question: {
      id,
      iri,
      type,
      objectives,
      weight: given.correct === 'neutral' ? 0 : weight,
      prompt: texts.prompt,
      options: options.map((option) => ({
        id: option.id,
        correct: option.correct === true,
        text: texts.options.get(option.id) ?? option.id,
      })),
      ...(moreTypes ? moreParts(question, texts) : {}),
    },
    ...given,
  };
}

/** What the rarer types are recorded with. */
function moreParts(
  { fields, matchCase, number, statements = [] }: QuestionData,
  texts: QuestionTexts,
): Partial<Answered['question']> {
  return {
    ...(statements.some(({ right }) => right)
      ? {
          statements: statements.map((row) => ({
            id: row.id,
            right: row.right ?? '',
            text: texts.statements?.get(row.id) ?? row.id,
          })),
        }
      : {}),
    ...(fields ? { fields } : {}),
    ...(matchCase === undefined ? {} : { matchCase }),
    ...(number ? { number } : {}),
  };
}
