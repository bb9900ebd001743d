import { moreTypes } from '../../questions/more-types.ts';

/** A part of the page by its contract name, `data-cw`. */
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T | null {
  return root.querySelector<T>(`[data-cw="${name}"]`);
}

/** The first thing in a form that can be answered with: in a list whose rows move, a button that moves one. */
export function focusFirstField(form: HTMLElement | undefined): void {
  form
    ?.querySelector<HTMLElement>(
      moreTypes ? 'input, select:not([hidden]), [data-move]:not([aria-disabled])' : 'input, select',
    )
    ?.focus();
}

export function show(element: HTMLElement | null, visible: boolean): void {
  if (element) element.hidden = !visible;
}

export function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** A group that gets the focus is said with its name: it is called what those of its paragraphs say that are shown. */
export function nameByWords(group: HTMLElement | null): void {
  const words = Array.from(group?.querySelectorAll('h3, p:not([hidden])') ?? [], (each) => each.textContent);
  group?.setAttribute('aria-label', words.join(' '));
}

/** A new element with text or children; course texts come as nodes, never as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** Where something is taken hold of to drag it. For pointers alone: there are other ways to do the same. */
export function grip(): HTMLElement {
  return make('span', { class: 'grip', 'aria-hidden': 'true' });
}
