import { moreTypes } from '../../questions/more-types.ts';
import type { QuestionTexts } from '../core/answered.ts';
import { oneLine } from '../format/text.ts';

/** The plain texts of a question, as the page shows them. */
export function questionTexts(questionId: string): QuestionTexts {
  const form = document.querySelector(`form[data-question="${questionId}"]`);
  const all = (selector: string) => Array.from(form?.querySelectorAll<HTMLElement>(selector) ?? []);
  const options = all('fieldset label').map((label): [string, string] => [
    label.querySelector('input')?.value ?? '',
    plain(label.querySelector('.option-text') ?? label),
  ]);
  const prompt = plain(form?.querySelector('.prompt') ?? null);
  if (!moreTypes) return { prompt, options: new Map(options) };
  const statements = all('[data-statement]').map((group): [string, string] => [
    group.dataset.statement ?? '',
    plain(group.querySelector('legend')),
  ]);
  const rows = all('select[data-item]').map((select): [string, string] => [
    select.dataset.item ?? '',
    plain(select.closest('label')?.querySelector('.assign-item') ?? null),
  ]);
  const choices = all('select[data-item] option').map((choice): [string, string] => [
    (choice as HTMLOptionElement).value,
    plain(choice),
  ]);
  return {
    prompt,
    options: new Map([...choices, ...options]),
    statements: new Map([...statements, ...rows]),
  };
}

function plain(element: Element | null): string {
  return oneLine(element?.textContent ?? '', 4000);
}
