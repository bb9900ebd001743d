import { make, part } from './dom.ts';

/** Cards with their front up, tabs one at a time, pictures that open large. Without script all of it is there at once. */
export function setUpBlocks(): void {
  for (const card of document.querySelectorAll<HTMLDetailsElement>('.card')) card.open = false;
  for (const box of document.querySelectorAll('.tabs')) setUpTabs(box);
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
function setUpTabs(box: Element): void {
  const panels = Array.from(box.children) as HTMLElement[];
  const last = panels.length - 1;
  const arrows = ['ArrowLeft', 'ArrowRight'];
  if (document.dir === 'rtl') arrows.reverse();
  const tabs = panels.map((panel, place) => {
    const heading = panel.firstElementChild;
    const tab = make('button', { type: 'button', role: 'tab' }, heading?.textContent ?? '');
    const show = () => select(place);
    heading?.classList.add('visually-hidden');
    panel.role = 'tabpanel';
    panel.ariaLabel = tab.textContent;
    panel.addEventListener('beforematch', show);
    tab.addEventListener('click', show);
    tab.addEventListener('keydown', (event) => {
      const before = place === 0 ? last : place - 1;
      const to = [before, place === last ? 0 : place + 1, 0, last][
        [...arrows, 'Home', 'End'].indexOf(event.key)
      ];
      if (to === undefined) return;
      event.preventDefault();
      select(to);
      tabs[to]?.focus();
    });
    return tab;
  });
  const select = (at: number) =>
    tabs.forEach((tab, place) => {
      const panel = panels[place];
      tab.ariaSelected = String(place === at);
      tab.tabIndex = place === at ? 0 : -1;
      // What is to be found is still there, and would be an empty panel to a screen reader.
      if (panel)
        Object.assign(panel, {
          hidden: place === at ? false : 'until-found',
          ariaHidden: String(place !== at),
        });
    });
  box.prepend(make('div', { role: 'tablist' }, ...tabs));
  select(0);
}

/** One dialog for all pictures: the browser keeps the focus in it, closes it with Escape, and gives the focus back. */
function setUpZoom(): void {
  const dialog = part<HTMLDialogElement>(document, 'zoom');
  let size = 1;
  document.body.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-zoom]');
    if (!button || !dialog) return;
    const step = Number(button.dataset.zoom);
    if (step) size = Math.min(6, Math.max(1, size * step));
    else if (dialog.open) dialog.close();
    else {
      size = 1;
      dialog.lastElementChild?.replaceWith(button.previousElementSibling?.cloneNode() ?? '');
      dialog.showModal();
    }
    (dialog.lastElementChild as HTMLElement).style.inlineSize = `${size * 100}%`;
  });
}
