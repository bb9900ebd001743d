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

/**
 * In an order each place is taken once: an item that takes another's place gives it its own. Arrow keys go through the
 * places between: what an item passes on its way comes back to its own place.
 */
export function setUpOrders(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-type="ordering"]')) {
    const places = () => new Map(selectsOf(form).map((select) => [select, select.value]));
    let moving: EventTarget | null;
    let before = places();
    let now = before;
    form.addEventListener('focusin', () => {
      moving = null;
      now = places();
    });
    form.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      if (moving !== target) before = now;
      moving = target;
      const [own = '', left = ''] = [before.get(target), now.get(target)];
      const freed = own || ([...before.values()].includes(left) ? '' : left);
      for (const [other, place] of before) {
        if (other !== target) other.value = place && place === target.value ? freed : place;
      }
      now = places();
    });
  }
}

export function lockRows(form: HTMLFormElement, locked: boolean): void {
  for (const select of selectsOf(form)) select.disabled = locked;
}
