import type { QuestionTexts } from '../core/answered.ts';
import { oneLine } from '../format/text.ts';

/** The plain texts of a question, as the page shows them. */
export function questionTexts(questionId: string): QuestionTexts {
  const form = document.querySelector(`form[data-question="${questionId}"]`);
  const options = Array.from(form?.querySelectorAll('.option') ?? []).map((label): [string, string] => [
    label.querySelector('input')?.value ?? '',
    plain(label.querySelector('.option-text')),
  ]);
  return { prompt: plain(form?.querySelector('.prompt') ?? null), options: new Map(options) };
}

function plain(element: Element | null): string {
  return oneLine(element?.textContent ?? '', 4000);
}
