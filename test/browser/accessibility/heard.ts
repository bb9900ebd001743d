import type { Page } from 'playwright-core';

/**
 * Begins to write down what a screen reader would say by itself: every change of a live region that can be seen, and
 * every element that gets the focus. A stand-in for ears: how a real one says it, people must hear.
 */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const live = ':is([role="status"], [role="alert"], [aria-live]):not([aria-live="off"])';
    const words = (element: Element) =>
      ((element as HTMLElement).innerText ?? '').replace(/\s+/g, ' ').trim();
    const regionOf = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(live);
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ type, target }) => {
          const region = regionOf(target);
          // A region whose own attributes change says nothing, but when it comes into view with its words.
          return region && (type !== 'attributes' || target === region || target.contains(region))
            ? [region]
            : [];
        }),
      );
      for (const region of regions)
        if (region.checkVisibility() && words(region))
          said.push(`${region.getAttribute('role')}: ${words(region)}`);
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden'],
    });
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const label = target.getAttribute('aria-label');
      const described = target.getAttribute('aria-describedby')?.split(' ') ?? [];
      const name =
        label ??
        (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
          ? words(target.closest('label') ?? target)
          : words(target));
      const more = described.map((id) => words(document.getElementById(id) ?? target)).filter(Boolean);
      said.push([`focus on ${target.localName}: ${name}`, ...more].join(' – ').trim());
    });
  });
}

/** What was said since the last time this was asked, once it has been quiet for `quiet` milliseconds. */
export async function heard(page: Page, quiet = 150): Promise<string[]> {
  const count = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.length);
  for (let last = -1; last !== (await count()); ) {
    last = await count();
    await page.waitForTimeout(quiet);
  }
  return page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
}
