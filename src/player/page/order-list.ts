import { grip, make } from './dom.ts';
import { glide } from './glide.ts';
import { followDrag } from './order-drag.ts';
import { showRows, wordsOf } from './row-selects.ts';
import type { Say } from './words.ts';

/**
 * An ordering question as a list whose rows move. Without script each row has a `select` for its place; here the selects
 * are out of sight and hold the answer. Nobody has answered before the first move: the order that a list begins with is
 * never the right one, and says nothing.
 */
export function setUpOrder(form: HTMLFormElement, say: Say): void {
  const list = listOf(form);
  if (!list) return;
  const news = make('div', { class: 'visually-hidden', role: 'status' });
  form.append(news);
  list.classList.add('order');
  const moved = (row: HTMLElement): void => {
    rowsOf(list).forEach((each, at) => {
      const select = each.querySelector('select');
      if (select) select.value = String(at + 1);
    });
    markEnds(list);
    const place = { item: wordsOf(row), number: rowsOf(list).indexOf(row) + 1, total: rowsOf(list).length };
    news.textContent = say('order.place', place);
    form.dispatchEvent(new Event('input', { bubbles: true }));
  };
  for (const row of rowsOf(list)) {
    const movers = [mover(row, -1, 'order.up', say, moved), mover(row, 1, 'order.down', say, moved)];
    row.append(grip(), make('span', { class: 'order-buttons' }, ...movers));
    for (const select of row.querySelectorAll('select')) select.hidden = true;
  }
  followDrag(list, (row) => {
    moved(row);
    row.querySelector<HTMLElement>('button:not([aria-disabled])')?.focus({ preventScroll: true });
  });
  startWith(form);
}

/** What the list shows without an answer is the order that its rows have now. */
export function startWith(form: HTMLFormElement): void {
  const list = listOf(form);
  if (!list) return;
  rowsOf(list).forEach((row, at) => {
    row.dataset.start = String(at);
  });
  markEnds(list);
}

/** An answer of a former player may lack rows: they keep the order that they began with, in the places that are left. */
export function showOrder(form: HTMLFormElement, response: readonly string[]): void {
  showRows(form, response);
  const list = listOf(form);
  if (!list) return;
  const rows = rowsOf(list).sort((a, b) => Number(a.dataset.start) - Number(b.dataset.start));
  const placed = new Map(rows.map((row) => [row.querySelector('select')?.value ?? '', row]));
  const loose = rows.filter((row) => !row.querySelector('select')?.value);
  list.append(...rows.flatMap((_row, at) => placed.get(String(at + 1)) ?? loose.shift() ?? []), ...loose);
  markEnds(list);
}

function listOf(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>('.assign');
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return Array.from(list.children) as HTMLElement[];
}

/** Which buttons lead nowhere. They stay where they are: one may have the focus. */
function markEnds(list: HTMLElement): void {
  const rows = rowsOf(list);
  rows.forEach((row, at) => {
    for (const button of row.querySelectorAll<HTMLElement>('[data-move]')) {
      if (rows[at + Number(button.dataset.move)]) button.removeAttribute('aria-disabled');
      else button.ariaDisabled = 'true';
    }
  });
}

/** The way by keyboard and single pointer: a place up or down. */
function mover(
  row: HTMLElement,
  by: -1 | 1,
  name: string,
  say: Say,
  moved: (row: HTMLElement) => void,
): HTMLElement {
  const button = make('button', {
    type: 'button',
    class: 'order-button',
    'data-move': String(by),
    'aria-label': say(name, { item: wordsOf(row) }),
  });
  button.addEventListener('click', () => {
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!(other instanceof HTMLElement)) return;
    const before = [row, other].map((each) => [each, each.getBoundingClientRect().top] as const);
    // The other one is moved: an element that is taken out and put back loses the focus.
    if (by < 0) row.after(other);
    else row.before(other);
    for (const [each, top] of before) glide(each, 0, top - each.getBoundingClientRect().top);
    moved(row);
  });
  return button;
}
