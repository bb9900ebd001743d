import { cell, partsOf } from '../core/cells.ts';

/** The lists of matching, categorise and ordering: one `select` for each row, `data-item` its id. */
function selectsOf(form: HTMLFormElement): HTMLSelectElement[] {
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
}

export function lockRows(form: HTMLFormElement, locked: boolean): void {
  for (const select of selectsOf(form)) select.disabled = locked;
}
