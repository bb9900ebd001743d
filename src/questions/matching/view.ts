import { mixed } from '../mixed.ts';
import { none, type QuestionTypeView } from '../view.ts';

export const matchingView: QuestionTypeView<'matching'> = {
  ...none,
  marked: true,
  picks: (body) => [...body.pairs, ...body.distractors],
  statements: (body) => body.pairs.map(({ id }) => ({ id, right: id })),
  data: ({ scoring }) => ({ scoring }),
  instruction: (_body, say) => say('question.match-intro'),
  fields(body, tools) {
    const matches = body.pairs.map((pair) => ({ id: pair.id, text: pair.match }));
    const choices = mixed([...matches, ...body.distractors], tools.seed, matches).map(({ id, text }) => ({
      id,
      text: tools.words(text),
    }));
    const rows = body.pairs.map((pair) => ({
      name: `${tools.name}-${pair.id}`,
      id: pair.id,
      textHtml: tools.phrase(pair.term, pair.id),
      choices,
    }));
    return { rows, choices };
  },
  key: (body, { phrase }) =>
    body.pairs.map((pair) => ({
      labelHtml: phrase(pair.term, pair.id),
      valueHtml: phrase(pair.match, pair.id),
    })),
};
