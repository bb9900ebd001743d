import { grip, make } from './dom.ts';
import type { Board } from './row-board.ts';
import { selectsOf } from './row-selects.ts';

/**
 * Matching: what is offered are cards, and each row has a slot for one. A card lies in one slot at a time, as each match
 * is right once; a list can still choose it twice. The words in a slot are those of the row's list, which screen readers
 * have in its place.
 */
export function matchBoard(form: HTMLFormElement): [Board, follow: () => void] {
  const selects = selectsOf(form);
  const offers = Array.from(form.querySelectorAll<HTMLElement>('[data-offer]'));
  form.querySelector('.assign')?.classList.add('match');
  for (const offer of offers) {
    offer.parentElement?.classList.add('tray');
    offer.classList.add('chip');
    offer.prepend(grip());
  }
  const slots = selects.map((select) => {
    const words = make('span', { class: 'chip-words', 'aria-hidden': 'true' });
    const slot = make('span', { class: 'chip chip-field' }, grip(), words);
    select.replaceWith(slot);
    slot.append(select);
    return [select, slot, words] as const;
  });
  const follow = () => {
    for (const [{ value, selectedOptions, options }, slot, words] of slots) {
      words.textContent = (selectedOptions[0] ?? options[0])?.text ?? '';
      if (value) slot.dataset.offer = value;
      else delete slot.dataset.offer;
      slot.style.transform = '';
    }
    for (const offer of offers) {
      const { offer: id } = offer.dataset;
      offer.classList.toggle(
        'is-used',
        selects.some(({ value }) => value === id),
      );
      offer.style.transform = '';
    }
  };
  const board: Board = {
    form,
    thingAt: (element) => element.closest<HTMLElement>('[data-offer]'),
    placeAt: (element) => {
      const place = element.closest<HTMLElement>('.match > li, .tray');
      return place ? [place] : [];
    },
    put: (thing, place) => {
      const { offer = '' } = thing.dataset;
      // Back to where it came from, it leaves no slot.
      if (place.contains(thing)) return [];
      const to = selects.find((select) => place.contains(select));
      const from = selects.filter((select) => select.value === offer && select !== to);
      return [...from, ...(to ? [to] : [])].map((select) => [select, select === to ? offer : '']);
    },
  };
  return [board, follow];
}
