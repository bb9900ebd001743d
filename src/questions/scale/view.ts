import { type BodyOf, none, type QuestionTypeView } from '../view.ts';

export const scaleView: QuestionTypeView<'scale'> = {
  ...none,
  picks: (body) => stepsOf(body).map((number) => ({ id: String(number) })),
  fields: (body) => ({
    labels: { min: body.labels.min ?? '', max: body.labels.max ?? '' },
    hasLabels: body.labels.min !== undefined || body.labels.max !== undefined,
    numbers: stepsOf(body).map((number) => ({
      number,
      words:
        (number === body.min ? body.labels.min : number === body.max ? body.labels.max : undefined) ?? '',
    })),
  }),
};

function stepsOf({ min, max }: BodyOf<'scale'>): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}
