import { none, type QuestionTypeView } from '../view.ts';

export const scaleView: QuestionTypeView<'scale'> = {
  ...none,
  fields: (body) => ({
    labels: { min: body.labels.min ?? '', max: body.labels.max ?? '' },
    numbers: Array.from({ length: body.max - body.min + 1 }, (_, index) => {
      const number = body.min + index;
      return {
        number,
        words:
          (number === body.min ? body.labels.min : number === body.max ? body.labels.max : undefined) ?? '',
      };
    }),
  }),
};
