import { cell, partsOf } from '../core/cells.ts';
import { oneLine } from '../format/text.ts';

/** What has to follow when a form's rows show another answer. */
export const followers = new WeakMap<HTMLFormElement, () => void>();

/** The lists of matching, categorise and ordering: one `select` for each row, `data-item` its id. */
export function selectsOf(form: HTMLFormElement): HTMLSelectElement[] {
  return Array.from(form.querySelectorAll<HTMLSelectElement>('select[data-item]'));
}

export function readRows(form: HTMLFormElement): string[] {
  return selectsOf(form)
    .filter((select) => select.value !== '')
    .map((select) => cell(select.dataset.item ?? '', select.value));
}

export function showRows(form: HTMLFormElement, response: readonly string[]): void {
  for (const select of selectsOf(form)) {
    const answer = response.find((one) => one.startsWith(cell(select.dataset.item ?? '', '')));
    select.value = answer ? partsOf(answer)[1] : '';
  }
  followers.get(form)?.();
}

export function lockRows(form: HTMLFormElement, locked: boolean): void {
  form.classList.toggle('is-locked', locked);
  for (const select of selectsOf(form)) select.disabled = locked;
}

/** What a row or a card says, without the words of its list. */
export function wordsOf(thing: Element | null): string {
  const words = thing?.querySelector('.assign-item, .chip-words') ?? thing;
  return oneLine(words?.textContent ?? '', 255);
}
