import { make } from './dom.ts';
import { followPointer, unmovable } from './follow-pointer.ts';
import { glide } from './glide.ts';
import { selectsOf, wordsOf } from './row-selects.ts';
import type { Say } from './words.ts';

/** What a question of rows looks like to a pointer. */
export interface Board {
  readonly form: HTMLFormElement;
  /** What can be taken up there. */
  readonly thingAt: (element: Element) => HTMLElement | null;
  /** Where it can be put: all that is one place. */
  readonly placeAt: (element: Element) => readonly HTMLElement[];
  /** The values that rows have once it is there. */
  readonly put: (thing: HTMLElement, place: HTMLElement) => readonly (readonly [HTMLSelectElement, string])[];
}

/**
 * Things are dragged to their place, or clicked and then their place: two ways for pointers beside the `select` of each
 * row, which keyboards and screen readers work with, and which holds the answer. So what is dragged has no role of its
 * own, and nothing is there twice; what a pointer did is said, as nobody heard the list change. Returns what lays down
 * again what was picked.
 */
export function workBoard({ form, thingAt, placeAt, put }: Board, say: Say): () => void {
  const news = make('div', { class: 'visually-hidden', role: 'status' });
  let picked: HTMLElement | undefined;
  let over: readonly HTMLElement[] = [];
  let dragged = false;
  form.append(news);

  const pick = (thing?: HTMLElement) => {
    picked?.classList.remove('is-picked');
    picked = thing;
    form.classList.toggle('is-placing', thing !== undefined);
    if (!thing) return;
    thing.classList.add('is-picked');
    news.textContent = say('rows.picked', { item: wordsOf(thing) });
  };
  const aim = (place: readonly HTMLElement[]) => {
    for (const part of over) part.classList.remove('is-target');
    over = place;
    for (const part of over) part.classList.add('is-target');
  };
  const place = (thing: HTMLElement, [first]: readonly HTMLElement[]) => {
    pick();
    const before = selectsOf(form).map(({ value }) => value);
    for (const [select, value] of first ? put(thing, first) : []) {
      select.value = value;
      const choice = select.selectedOptions[0]?.text ?? '';
      news.textContent = say('rows.placed', { item: wordsOf(select.closest('li')), choice });
    }
    selectsOf(form).forEach((select, at) => {
      if (select.value === before[at]) return;
      for (const name of ['input', 'change']) select.dispatchEvent(new Event(name, { bubbles: true }));
    });
  };

  form.addEventListener('pointerdown', (event) => {
    dragged = false;
    const thing = thingAt(event.target as Element);
    if (!thing) return;
    const [startX, startY] = [event.clientX + scrollX, event.clientY + scrollY];
    let [byX, byY] = [0, 0];
    followPointer(
      event,
      thing,
      form,
      (x, y) => {
        dragged = true;
        [byX, byY] = [x + scrollX - startX, y + scrollY - startY];
        thing.style.transform = `translate(${byX}px, ${byY}px)`;
        const below = document.elementFromPoint(x, y);
        // Not a place of another question.
        aim(below && form.contains(below) ? placeAt(below) : []);
      },
      (keep) => {
        const to = over;
        aim([]);
        if (keep && to.length > 0) place(thing, to);
        if (thing.style.transform) glide(thing, byX, byY);
        thing.style.transform = '';
      },
    );
  });
  form.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest(unmovable)) return;
    const thing = thingAt(target);
    // What lies in the tray is taken up, whatever was before it.
    const to = thing?.closest('.tray') ? [] : placeAt(target);
    // The label's own way would lead to the list.
    if (thing || to.length > 0) event.preventDefault();
    if (dragged) return;
    if (picked && thing !== picked && to.length > 0) place(picked, to);
    else pick(thing && thing !== picked ? thing : undefined);
  });
  document.body.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') pick();
  });
  return () => pick();
}
