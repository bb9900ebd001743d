import type { Page } from 'playwright-core';

/**
 * What a ruler finds in the parts of a page that `scope` names: width to scroll (WCAG 2.2 SC 1.4.10), targets that are
 * too small (SC 2.5.8: 24 px; 44 px for what the activities are worked with), names without the words that are seen
 * (SC 2.5.3), and movement (2.3.3; everybody who looks here has asked for less of it).
 */
export async function measure(page: Page, scope = 'body'): Promise<string[]> {
  return page.evaluate(ruler, scope);
}

function ruler(scope: string): string[] {
  const found: string[] = [];
  const name = (element: Element) =>
    `${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className.replace(/ /g, '.')}` : ''} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);

  const controls =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"], [tabindex="0"], .grip';
  const main =
    '.button, .button-quiet, .option, .scale-number, .choice, summary, select, input.input, textarea, [role="tab"], .grip';
  for (const part of document.querySelectorAll(scope)) {
    for (const control of part.querySelectorAll<HTMLElement>(controls)) {
      if (!seen(control) || control.matches(':disabled') || control.closest('.skip-link')) continue;
      const chosen = control.matches('input[type="radio"], input[type="checkbox"]');
      const target = (chosen && control.closest('label')) || control;
      const { width, height } = target.getBoundingClientRect();
      // SC 2.5.8, exception “Inline”: a link in a sentence is as high as its line.
      let line: Element | null = control;
      while (line && getComputedStyle(line).display === 'inline') line = line.parentElement;
      const inline = line !== control && line?.textContent?.trim() !== control.textContent?.trim();
      const least = target.matches(main) ? 44 : 24;
      if (!inline && (height < least - 0.5 || width < 24 - 0.5))
        found.push(`${name(target)} is ${Math.round(width)} × ${Math.round(height)} px`);
      const label = control.getAttribute('aria-label')?.toLowerCase();
      const words = control.matches('a, button, summary') ? control.innerText.trim().toLowerCase() : '';
      // A sign such as an arrow is no words.
      if (label !== undefined && /\p{L}/u.test(words) && !label.includes(words))
        found.push(`${name(control)} is called “${label}”`);
    }
    for (const element of part.querySelectorAll('*')) {
      if (!seen(element)) continue;
      for (const pseudo of [undefined, '::before', '::after']) {
        const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
        if (animationName !== 'none' || /[1-9]/.test(transitionDuration))
          found.push(`${name(element)} moves`);
      }
    }
  }
  return found;
}
