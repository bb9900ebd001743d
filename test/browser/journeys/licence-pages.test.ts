import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, serve } from '../../../src/run/serve.ts';
import { run } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { axeViolations } from '../support/axe.ts';
import { newMachine, startChromium } from '../support/chromium.ts';

const agencies = fileURLToPath(new URL('../../fixtures/catalogues/agencies/', import.meta.url));
const got = (licensee: string, languages: readonly string[]) =>
  JSON.stringify({
    ...{ format: 1, on: '2027-01-02', licensee, agency: licensee, licence: '1', delivery: '', before: '' },
    courses: [{ id: 'front-desk', version: '1.0.0', title: 'At the Front Desk', languages }],
    packages: [{ file: `packages/front-desk-${licensee}-1.0.0-scorm12.zip`, sha256: 'a'.repeat(64) }],
  });

describe('pages about licences', { timeout: 60_000 }, () => {
  let browser: Browser;
  let pages: Server;
  beforeAll(async () => {
    const home = temporaryFolder('licence-pages');
    await cp(agencies, home, { recursive: true });
    const rows = ['01', '02', '03'].flatMap((month) =>
      ['front-desk', 'open-records'].map(
        (course) => `a${month}@x.example,${course},2027-${month}-04,2027-${month}-05`,
      ),
    );
    await writeFile(join(home, 'a.csv'), `email,course,started,completed\n${rows.join('\n')}\n`);
    await writeFile(join(home, 'deliveries.jsonl'), `${got('riverton', ['en'])}\n${got('far', ['ar'])}\n`);
    const day = ['--today', '2027-03-03'];
    await run(home, ['usage', '--licence', 'AC-7', 'a.csv', ...day]);
    await run(home, ['withdraw', 'front-desk', '1.0.0', '--reason', 'It is wrong.', ...day]);
    pages = await serve({ folder: join(home, 'dist') });
    browser = await startChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await pages.close();
  });

  test.each([
    ['a statement to sign', 'usage/usage-alder-county-2026-07-01.html'],
    ['a notice', 'notices/withdrawn-front-desk-1.0.0-riverton.html'],
    ['a notice in Arabic', 'notices/withdrawn-front-desk-1.0.0-far.html'],
  ])('%s is readable in every look, and asks for nothing', async (_, path) => {
    const page = await (await newMachine(browser)).newPage();
    const found: string[] = [];
    page.on('console', (message) => found.push(message.text()));
    await page.goto(`${pages.origin}/${path}`);
    expect(await page.locator('h1').count()).toBe(1);
    for (const [width, colorScheme, media] of [
      [1280, 'light', 'screen'],
      [320, 'dark', 'screen'],
      [700, 'light', 'print'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, media });
      found.push(...(await axeViolations(page)));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`${overflow} pixels too wide at ${width} on ${media}`);
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('a statement has room for two signatures', async () => {
    const page = await (await newMachine(browser)).newPage();
    await page.goto(`${pages.origin}/usage/usage-alder-county-2026-07-01.html`);
    const rows = page.locator('.signatures tbody tr');
    expect(await rows.locator('th').allTextContents()).toEqual(['Alder County', 'The licensor']);
    for (const row of await rows.all()) expect((await row.boundingBox())?.height).toBeGreaterThan(50);
    await page.context().close();
  });
});
