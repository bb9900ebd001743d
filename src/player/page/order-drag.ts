import { followPointer } from './follow-pointer.ts';
import { glide } from './glide.ts';

/**
 * Rows of a list are dragged to another place by mouse, finger or pen. A finger drags by the handle alone, whose
 * `touch-action: none` leaves the rest of the row to scrolling; a mouse by the whole row. `dropped`: a row lies in
 * another place than before.
 */
export function followDrag(list: HTMLElement, dropped: (row: HTMLElement) => void): void {
  list.addEventListener('pointerdown', (event) => {
    const target = event.target instanceof Element ? event.target : list;
    const row = Array.from(list.children).find((child) => child.contains(target));
    const grip = event.pointerType === 'mouse' ? '*' : '.order-handle';
    if (!(row instanceof HTMLElement) || !event.isPrimary || event.button !== 0) return;
    if (!target.closest(grip) || target.closest('button, a') || list.matches('.is-locked')) return;
    // Neither text is marked nor the focus taken off what has it.
    event.preventDefault();
    drag(list, row, event, dropped);
  });
}

function drag(
  list: HTMLElement,
  row: HTMLElement,
  event: PointerEvent,
  dropped: (row: HTMLElement) => void,
): void {
  const before = Array.from(list.children);
  const grab = event.clientY - row.getBoundingClientRect().top;
  let top = 0;
  const moved = (_x: number, y: number) => {
    const room = list.clientHeight - row.offsetHeight;
    top = Math.max(0, Math.min(room, y - grab - list.getBoundingClientRect().top));
    // The others make way: a row that is taken out and put back loses the pointer.
    const middle = (other: HTMLElement) => other.offsetTop + other.offsetHeight / 2;
    const makeWay = (other: HTMLElement, after: boolean) => {
      const from = other.offsetTop;
      if (after) row.after(other);
      else row.before(other);
      glide(other, 0, from - other.offsetTop);
    };
    const [above, below] = [row.previousElementSibling, row.nextElementSibling];
    if (above instanceof HTMLElement && top < middle(above)) makeWay(above, true);
    else if (below instanceof HTMLElement && top + row.offsetHeight > middle(below)) makeWay(below, false);
    row.style.transform = `translateY(${top - row.offsetTop}px)`;
  };
  followPointer(event, row, list, moved, (keep) => {
    row.style.transform = '';
    if (!keep) list.append(...before);
    glide(row, 0, top - row.offsetTop);
    if (keep && before.some((each, at) => each !== list.children[at])) dropped(row);
  });
}
