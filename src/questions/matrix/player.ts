import type { QuestionForm } from '../../player/core/question-types.ts';
import type { QuestionData } from '../../player/course-data.ts';
import { inputsOf } from '../../player/page/option-inputs.ts';

/** Statements on one scale. An answer is a list of `<statement>=<label>`; ids have no `=`. */
export const matrix: QuestionForm = {
  read: (form) =>
    inputsOf(form)
      .filter((input) => input.checked)
      .map(cellOf),
  show(form, response) {
    for (const input of inputsOf(form)) input.checked = response.includes(cellOf(input));
  },
  pack: (question, response) =>
    cellsOf(question)
      .filter(({ cell }) => response.includes(cell))
      .map(({ code }) => code)
      .join('~'),
  unpack(question, packed) {
    const codes = packed === '' ? [] : packed.split('~');
    const response = cellsOf(question)
      .filter(({ code }) => codes.includes(code))
      .map(({ cell }) => cell);
    return response.length > 0 || codes.length === 0 ? response : undefined;
  },
  longest({ statements = [], options = [] }) {
    const [label] = [...options].sort((a, b) => b.code.length - a.code.length);
    return label ? statements.map(({ id }) => `${id}=${label.id}`) : [];
  },
  /** Each statement is an interaction of its own, `<question>_<statement>`: the author's ids have no `_`. */
  parts: (question, texts, response) =>
    response.map((cell) => {
      const [statement = '', label = ''] = cell.split('=');
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
  return `${input.closest('fieldset')?.dataset.statement}=${input.value}`;
}

/** Every answer to every statement. No code is the beginning of another, so that two in a row stay apart. */
function cellsOf({ statements = [], options = [] }: QuestionData): { cell: string; code: string }[] {
  return statements.flatMap((statement) =>
    options.map((option) => ({ cell: `${statement.id}=${option.id}`, code: statement.code + option.code })),
  );
}
