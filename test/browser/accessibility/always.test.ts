import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { coursePackage, coursePackageIn, journeyPackage } from '../support/packages.ts';
import { webPages } from '../support/web-pages.ts';

// What holds on every page of a course, whatever is on it.

describe('a course', { timeout: 60_000 }, () => {
  const open = webPages();

  describe('has no shortcut of a single character (WCAG 2.2 SC 2.1.4)', () => {
    const characters = [
      ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?+-*/=<>[]()@#',
    ];
    /** Which of them change anything, with the focus on each of `places`. */
    const shortcuts = (page: Page, places: readonly string[]) =>
      page.evaluate(
        ([keys, where]) => {
          const state = () =>
            [
              document.documentElement.outerHTML,
              location.href,
              scrollY,
              document.activeElement?.outerHTML,
              ...Array.from(document.querySelectorAll('input, select, textarea'), (one) =>
                one instanceof HTMLInputElement
                  ? `${one.checked} ${one.value}`
                  : (one as HTMLSelectElement).value,
              ),
            ].join('\n');
          const found: string[] = [];
          for (const place of where) {
            const target = document.querySelector<HTMLElement>(place) ?? document.body;
            target.focus();
            let before = state();
            for (const key of keys) {
              for (const name of ['keydown', 'keypress', 'keyup'])
                target.dispatchEvent(new KeyboardEvent(name, { key, bubbles: true, cancelable: true }));
              const after = state();
              if (after !== before) found.push(`${key} on ${place}`);
              before = after;
            }
          }
          return found;
        },
        [characters, places] as const,
      );
    const places = [
      'body',
      '.page:not([hidden]) h2',
      '[data-cw="next"]',
      '.page:not([hidden]) button, a[href]',
    ];

    it('on a page with questions, nor with recordings', async () => {
      const page = await open(await coursePackageIn('kitchen-sink', 'web', 'de'));
      expect(await page.getByRole('button', { name: 'Weiter', exact: true }).count()).toBe(1);
      const named = [
        '#page-order [data-cw="check"]',
        '#page-order input',
        '.media-bar button',
        '[role="tab"]',
      ];
      // All pages at once; the player goes on working on each of them.
      await page.locator('section.page').evaluateAll((pages) => {
        for (const one of pages as HTMLElement[]) one.hidden = false;
      });
      for (const place of named) expect(await page.locator(place).count(), place).toBeGreaterThan(0);
      expect(await shortcuts(page, [...places, ...named])).toEqual([]);
    });

    it('or one would be found', async () => {
      const page = await open(await journeyPackage('web'));
      await page.evaluate(() => {
        document.addEventListener('keydown', ({ key }) => {
          if (key === 'n') document.querySelector<HTMLElement>('[data-cw="next"]')?.click();
        });
      });
      expect(await shortcuts(page, places)).toContain('n on body');
    });
  });

  it('has the same controls in the same order round every page (WCAG 2.2 SC 3.2.3, 3.2.4, 3.2.6)', async () => {
    const page = await open(await journeyPackage('web'));
    const frame = () =>
      page.evaluate(() =>
        Array.from(
          document.querySelectorAll<HTMLElement>(
            ':is(.masthead, .contents, .pager, .colophon) :is(a, button, summary, progress)',
          ),
          (one) =>
            `${one.localName} ${one.dataset.cw ?? one.getAttribute('href')} ${one.getAttribute('aria-label') ?? ''}`,
        ),
      );
    const first = await frame();
    expect(first.length).toBeGreaterThan(8);
    const next = page.locator('[data-cw="next"]');
    let pages = 1;
    for (; await next.isEnabled(); pages += 1) {
      await next.click();
      expect(await frame()).toEqual(first);
    }
    expect(pages).toBeGreaterThan(3);
  });

  it('is bound to no orientation of the screen (WCAG 2.2 SC 1.3.4)', async () => {
    const folder = await coursePackage('kitchen-sink', 'web');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(css|js|html)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(4);
    for (const name of files)
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(
        /orientation\s*:\s*(portrait|landscape)|orientation\.lock|lockOrientation/,
      );
  });
});
