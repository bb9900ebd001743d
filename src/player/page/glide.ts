/** Something that lies elsewhere now comes from where it was; `x`, `y`: how far off that is, in pixels. */
export function glide(element: HTMLElement, x: number, y: number): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  element.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    duration: 160,
    easing: 'ease-out',
  });
}
