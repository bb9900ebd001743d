import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startChromium } from '../test/browser/support/chromium.ts';
import { serve } from '../test/browser/support/serve.ts';
import { unzip } from '../test/browser/support/unzip.ts';

// `npm run screenshots [course folder]`: every page of a course on a phone, a tablet and a desktop, light and dark, as a
// learner first meets it and with its questions answered. For people to look at.

/** The compiler as it is published: its views are compiled into it. */
const { build, loadResources } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof import('../src/index.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const [course = 'courses/kitchen-sink'] = process.argv.slice(2);
const sizes = { phone: [375, 667], tablet: [768, 1024], desktop: [1280, 800] } as const;
const target = join(root, 'dist/screenshots');

const out = mkdtempSync(join(tmpdir(), 'coursewright-screenshots-'));
const { value, diagnostics } = await build({
  paths: [course],
  from: root,
  out,
  targets: ['web'],
  resources: loadResources(join(root, 'dist/')),
});
for (const finding of diagnostics)
  process.stderr.write(`${finding.severity} ${finding.code}: ${finding.message}\n`);
const browser = await startChromium();
rmSync(target, { recursive: true, force: true });
for (const one of value) {
  const folder = await unzip(one.file);
  const server = await serve({ folder });
  for (const [size, [width, height]] of Object.entries(sizes)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const shots = join(target, one.course, one.language, `${size}-${colorScheme}`);
      mkdirSync(shots, { recursive: true });
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(`${server.origin}/index.html`);
      await page.waitForSelector('#contents [aria-current="page"]', { state: 'attached' });
      for (const id of await page.$$eval('section.page', (list) => list.map((section) => section.id)))
        await shoot(page, id, shots);
      await context.close();
    }
  }
  await server.close();
  rmSync(folder, { recursive: true });
}
await browser.close();
rmSync(out, { recursive: true });
const count = readdirSync(target, { recursive: true }).filter((name) => String(name).endsWith('.png')).length;
process.stdout.write(`${count} screenshots in ${target}\n`);

/** A page as it opens, and with what its buttons lead to: answers checked, a quiz begun, a choice made. */
async function shoot(page: Page, id: string, folder: string): Promise<void> {
  await page.evaluate((shown) => {
    for (const section of document.querySelectorAll<HTMLElement>('section.page'))
      section.hidden = section.id !== shown;
  }, id);
  await picture(page, join(folder, `${id}.png`));
  const acted = await page.evaluate((shown) => {
    const section = document.getElementById(shown);
    const visible = (selector: string) =>
      Array.from(section?.querySelectorAll<HTMLElement>(selector) ?? []).filter((one) =>
        one.checkVisibility(),
      );
    for (const form of visible('form[data-question]')) {
      form.querySelector<HTMLElement>('input')?.click();
      for (const select of form.querySelectorAll('select')) select.selectedIndex = 1;
    }
    const buttons = visible(
      '[data-cw="check"], [data-cw="start"], .choices > li:first-child > a[data-choice]',
    );
    for (const button of buttons) button.click();
    return buttons.length > 0;
  }, id);
  if (acted) await picture(page, join(folder, `${id}_answered.png`));
}

/** In a window that is tall enough for all of it: bars that stick to an edge would cover the middle. */
async function picture(page: Page, path: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  const height = await page.evaluate(() => {
    scrollTo(0, 0);
    return document.documentElement.scrollHeight;
  });
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
  await page.screenshot({ path });
  await page.setViewportSize(size);
}
