/** Pixels that a pointer may tremble while it is pressed, and from the edge of the window in which it scrolls along. */
const [least, edge] = [5, 80];

/** Nobody drags what cannot be changed, nor by something that is pressed itself. */
export const unmovable = '.is-locked, select, a, button';

/**
 * Follows a pointer that was pressed on `held` until it is let go. A mouse takes hold anywhere, a finger or pen by the
 * grip alone, whose `touch-action: none` leaves all else to scrolling. `moved`: where it is, in each frame from when it has
 * moved at all; the window scrolls along as far as there is more of `area`. `ended`: after a move, and whether it stands:
 * not after Escape, nor when something else took the pointer away.
 */
export function followPointer(
  event: PointerEvent,
  held: HTMLElement,
  area: HTMLElement,
  moved: (x: number, y: number) => void,
  ended: (keep: boolean) => void,
): void {
  const { pointerId, clientX, clientY } = event;
  const target = event.target as Element;
  if (!event.isPrimary || event.button || target.closest(unmovable)) return;
  if (event.pointerType !== 'mouse' && !target.closest('.grip')) return;
  // Neither text is marked nor the focus taken off what has it.
  event.preventDefault();
  let [x, y] = [clientX, clientY];
  let frame = 0;
  const follow = () => {
    const { top, bottom } = area.getBoundingClientRect();
    const low = innerHeight - edge;
    // Not where it was taken up: a row that lies at the edge is not to run away.
    const by = y < Math.min(edge, clientY) && top < edge ? y - edge : 0;
    scrollBy({
      top: (y > Math.max(low, clientY) && bottom > low ? y - low : by) / 6,
      behavior: 'instant',
    });
    moved(x, y);
    frame = requestAnimationFrame(follow);
  };
  const listening = new AbortController();
  const end = (keep: boolean) => {
    listening.abort();
    cancelAnimationFrame(frame);
    held.classList.remove('is-dragged');
    // The time of a quiz may be up meanwhile.
    if (frame) ended(keep && !held.closest('.is-locked'));
  };
  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    act: (event: HTMLElementEventMap[K]) => void,
    target: HTMLElement = held,
  ) => target.addEventListener(name, act, { signal: listening.signal });
  on(
    'pointermove',
    (now) => {
      [x, y] = [now.clientX, now.clientY];
      if (frame || Math.hypot(x - clientX, y - clientY) < least) return;
      held.setPointerCapture(pointerId);
      held.classList.add('is-dragged');
      follow();
    },
    document.body,
  );
  for (const name of ['pointerup', 'pointercancel'] as const)
    on(name, () => end(name === 'pointerup'), document.body);
  // A finger is held by what it touches first; that it goes over to `held` is no loss.
  on('lostpointercapture', (lost) => {
    if (lost.target === held) end(false);
  });
  on(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') end(false);
    },
    document.body,
  );
}
