import { grip, make } from './dom.ts';
import { followPointer, unmovable } from './follow-pointer.ts';
import { selectsOf, wordsOf } from './row-selects.ts';
import type { Say } from './words.ts';

/**
 * Categorise: each row is a card, and lies on the shelf of the category that its list says. Only to the eye: the rows
 * keep their order in the document, so that nobody who goes through them by keyboard is carried away with a card, and the
 * shelves, which the lists name already, are not there for screen readers.
 *
 * Cards are dragged to a shelf, or clicked and then the shelf: two ways for pointers beside the `select` of each row, which
 * keyboards and screen readers work with, and which holds the answer. So a card has no role of its own, and nothing is
 * there twice; what a pointer did is said, as nobody heard the list change. Returns what shows the answer, with nothing
 * picked.
 */
export function setUpSorting(form: HTMLFormElement, say: Say): () => void {
  const [{ options }] = selectsOf(form) as [HTMLSelectElement];
  const list = form.querySelector('.assign') as HTMLElement;
  const news = make('div', { class: 'visually-hidden', role: 'status' });
  form.append(news);
  let [picked, over]: (Element | null)[] = [];
  let dragged = false;
  list.classList.add('sort');
  for (const card of list.querySelectorAll('.assign-row')) card.prepend(grip());
  for (const { value, text } of Array.from(options).slice(1))
    list.append(make('li', { class: 'shelf', 'aria-hidden': 'true', 'data-shelf': value }, text));

  // Not a shelf of another question.
  const shelfAt = (element: Element | null) =>
    list.contains(element)
      ? list.querySelector(`.shelf[data-shelf="${element?.closest<HTMLElement>('li')?.dataset.shelf}"]`)
      : null;
  const pick = (card: Element | null) => {
    picked?.classList.remove('is-picked');
    picked = card;
    card?.classList.add('is-picked');
    if (card) news.textContent = say('rows.picked', { item: wordsOf(card) });
  };
  const place = (card: Element, shelf: Element) => {
    const select = card.querySelector('select') as HTMLSelectElement;
    select.value = (shelf as HTMLElement).dataset.shelf as string;
    news.textContent = say('rows.placed', { item: wordsOf(card), choice: shelf.textContent as string });
    for (const name of ['input', 'change']) select.dispatchEvent(new Event(name, { bubbles: true }));
  };

  list.addEventListener('pointerdown', (event) => {
    dragged = false;
    const card = (event.target as Element).closest<HTMLElement>('.assign-row');
    if (!card) return;
    const [startX, startY] = [event.clientX + scrollX, event.clientY + scrollY];
    followPointer(
      event,
      card,
      form,
      (x, y) => {
        dragged = true;
        card.style.transform = `translate(${x + scrollX - startX}px, ${y + scrollY - startY}px)`;
        over?.classList.remove('is-target');
        over = shelfAt(document.elementFromPoint(x, y));
        over?.classList.add('is-target');
      },
      (keep) => {
        card.style.transform = '';
        if (keep && over) place(card, over);
        over?.classList.remove('is-target');
      },
    );
  });
  list.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest(unmovable)) return;
    const [card, shelf] = [target.closest('.assign-row'), shelfAt(target)];
    // The label's own way would lead to the list.
    event.preventDefault();
    if (dragged) return;
    if (picked && card !== picked && shelf) place(picked, shelf);
    else pick(card === picked ? null : card);
  });
  document.body.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') pick(null);
  });
  return () => {
    pick(null);
    const order = Array.from(options, ({ value }) => value);
    for (const row of list.children as Iterable<Element> as Iterable<HTMLElement>) {
      const select = row.querySelector('select');
      if (select) row.dataset.shelf = select.value;
      row.style.order = String(2 * order.indexOf(row.dataset.shelf as string) + Number(select !== null));
    }
    // The list that is worked by keyboard has gone with its card.
    form.querySelector(':focus')?.scrollIntoView({ block: 'nearest' });
  };
}
