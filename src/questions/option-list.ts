import type { Html } from '../content/html.ts';
import type { Labelled } from './question.ts';
import type { QuestionTools } from './view.ts';

export interface OptionItem {
  readonly id: string;
  readonly textHtml: Html;
}

/** The model of `templates/views/options.hbs`: radio buttons or checkboxes with their labels. */
export function optionList(options: readonly Labelled[], input: 'radio' | 'checkbox', tools: QuestionTools) {
  return {
    input,
    options: options.map(
      (option): OptionItem => ({ id: option.id, textHtml: tools.phrase(option.text, option.id) }),
    ),
  };
}
