import type { Page } from 'playwright-core';

/**
 * The largest share of the window's height that bars which stick to an edge take away from what is read, wherever the
 * page is scrolled to, and the bars that are there then. A panel that was opened is what is read, and no bar.
 */
export async function tallestBars(page: Page): Promise<{ share: number; bars: string }> {
  return page.evaluate(() => {
    const isBar = (element: Element) =>
      /sticky|fixed/.test(getComputedStyle(element).position) && !element.matches('.contents, dialog');
    const barAt = (y: number) => {
      const hit = document.elementFromPoint(innerWidth / 2, y);
      for (let at = hit; at; at = at.parentElement) if (isBar(at)) return at;
      return undefined;
    };
    let worst = { share: 0, bars: '' };
    const { scrollHeight } = document.documentElement;
    for (let top = 0; top < scrollHeight; top += innerHeight / 3) {
      scrollTo(0, top);
      // Several pages may be laid one below the other: bars of the page that is read, and those of the window.
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('section.page');
      const names = new Set<string>();
      let covered = 0;
      for (let y = 4; y < innerHeight; y += 8) {
        const bar = barAt(y);
        const of = bar?.closest('section.page');
        if (!bar || (of && of !== middle)) continue;
        covered += 8;
        names.add(`.${bar.getAttribute('class')?.split(' ')[0]}`);
      }
      if (covered / innerHeight > worst.share)
        worst = { share: covered / innerHeight, bars: [...names].join(' ') };
    }
    return worst;
  });
}

/**
 * Everything that takes the focus, forwards and back: what is then wholly out of sight, or under something else
 * (WCAG 2.2 SC 2.4.11).
 */
export async function hiddenFocus(page: Page, scope = 'body'): Promise<string[]> {
  return page.evaluate((within) => {
    const found = new Set<string>();
    const controls = ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled)';
    const all = Array.from(document.querySelectorAll(within)).flatMap((part) =>
      Array.from(part.querySelectorAll<HTMLElement>(controls)),
    );
    const shown = all.filter((one) => one.checkVisibility({ visibilityProperty: true }));
    for (const control of [...shown, ...shown.toReversed()]) {
      control.focus();
      if (document.activeElement !== control) continue;
      const target = control.closest('label') ?? control;
      const { left, right, top, bottom } = target.getBoundingClientRect();
      const from = Math.max(top, 0);
      const to = Math.min(bottom, innerHeight);
      const seen = [0.1, 0.5, 0.9].some((share) => {
        const hit = document.elementFromPoint((left + right) / 2, from + (to - from) * share);
        return hit && (target.contains(hit) || hit.contains(target));
      });
      const words = (control.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 40);
      if (to - from < 1 || !seen) found.add(`${control.localName} “${words}”`);
    }
    (document.activeElement as HTMLElement).blur();
    return [...found];
  }, scope);
}
