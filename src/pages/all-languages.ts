import type { CourseData, QuestionData } from '../player/course-data.ts';

/**
 * The data of one unit in each language of a package, made ready for a learner who changes the language in the middle:
 * what was typed in one stands in saved state and is marked anew in another, so each knows what is right in all.
 */
export function acrossLanguages(units: readonly CourseData[]): readonly CourseData[] {
  if (units.length < 2) return units;
  const languages = units.map(({ course }) => course.language);
  return units.map((unit) => {
    const others = units.filter((one) => one !== unit);
    const questions = Object.entries(unit.questions).map(([id, question]) => [
      id,
      withOthers(
        question,
        others.flatMap((one) => one.questions[id] ?? []),
      ),
    ]);
    return { ...unit, languages, questions: Object.fromEntries(questions) };
  });
}

function withOthers(question: QuestionData, others: readonly QuestionData[]): QuestionData {
  const { fields, number } = question;
  const numbers = others.flatMap((other) => other.number ?? []);
  return {
    ...question,
    ...(fields
      ? {
          fields: fields.map((field, at) => {
            const same = others.flatMap((other) => other.fields?.[at] ?? []);
            const also = same.flatMap(({ accepted }) => accepted);
            return {
              ...field,
              ...(also.length > 0 ? { also } : {}),
              longest: Math.max(field.longest, ...same.map(({ longest }) => longest)),
            };
          }),
        }
      : {}),
    ...(number
      ? { number: { ...number, also: numbers.map(({ decimal, unit }) => ({ decimal, unit })) } }
      : {}),
  };
}
