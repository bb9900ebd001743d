import type { Page } from 'playwright-core';

/**
 * Words that are lost or lie over others in the parts of a page that `scope` names (WCAG 2.2 SC 1.4.4, 1.4.10, 1.4.12):
 * cut off by a box that does not scroll, out of the box of their control, or under another control.
 */
export async function lostWords(page: Page, scope = 'body'): Promise<string[]> {
  return page.evaluate(lost, scope);
}

function lost(scope: string): string[] {
  const found = new Set<string>();
  const boxes = 'button, summary, label.option, .scale-number, a.button, a.choice, [role="tab"]';
  const controls = `${boxes}, a[href], input:not([type="hidden"]), select, textarea`;
  const words = (element: Element) =>
    `${element.localName}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  /** What screen readers alone are given is one pixel in size. */
  const tiny = ({ width, height }: DOMRect) => width <= 1 || height <= 1;

  const cutters = new Map<Element, Element | undefined>();
  const cutterOf = (element: Element): Element | undefined => {
    if (!cutters.has(element)) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const all = `${overflowX} ${overflowY}`;
      const cuts = /hidden|clip/.test(all) && element !== document.documentElement;
      const above = /auto|scroll/.test(all) ? null : element.parentElement;
      cutters.set(element, cuts ? element : above ? cutterOf(above) : undefined);
    }
    return cutters.get(element);
  };
  const within = (words: DOMRect, box: DOMRect) =>
    words.top >= box.top - 1 &&
    words.bottom <= box.bottom + 1 &&
    words.left >= box.left - 1 &&
    words.right <= box.right + 1;

  for (const part of document.querySelectorAll(scope)) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!parent || !text.textContent?.trim() || !seen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const rects = Array.from(range.getClientRects()).filter((one) => one.width > 0);
      const cutter = cutterOf(parent);
      if (cutter && tiny(cutter.getBoundingClientRect())) continue;
      const box = parent.closest(boxes);
      for (const [fault, frame] of [
        ['cuts', cutter],
        ['does not hold', box],
      ] as const) {
        const edge = frame?.getBoundingClientRect();
        if (frame && edge && !rects.every((one) => within(one, edge)))
          found.add(`${words(frame)} ${fault} “${text.textContent.trim().slice(0, 30)}”`);
      }
    }

    const placed = Array.from(part.querySelectorAll(controls))
      .filter((one) => seen(one) && !one.closest('.skip-link') && getComputedStyle(one).display !== 'inline')
      .map((one) => ({ one, rect: one.getBoundingClientRect() }))
      .filter(({ rect }) => !tiny(rect))
      .sort((a, b) => a.rect.top - b.rect.top);
    for (const [at, above] of placed.entries())
      for (let next = at + 1; next < placed.length; next += 1) {
        const below = placed[next];
        if (!below || below.rect.top >= above.rect.bottom - 1) break;
        const apart = below.rect.left >= above.rect.right - 1 || below.rect.right <= above.rect.left + 1;
        if (!apart && !above.one.contains(below.one) && !below.one.contains(above.one))
          found.add(`${words(below.one)} lies over ${words(above.one)}`);
      }
  }
  return [...found];
}
