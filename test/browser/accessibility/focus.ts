import type { Page } from 'playwright-core';

/** Where the keyboard is, and what is wrong with it there. */
export interface Focus {
  /** Element and words; `body` when the focus was lost. */
  readonly on: string;
  /** Which of all elements it is, in the order of the document. */
  readonly place: number;
  readonly faults: readonly string[];
}

/**
 * The focused element: whether there is one at all, whether an outline of 2 px and 3:1 against what is beside it shows
 * where it is (WCAG 2.2 SC 2.4.7, 1.4.11), and whether a bar lies over it (SC 2.4.11, and 2.4.12 where it fits). Titles
 * and regions that get focus by script, to say where one is, are no controls and need no outline.
 */
export async function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(focusInPage);
}

/** Runs in the page: all that it needs is in it. */
export function focusInPage(): Focus {
  const element = document.activeElement ?? document.body;
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const value = element instanceof HTMLInputElement && element.type !== 'text' ? ` ${element.value}` : '';
  const on = `${element.localName}${element.id ? `#${element.id}` : ''}${value} ${words.slice(0, 40)}`.trim();
  const place = Array.from(document.querySelectorAll('*')).indexOf(element);
  if (element === document.body) return { on: 'body', place, faults: ['the focus is lost'] };

  const faults: string[] = [];
  const numbers = (color: string) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) return [0, 0, 0, 1];
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 255] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const luminance = (color: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = color.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (start: Element | null) => {
    for (let at = start; at; at = at.parentElement) {
      const color = numbers(getComputedStyle(at).backgroundColor);
      if (color[3] === 1) return color;
    }
    return numbers('Canvas');
  };
  /** The outline may be that of the row which is the target of a radio button. */
  const rings = [element, element.closest('label')].filter((one) => one !== null);
  const contrasts = rings.map((ring) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ring);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return 0;
    const [a, b] = [luminance(numbers(outlineColor)), luminance(behind(ring.parentElement))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  });
  const best = Math.max(...contrasts);
  // The browser draws the controls of media, and the focus on them.
  const own = element instanceof HTMLMediaElement;
  if (element.getAttribute('tabindex') !== '-1' && !own && best < 3)
    faults.push(
      best === 0 ? 'no outline shows the focus' : `the outline has a contrast of ${best.toFixed(2)}`,
    );

  // The words of a card's list are written over it by the card.
  const target = element.closest('label.option, label.scale-number, .chip') ?? element;
  const { left, top, width, height } = target.getBoundingClientRect();
  const over = [0.1, 0.5, 0.9].map((share) => {
    const hit = document.elementFromPoint(left + width / 2, top + height * share);
    return hit && (target.contains(hit) || hit.contains(target)) ? undefined : (hit ?? document.body);
  });
  // The middle of what is small, some of what is large.
  const [bar] = over[1] && height < 100 ? [over[1]] : over.every(Boolean) ? over : [];
  if (bar) {
    const name = `${bar.localName}.${bar.getAttribute('class')}`;
    faults.push(`${name} lies over it, at ${Math.round(top)} px, ${Math.round(height)} px high`);
  }
  return { on, place, faults };
}
