import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, serve } from '../../../src/run/serve.ts';
import { axeViolations } from '../support/axe.ts';
import { newMachine, startChromium, watch } from '../support/chromium.ts';
import { coursePackage } from '../support/packages.ts';

describe('the blocks of a page', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    browser = await startChromium();
    server = await serve({ folder: await coursePackage('kitchen-sink', 'web') });
    const machine = await newMachine(browser, { width: 650, height: 666 });
    page = await machine.newPage();
    ({ errors } = watch(page));
    await page.goto(`${server.origin}/index.html`);
    await page.locator('#contents [aria-current="page"]').first().waitFor({ state: 'attached' });
  });
  afterAll(async () => {
    expect(errors).toEqual([]);
    await browser.close();
    await server.close();
  });

  /** The learner would have to work their way there: the course is linear. */
  const show = (id: string) =>
    page.evaluate((wanted) => {
      for (const section of document.querySelectorAll<HTMLElement>('main > .page'))
        section.hidden = section.dataset.page !== wanted;
    }, id);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());

  it('are tabs that arrows, Home and End go through, with one stop for the Tab key', async () => {
    await show('roles');
    const box = page.locator('#page-roles .tabs');
    expect(await box.ariaSnapshot()).toBe(
      [
        '- tablist:',
        '  - tab "Desk team" [selected]',
        '  - tab "Floor lead"',
        '  - tab "Everyone"',
        '- tabpanel "Desk team":',
        '  - heading "Desk team" [level=3]',
        '  - paragraph: Greets everybody, hands out maps, knows the way to the restrooms.',
      ].join('\n'),
    );
    await box.getByRole('tab', { name: 'Desk team' }).focus();
    const went: (string | undefined)[] = [];
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await page.keyboard.press(key);
      went.push(await focused());
    }
    expect(went).toEqual(['Floor lead', 'Everyone', 'Desk team', 'Everyone', 'Desk team']);
    await page.keyboard.press('Tab');
    expect(await box.evaluate((tabs) => tabs.contains(document.activeElement))).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('open where the browser finds words, and where an address leads', async () => {
    const panel = page.locator('#page-roles .tab').nth(2);
    expect(await panel.getAttribute('hidden')).toBe('until-found');
    await panel.dispatchEvent('beforematch');
    expect(await panel.getAttribute('hidden')).toBeNull();
    await show('everybody');
    const card = page.locator('#page-everybody .card').first();
    await card.evaluate((one) => {
      one.querySelector('p')?.setAttribute('id', 'inside');
    });
    expect(await card.getAttribute('open')).toBeNull();
    await card.locator('summary').press('Enter');
    expect(await page.locator('#inside').isVisible()).toBe(true);
  });

  it('define a term where it stands: Escape closes, and the focus is back on the word', async () => {
    await show('purpose');
    await page.locator('.term').first().press('Enter');
    const definition = page.getByRole('dialog', { name: 'floor lead' });
    expect(await definition.innerText()).toContain('decides on the spot');
    expect(await definition.evaluate((one) => one === document.activeElement)).toBe(true);
    const { x = -1, width = 999 } = (await definition.boundingBox()) ?? {};
    expect([x >= 0, x + width <= 650]).toEqual([true, true]);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect([await definition.isVisible(), await focused()]).toEqual([false, 'floor lead']);
  });

  it('are steps in a list of their order, and what is compared side by side where there is room', async () => {
    await show('first-minute');
    const steps = page
      .locator('#page-first-minute')
      .getByRole('list')
      .filter({ hasText: 'Ask one question' });
    expect(await steps.ariaSnapshot()).toMatch(
      /^- list:\n {2}- listitem:\n {4}- heading "Look up" [\s\S]*"Ask one question"[\s\S]*"Show the way"/,
    );
    await show('roles');
    const columns = page.locator('#page-roles .compare > section');
    expect(await columns.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'A map that works',
      'A map that does not',
    ]);
    const tops = () =>
      columns.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size);
    expect(await tops()).toBe(1);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tops()).toBe(2);
    await page.setViewportSize({ width: 650, height: 666 });
    expect(await axeViolations(page)).toEqual([]);
  });

  it('show a picture large in a dialog that is left by Escape, with the focus back on its button', async () => {
    await show('order');
    const button = page.getByRole('button', { name: 'Enlarge the picture' });
    const caption = page.locator('#page-order figcaption');
    const [{ top, bottom }, beside] = await Promise.all(
      [button, caption].map((each) => each.evaluate((one) => one.getBoundingClientRect().toJSON())),
    );
    // Beside the caption, not by itself below or above it.
    expect([top < beside.bottom, bottom > beside.top]).toEqual([true, true]);
    await button.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Picture' });
    const picture = dialog.getByRole('img', { name: /^Bar chart: 34 visitors at ten/ });
    const width = async () => (await picture.boundingBox())?.width ?? 0;
    const first = await width();
    await dialog.getByRole('button', { name: 'Zoom in' }).press('Enter');
    expect((await width()) / first).toBeCloseTo(1.5, 1);
    // Its buttons are read on a ground of their own, whatever of the picture is scrolled below them.
    const bar = dialog.locator('.zoom-bar');
    const ground = (one: Element) => getComputedStyle(one).backgroundColor;
    expect(await bar.evaluate(ground)).toBe(await dialog.evaluate(ground));
    await dialog.evaluate((one) => one.scrollTo(200, 200));
    expect((await bar.boundingBox())?.x).toBe(0);
    await dialog.evaluate((one) => one.scrollTo(0, 0));
    await dialog.getByRole('button', { name: 'Zoom out' }).press('Enter');
    await dialog.getByRole('button', { name: 'Zoom out' }).press('Enter');
    expect(await width()).toBeCloseTo(first, 0);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect([await dialog.isVisible(), await focused()]).toEqual([
      false,
      'Enlarge the picture: Visitors in each hour of last year’s open day',
    ]);
  });

  it('are all on paper, with title page and contents, and without an answer that was to be found', async () => {
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.locator('[data-cw="menu"]').click();
    await page.getByRole('button', { name: 'Print all pages' }).click();
    expect(await page.locator('html').getAttribute('data-printed')).toBe('');
    const readers = [page, await (await browser.newContext({ javaScriptEnabled: false })).newPage()];
    await readers[1]?.goto(`${server.origin}/index.html`);
    for (const reader of readers) {
      await reader.emulateMedia({ media: 'print' });
      // What is fixed would be printed on every sheet, over its words.
      expect(await reader.locator('#contents').evaluate((one) => getComputedStyle(one).position)).toBe(
        'static',
      );
      const seen = await reader.locator('body').innerText();
      for (const words of [
        'Ten minutes at the desk', // The contents.
        'Walks the rooms. Decides about crowds', // A tab that is not shown.
        'Soft light, a door that closes', // The back of a card.
        'It gives no reason. People who hear a reason', // Details.
        'Collect a map at the desk', // A transcript.
        'The largest number of people that may be', // The glossary.
      ])
        expect(seen, words).toContain(words);
      expect(seen).not.toContain('Right: inside, they have already found you.');
      for (const control of ['.media-bar', '[role="tablist"]', '.zoom', '.contents-print', '.pager'])
        expect(await reader.locator(control).filter({ visible: true }).count(), control).toBe(0);
      const address = await reader
        .locator('a.external[href^="https://www.ready.gov"]')
        .evaluate((link) => getComputedStyle(link, '::after').content);
      expect(address).toContain('ready.gov');
      const meaning = await reader
        .locator('#page-purpose abbr')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').content));
      expect(meaning.slice(0, 2)).toEqual([
        '" (Americans with Disabilities Act)"',
        '" (a reply that says whether you will come)"',
      ]);
    }
  });
});
