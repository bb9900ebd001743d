import { followPointer } from './follow-pointer.ts';
import { glide } from './glide.ts';

/** Rows of a list are dragged to another place. `dropped`: a row lies in another place than before. */
export function followDrag(list: HTMLElement, dropped: (row: HTMLElement) => void): void {
  list.addEventListener('pointerdown', (event) => {
    const row = Array.from(list.children).find((child) => child.contains(event.target as Element));
    if (row instanceof HTMLElement) drag(list, row, event, dropped);
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
