import { optionList } from '../option-list.ts';
import { none, type QuestionTypeView } from '../view.ts';

/** One group of radio buttons for each statement, not a table: it reads well and fits a phone. */
export const matrixView: QuestionTypeView<'matrix'> = {
  ...none,
  picks: (body) => body.labels,
  statements: (body) => body.statements,
  fields: (body, tools) => ({
    statements: body.statements.map((statement) => ({
      id: statement.id,
      name: `${tools.name}-${statement.id}`,
      textHtml: tools.phrase(statement.text, statement.id),
      labels: optionList(body.labels, 'radio', tools).options,
    })),
  }),
};
