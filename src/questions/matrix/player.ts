import { cell, longestCells, packCells, partsOf, unpackCells } from '../../player/core/cells.ts';
import type { QuestionForm } from '../../player/core/question-types.ts';
import { inputsOf } from '../../player/page/option-inputs.ts';

/** Statements on one scale. */
export const matrix: QuestionForm = {
  read: (form) =>
    inputsOf(form)
      .filter((input) => input.checked)
      .map(cellOf),
  show(form, response) {
    for (const input of inputsOf(form)) input.checked = response.includes(cellOf(input));
  },
  pack: packCells,
  unpack: unpackCells,
  longest: longestCells,
  /** Each statement is an interaction of its own, `<question>_<statement>`: the author's ids have no `_`. */
  parts: (question, texts, response) =>
    response.map((one) => {
      const [statement, label] = partsOf(one);
      return {
        question: {
          ...question,
          id: `${question.id}_${statement}`,
          iri: `${question.iri}_${statement}`,
        },
        texts: { ...texts, prompt: `${texts.prompt} ${texts.statements?.get(statement) ?? statement}` },
        response: [label],
      };
    }),
};

function cellOf(input: HTMLInputElement): string {
  return cell(input.closest('fieldset')?.dataset.statement ?? '', input.value);
}
