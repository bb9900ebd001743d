import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, serve } from '../../../src/run/serve.ts';
import { axeViolations } from '../support/axe.ts';
import { newMachine, startChromium } from '../support/chromium.ts';
import { coloursMetUnforeseen } from '../support/colours.ts';
import { journeyPackage } from '../support/packages.ts';

const { accessibilityReports, loadResources } = (await import(
  new URL('../../../dist/index.js', import.meta.url).href
)) as typeof import('../../../src/index.ts');

describe('what is said about the accessibility of a course', { timeout: 60_000 }, () => {
  let browser: Browser;
  let course: Server;
  let reports: Server;
  let folder: string;
  beforeAll(async () => {
    browser = await startChromium();
    course = await serve({ folder: await journeyPackage('web') });
    folder = await mkdtemp(join(tmpdir(), 'coursewright-report-'));
    const from = fileURLToPath(new URL('../../fixtures/courses/journey/', import.meta.url));
    const { value } = await accessibilityReports({ paths: [], from, resources: loadResources() });
    await writeFile(join(folder, 'report.html'), value[0]?.html ?? '');
    reports = await serve({ folder });
  });
  afterAll(async () => {
    await browser.close();
    await course.close();
    await reports.close();
    await rm(folder, { recursive: true });
  });

  /** In every look: what is wrong with the page, and what its policy refused. */
  async function look(page: Page): Promise<string[]> {
    const found: string[] = [];
    page.on('console', (message) => found.push(message.text()));
    await page.reload();
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      found.push(...(await axeViolations(page)), ...(await coloursMetUnforeseen(page)));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`${overflow} pixels too wide at ${width}`);
    }
    return found;
  }

  test('is a statement that the foot of each page opens beside the course, readable in every look', async () => {
    const learner = await (await newMachine(browser)).newPage();
    await learner.goto(`${course.origin}/index.html`);
    const opened = learner.context().waitForEvent('page');
    await learner.getByRole('link', { name: 'Accessibility statement (opens in a new tab)' }).click();
    const page = await opened;
    await page.getByRole('heading', { level: 1, name: 'Accessibility statement' }).waitFor();
    expect(await page.getByRole('rowheader').allTextContents()).toEqual([
      '1.1.1 Non-text Content',
      '1.4.3 Contrast (Minimum)',
      '302.1 Without Vision',
    ]);
    expect(await look(page)).toEqual([]);
    await learner.context().close();
  });

  test('is a report for buyers, in one file that asks for nothing', async () => {
    const page = await (await newMachine(browser)).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${reports.origin}/report.html`);
    await page
      .getByRole('heading', { level: 1, name: /^DRAFT: .* Accessibility Conformance Report$/ })
      .waitFor();
    // Its own style got past its own policy.
    expect(
      await page
        .locator('.table-scroll')
        .first()
        .evaluate((one) => getComputedStyle(one).overflowX),
    ).toBe('auto');
    expect(await look(page)).toEqual([]);
    expect(new Set(asked)).toEqual(new Set([`${reports.origin}/report.html`]));
    await page.context().close();
  });
});
