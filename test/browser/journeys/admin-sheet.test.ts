import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskFiles } from '../../../src/course/load/disk-files.ts';
import { loadCourse } from '../../../src/course/load-course.ts';
import { adminSheet } from '../../../src/deliveries/admin-sheet.ts';
import type { DeliveryFacts } from '../../../src/deliveries/delivery.ts';
import { planPage } from '../../../src/deliveries/plan-page.ts';
import { reportStyle } from '../../../src/pages/report-style.ts';
import { loadResources } from '../../../src/resources.ts';
import { type Server, serve } from '../../../src/run/serve.ts';
import { lmsNames } from '../../../src/schedule/plan/placeholders.ts';
import { refresherPlan } from '../../../src/schedule/plan/plan.ts';
import { county, frontDesk, riverton, villeneuve } from '../../deliveries/sheet-facts.ts';
import { axeViolations } from '../support/axe.ts';
import { newMachine, startChromium } from '../support/chromium.ts';
import { coloursMetUnforeseen } from '../support/colours.ts';

const flagship = fileURLToPath(new URL('../../../courses/social-media-essentials', import.meta.url));
const inLanguage = (facts: DeliveryFacts, language: string): DeliveryFacts => ({
  ...facts,
  licensee: { ...facts.licensee, languages: [language] },
});
/** Names as long as they become: course, licensee, version, language, target. */
const longNamed = (facts: DeliveryFacts): DeliveryFacts => ({
  ...facts,
  courses: facts.courses.map((course) => ({
    ...course,
    packages: course.packages.map((one) => ({
      ...one,
      file: one.file.replace('-desk', '-desk-of-the-department-of-motor-vehicles-alder-county-12.10.0'),
    })),
  })),
});
const sheets: Readonly<Record<string, DeliveryFacts>> = {
  en: county,
  es: riverton,
  fr: villeneuve,
  de: longNamed(inLanguage({ ...county, lms: 'Cornerstone' }, 'de')),
  ar: {
    ...inLanguage({ ...riverton, lms: 'Docebo' }, 'ar'),
    courses: [frontDesk(['ar', 'en-US'], ['scorm12', 'scorm2004-3rd'])],
  },
};
const history = [
  {
    format: 1 as const,
    on: '2026-06-01',
    licensee: 'x',
    agency: 'x',
    licence: 'x',
    courses: [{ id: 'front-desk', version: '2.0.0', title: 'Front desk', languages: ['en-US'] }],
    packages: [],
    delivery: '',
    before: '',
  },
];

describe('the admin sheet of a delivery', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: Server;
  let folder: string;
  beforeAll(async () => {
    browser = await startChromium();
    folder = await mkdtemp(join(tmpdir(), 'coursewright-sheet-'));
    const css = reportStyle(loadResources().themes(false));
    for (const [language, facts] of Object.entries(sheets)) {
      await mkdir(join(folder, language, 'packages'), { recursive: true });
      await writeFile(join(folder, language, 'index.html'), adminSheet(facts, { css, history }));
      await writeFile(join(folder, language, 'SHA256SUMS'), '');
      for (const { file } of facts.courses.flatMap(({ packages }) => packages))
        await writeFile(join(folder, language, file), 'zip');
      const setUp = join(folder, language, 'refreshers/front-desk');
      await mkdir(setUp, { recursive: true });
      for (const file of ['refresher-plan.html', 'refreshers.ics']) await writeFile(join(setUp, file), '');
    }
    const { value } = await loadCourse(await diskFiles(flagship));
    for (const lms of lmsNames) {
      const plan = refresherPlan(value?.editions ?? [], lms);
      for (const language of ['en', 'es', 'fr', 'de', 'ar'])
        if (plan)
          await writeFile(
            join(folder, `plan-${lms}-${language}.html`),
            planPage(plan, lms, { language, css, madeBy: 'Coursewright' }),
          );
    }
    server = await serve({ folder });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  test.each(Object.keys(sheets))('reads in %s in every look, without a violation', async (language) => {
    const page = await (await newMachine(browser)).newPage();
    expect(await faultsOf(page, `${language}/index.html`)).toEqual([]);
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await page.context().close();
  });

  test.each([...lmsNames.map((lms) => `${lms}-en`), 'generic-es', 'moodle-fr', 'generic-de', 'generic-ar'])(
    'reads in every look, as does the page about refreshers for %s',
    async (name) => {
      const page = await (await newMachine(browser)).newPage();
      expect(await faultsOf(page, `plan-${name}.html`)).toEqual([]);
      expect(await page.locator('h2').count()).toBe(5);
      await page.context().close();
    },
  );

  /** Whatever is wrong with a page, at three widths, light and dark. */
  async function faultsOf(page: Page, path: string): Promise<string[]> {
    const found: string[] = [];
    page.on('console', (message) => found.push(message.text()));
    page.on('pageerror', ({ message }) => found.push(message));
    await page.goto(`${server.origin}/${path}`);
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [700, 'dark'],
      [320, 'light'],
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

  test.each(Object.keys(sheets))('leads in %s to files and places that are there', async (language) => {
    const page = await (await newMachine(browser)).newPage();
    await page.goto(`${server.origin}/${language}/index.html`);
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const places = links.filter((href) => href.startsWith('#'));
    expect(places.length).toBeGreaterThan(6);
    for (const place of places) expect(await page.locator(place).count(), place).toBe(1);
    const files = [...new Set(links.filter((href) => !/^(#|mailto:|https:)/.test(href)))];
    expect(files.length).toBeGreaterThan(6);
    for (const file of files) {
      const answer = await page.request.get(`${server.origin}/${language}/${file}`);
      expect([file, answer.status()]).toEqual([file, 200]);
    }
    await page.context().close();
  });

  test('fits on paper: no table is cut at the edge of a page', async () => {
    const page = await (await newMachine(browser, { width: 640, height: 900 })).newPage();
    await page.emulateMedia({ media: 'print' });
    // Text between the margins of A4 is 178 mm wide: 673 px.
    await page.setViewportSize({ width: 673, height: 950 });
    for (const language of Object.keys(sheets)) {
      await page.goto(`${server.origin}/${language}/index.html`);
      const widest = await page
        .locator('.table-scroll')
        .evaluateAll((all) => Math.max(...all.map((one) => one.scrollWidth - one.clientWidth)));
      expect([language, widest]).toEqual([language, 0]);
    }
    await page.context().close();
  });
});
