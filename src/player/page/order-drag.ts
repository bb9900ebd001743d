/**
 * Rows of a list are dragged to another place by mouse, finger or pen. A finger drags by the handle alone, whose
 * `touch-action: none` leaves the rest of the row to scrolling; a mouse by the whole row. Escape, and whatever else takes
 * the pointer away, puts the row back. `dropped`: a row lies in another place than before.
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

/** Pixels from the edge of the window in which it scrolls along. */
const edge = 56;

function drag(
  list: HTMLElement,
  row: HTMLElement,
  { pointerId, clientY }: PointerEvent,
  dropped: (row: HTMLElement) => void,
): void {
  const before = Array.from(list.children);
  const grab = clientY - row.getBoundingClientRect().top;
  let y = clientY;
  let frame = 0;
  const follow = () => {
    if (y < edge || y > innerHeight - edge) scrollBy({ top: y < edge ? -8 : 8, behavior: 'instant' });
    const room = list.clientHeight - row.offsetHeight;
    const top = Math.max(0, Math.min(room, y - grab - list.getBoundingClientRect().top));
    // The others make way: a row that is taken out and put back loses the pointer.
    const middle = (other: HTMLElement) => other.offsetTop + other.offsetHeight / 2;
    const [above, below] = [row.previousElementSibling, row.nextElementSibling];
    if (above instanceof HTMLElement && top < middle(above)) row.after(above);
    else if (below instanceof HTMLElement && top + row.offsetHeight > middle(below)) row.before(below);
    row.style.transform = `translateY(${top - row.offsetTop}px)`;
    frame = requestAnimationFrame(follow);
  };
  const listening = new AbortController();
  const end = (keep: boolean) => {
    listening.abort();
    cancelAnimationFrame(frame);
    row.classList.remove('is-dragged');
    row.style.transform = '';
    if (!keep) list.append(...before);
    else if (before.some((each, at) => each !== list.children[at])) dropped(row);
  };
  const on = <K extends keyof HTMLElementEventMap>(
    target: HTMLElement,
    name: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ) => target.addEventListener(name, act, { signal: listening.signal });
  on(row, 'pointermove', (event) => {
    y = event.clientY;
  });
  on(row, 'pointerup', () => end(true));
  on(row, 'lostpointercapture', () => end(false));
  on(row, 'pointercancel', () => end(false));
  on(document.body, 'keydown', (event) => {
    if (event.key === 'Escape') end(false);
  });
  row.setPointerCapture(pointerId);
  row.classList.add('is-dragged');
  follow();
}
