import type { Page } from 'playwright-core';
import { type ColourPair, colourPairs } from '../../../src/pages/colour-pairs.ts';
import { accentColours, type Colour, themeColours } from '../../../src/pages/palette.ts';

/** Two colours that meet on a page, as computed: `rgb(…)`. */
interface Met {
  readonly kind: 'text' | 'edge';
  readonly front: string;
  readonly ground: string;
  readonly where: string;
}

/**
 * What stands on what on the page as it is, where the table of colour pairs does not foresee it. Text, what is written
 * before and after elements, and the edges of controls; not pictures, nor what the browser itself colours: `mark`, the
 * inside of controls.
 */
export async function coloursMetUnforeseen(page: Page): Promise<string[]> {
  const palette = new Map(Object.entries(await paletteOn(page)));
  const foreseen = (kind: Met['kind']) =>
    new Set(
      colourPairs
        .filter(({ need }) => kind === 'edge' || need === 4.5)
        .flatMap(({ front, grounds }: ColourPair) =>
          grounds.map((ground) => `${palette.get(front)} ${palette.get(ground)}`),
        ),
    );
  const known = { text: foreseen('text'), edge: foreseen('edge') };
  const name = (value: string) => [...palette].find(([, colour]) => colour === value)?.[0] ?? value;
  const met = await page.evaluate(pairsOnPage);
  const found = met
    .filter(({ kind, front, ground }) => !known[kind].has(`${front} ${ground}`))
    .map(({ kind, front, ground, where }) => `${kind} in ${name(front)} on ${name(ground)}: ${where}`);
  return [...new Set(found)];
}

/** The value that each colour has on this page, in this mode: `rgb(…)`. */
function paletteOn(page: Page): Promise<Record<Colour, string>> {
  return page.evaluate(
    (names) => {
      const probe = document.body.appendChild(document.createElement('i'));
      const values = names.map((name) => {
        probe.style.color = `var(--${name})`;
        return [name, getComputedStyle(probe).color];
      });
      probe.remove();
      return Object.fromEntries(values);
    },
    [...themeColours, ...accentColours],
  );
}

/** Runs in the page. */
function pairsOnPage(): Met[] {
  const clear = 'rgba(0, 0, 0, 0)';
  const groundOf = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor !== clear) return backgroundColor;
    }
    return 'none';
  };
  const where = (element: Element) => `${element.localName}.${element.className}`;
  const met = new Map<string, Met>();
  const meet = (kind: Met['kind'], front: string, ground: string, element: Element) =>
    met.set(`${kind} ${front} ${ground}`, { kind, front, ground, where: where(element) });
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility() || element.closest('svg, video, audio, select, mark')) continue;
    const style = getComputedStyle(element);
    // Words for screen readers alone.
    if (style.fontSize === '0px') continue;
    const says = Array.from(element.childNodes).some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (says) meet('text', style.color, groundOf(element), element);
    for (const part of ['::before', '::after']) {
      const drawn = getComputedStyle(element, part);
      if (!/^(?:counter|"[^"]+")/.test(drawn.content)) continue;
      meet(
        'text',
        drawn.color,
        drawn.backgroundColor === clear ? groundOf(element) : drawn.backgroundColor,
        element,
      );
    }
    // Options and choices have a ring or an arrow of their own: the edge of their row decorates.
    // Nor has what is only a sign any edge: the sign is what is seen.
    if (style.borderTopColor === clear) continue;
    if (element.matches('.input:enabled, .button-quiet:enabled:not([aria-disabled="true"])'))
      meet('edge', style.borderTopColor, groundOf(element.parentElement), element);
  }
  return [...met.values()];
}
