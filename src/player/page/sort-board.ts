import { grip, make } from './dom.ts';
import { glide } from './glide.ts';
import type { Board } from './row-board.ts';
import { selectsOf } from './row-selects.ts';

/**
 * Categorise: each row is a card, and lies on the shelf of the category that its list says. Only to the eye: the rows
 * keep their order in the document, so that nobody who goes through them by keyboard is carried away with a card, and the
 * shelves, which the lists name already, are not there for screen readers.
 */
export function sortBoard(form: HTMLFormElement): [Board, follow: () => void] {
  const selects = selectsOf(form);
  const cards = selects.flatMap((select) => select.closest<HTMLElement>('.assign-row') ?? []);
  const list = form.querySelector('.assign');
  list?.classList.add('sort');
  for (const words of form.querySelectorAll('.words, .words-list')) words.classList.add('visually-hidden');
  const shelves = Array.from(selects[0]?.options ?? [])
    .slice(1)
    .map(({ value, text }) =>
      ['shelf', 'shelf-end'].map((name) =>
        make('li', { class: name, 'aria-hidden': 'true', 'data-shelf': value }, name === 'shelf' ? text : ''),
      ),
    );
  list?.append(...shelves.flat());
  for (const card of cards) {
    card.classList.add('chip', 'chip-field');
    card.prepend(grip());
  }

  const layOut = () => {
    const order = Array.from(selects[0]?.options ?? [], ({ value }) => value);
    const places = order.map((): HTMLElement[] => []);
    for (const select of selects) {
      const row = select.closest('li');
      const at = order.indexOf(select.value);
      if (!row) continue;
      row.style.order = String(3 * at + 1);
      if (select.value) row.dataset.shelf = select.value;
      else delete row.dataset.shelf;
      places[at]?.push(row);
    }
    for (const rows of places)
      rows.forEach((row, at) => {
        row.classList.toggle('is-alone', at % 2 === 0 && at === rows.length - 1);
      });
    for (const [head, end] of shelves) {
      const at = order.indexOf(head?.dataset.shelf ?? '');
      if (!head || !end) continue;
      head.style.order = String(3 * at);
      end.style.order = String(3 * at + 2);
      end.classList.toggle('is-empty', places[at]?.length === 0);
    }
  };
  const follow = () => {
    const before = cards.map((card) => card.getBoundingClientRect());
    layOut();
    cards.forEach((card, at) => {
      card.style.transform = '';
      const { left = 0, top = 0 } = before[at] ?? {};
      const now = card.getBoundingClientRect();
      if (left !== now.left || top !== now.top) glide(card, left - now.left, top - now.top);
    });
  };
  form.addEventListener('change', ({ target }) =>
    (target as Element).closest('li')?.scrollIntoView({ block: 'nearest' }),
  );
  const board: Board = {
    form,
    thingAt: (element) => element.closest<HTMLElement>('.assign-row'),
    placeAt: (element) => {
      const shelf = element.closest<HTMLElement>('[data-shelf]')?.dataset.shelf;
      return shelf ? Array.from(form.querySelectorAll<HTMLElement>(`[data-shelf="${shelf}"]`)) : [];
    },
    put: (card, { dataset }) => {
      const select = card.querySelector('select');
      return select ? [[select, dataset.shelf ?? '']] : [];
    },
  };
  return [board, follow];
}
