import { make, part } from './dom.ts';

/** Cards with their front up, tabs one at a time, pictures that open large. Without script all of it is there at once. */
export function setUpBlocks(): void {
  for (const card of document.querySelectorAll<HTMLDetailsElement>('.card')) card.open = false;
  for (const box of document.querySelectorAll<HTMLElement>('.tabs')) setUpTabs(box);
  setUpZoom();
}

/** Opens what an element stands in, from the inside out. */
export function reveal(element: Element): void {
  const around = element.closest('details, .tab');
  if (around instanceof HTMLDetailsElement) around.open = true;
  // As the browser does where it finds words in a tab that is not shown.
  else around?.dispatchEvent(new Event('beforematch'));
  if (around?.parentElement) reveal(around.parentElement);
}

/** The tab pattern of WAI-ARIA: one stop for the Tab key, arrows go from tab to tab and round, Home and End. */
function setUpTabs(box: HTMLElement): void {
  const panels = Array.from(box.querySelectorAll<HTMLElement>(':scope > .tab'));
  const select = (at: number) =>
    panels.forEach((panel, place) => {
      const tab = tabs[place];
      const on = place === at;
      tab?.setAttribute('aria-selected', String(on));
      if (tab) tab.tabIndex = on ? 0 : -1;
      if (on) panel.removeAttribute('hidden');
      else panel.setAttribute('hidden', 'until-found');
    });
  const tabs = panels.map((panel, place) => {
    const heading = panel.firstElementChild;
    const tab = make('button', { type: 'button', role: 'tab' }, heading?.textContent ?? '');
    heading?.classList.add('visually-hidden');
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-label', tab.textContent ?? '');
    panel.addEventListener('beforematch', () => select(place));
    tab.addEventListener('click', () => select(place));
    return tab;
  });
  const list = make('div', { role: 'tablist' }, ...tabs);
  list.addEventListener('keydown', (event) => {
    const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const last = tabs.length - 1;
    const at = tabs.indexOf(event.target as HTMLButtonElement);
    const to =
      event.key === 'Home' || (event.key === forward && at === last)
        ? 0
        : event.key === 'End'
          ? last
          : /^Arrow(Lef|Righ)t$/.test(event.key)
            ? (at + (event.key === forward ? 1 : last)) % tabs.length
            : at;
    if (to === at) return;
    event.preventDefault();
    select(to);
    tabs[to]?.focus();
  });
  box.prepend(list);
  select(0);
}

/** One dialog for all pictures: the browser keeps the focus in it, closes it with Escape, and gives the focus back. */
function setUpZoom(): void {
  const dialog = part<HTMLDialogElement>(document, 'zoom');
  let picture: HTMLElement | undefined;
  let size = 1;
  document.body.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-zoom]') : null;
    const step = Number(button?.dataset.zoom);
    if (!button || !dialog) return;
    if (button.closest('dialog')) {
      if (step) size = Math.min(6, Math.max(1, size * step));
      else dialog.close();
    } else {
      size = 1;
      picture = button.parentElement?.querySelector('img')?.cloneNode() as HTMLElement;
      dialog.lastElementChild?.replaceChildren(picture);
      dialog.showModal();
    }
    picture?.style.setProperty('inline-size', `${size * 100}%`);
  });
}
