import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/run/lrs/values.ts';
import { newMachine, startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { dress, lookAt } from '../support/look.ts';
import { languageModulesPackage, languagesPackage, pseudoPackage } from '../support/packages.ts';
import type { Platform } from '../support/platform/platform.ts';
import { type ScormPlatform, scormPlatform, written } from '../support/platform/scorm.ts';
import { webPlatform } from '../support/platform/web.ts';
import { verbOf, type XapiPlatform, xapiPlatform } from '../support/platform/xapi.ts';

type Start = (browser: Browser, language?: string) => Promise<Stage>;
interface Stage {
  readonly platform: Platform;
  /** What was said to the LMS as the launches began and ended, and how long they took by their own word. */
  readonly frame: () => readonly string[];
  /** Ids of interactions, in the order of the LMS's list. */
  readonly answers: () => readonly string[] | undefined;
}
const stages: readonly (readonly [string, Start])[] = [
  ['SCORM 1.2', (browser, language) => scorm(browser, '1.2', language)],
  ['SCORM 2004', (browser, language) => scorm(browser, '2004', language)],
  ['cmi5', (browser, language) => xapi(browser, 'cmi5', language)],
  ['xAPI', (browser, language) => xapi(browser, 'xapi', language)],
  ['web', web],
];

const shownLanguage = (who: Learner) => who.find('html').getAttribute('lang');
const heading = (who: Learner) => who.find('main .page:not([hidden]) h2').first().textContent();
const menu = (who: Learner) => who.find('[data-cw="languages"]');
async function changeTo(who: Learner, language: string): Promise<void> {
  await menu(who).locator('summary').click();
  await menu(who).locator(`a[hreflang="${language}"]`).click();
  await who.find(`html[lang="${language}"] #contents [aria-current="page"]`).waitFor({ state: 'attached' });
}

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe.each(stages)('several languages in one package, in %s', { timeout: 60_000 }, (name, start) => {
  it('are changed in the middle of everything, in one session with the LMS, and the choice is remembered', async () => {
    const { platform, frame, answers } = await start(browser);
    const learner = await platform.launch();
    expect([await shownLanguage(learner), await heading(learner)]).toEqual(['en-US', 'Where stalls stand']);

    // A pick that was not checked yet, and the menu by keyboard.
    await learner.pick('kc-stall', ['b']);
    await menu(learner).locator('summary').focus();
    await learner.page.keyboard.press('Enter');
    await learner.page.keyboard.press('Tab');
    await learner.page.keyboard.press('Tab');
    await learner.page.keyboard.press('Enter');
    await learner.find('html[lang="es"] #contents [aria-current="page"]').waitFor({ state: 'attached' });
    expect([await heading(learner), await learner.picked('kc-stall')]).toEqual([
      'Dónde van los puestos',
      ['b'],
    ]);
    expect(await menu(learner).locator('summary:focus').innerText()).toContain('Español');
    expect(await learner.find('head title').textContent()).toBe('Dónde van los puestos – Día de mercado');
    expect(await learner.check('kc-stall', ['a'])).toContain('Correcto');

    await learner.goTo('paths');
    await learner.goTo('storm');
    await learner.decide('warn');
    await learner.goOn();
    await learner.goTo('final');
    await learner.startQuiz();
    await learner.pick('q-first', ['a']);
    await learner.question('q-text').locator('input').fill('agua');
    await learner.question('q-number').locator('input').fill('3,5 metros');
    const gaps = learner.question('q-gaps').locator('select');
    await gaps.nth(0).selectOption('registro');
    await gaps.nth(1).selectOption('siete');
    const asked = await learner.asked();
    await learner.find('[data-cw="time-off"]:visible').click();

    // From right to left, and back to the course's own language: the attempt is the same, and so is each answer.
    await changeTo(learner, 'ar');
    expect(await learner.find('html').getAttribute('dir')).toBe('rtl');
    expect([await learner.where(), await learner.asked()]).toEqual(['final', asked]);
    await changeTo(learner, 'en-US');
    expect([await learner.where(), await learner.asked()]).toEqual(['final', asked]);
    await learner.find('[data-cw="quiz-time"]:visible').waitFor();
    expect(await learner.find('[data-cw="quiz-time"]').innerText()).toBe('No time limit for this attempt.');
    expect(await learner.find('[data-cw="time-off"]').isVisible()).toBe(false);
    expect(await learner.picked('q-first')).toEqual(['a']);
    expect(await learner.question('q-text').locator('input').inputValue()).toBe('agua');
    expect(await gaps.evaluateAll((list) => list.map((one) => (one as HTMLSelectElement).value))).toEqual([
      'registro',
      'siete',
    ]);
    expect(await learner.submitQuiz()).toMatch(/100\s?%/);
    await learner.goTo('storm');
    expect(await heading(learner)).toBe('A storm');
    expect(await learner.find('.node:not([hidden]) h3').textContent()).toBe('Roofs');
    await changeTo(learner, 'es');
    expect(await learner.find('.node:not([hidden]) h3').textContent()).toBe('Techos');
    await learner.saved();
    await learner.closeTab();

    const later = await platform.launch();
    await later.find('html[lang="es"]').waitFor({ state: 'attached' });
    expect([await later.where(), await heading(later)]).toEqual(['storm', 'Una tormenta']);
    expect(await later.saveState()).toMatch(/Guardado/);
    await later.playScenario(['down']);
    await later.saveAndExit();
    await later.find('[data-cw="closed"]').waitFor();
    expect(await menu(later).isVisible()).toBe(false);
    expect(await platform.recorded()).toMatchObject({ verdict: 'passed' });
    expect(answers()).toEqual(
      name === 'web' ? undefined : ['kc-stall', 'storm_wind', ...asked, 'storm_roof'],
    );
    expect(frame()).toEqual(frames[name]);
    if ('lrs' in platform)
      expect(wordsTold(platform as XapiPlatform)).toEqual(['respondió', '¿Qué va primero?']);
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  });

  it('start in the language that the learner reads, by the word of the LMS or the browser', async () => {
    const { platform } = await start(browser, 'es-MX');
    const learner = await platform.launch();
    await learner.find('html[lang="es"]').waitFor({ state: 'attached' });
    expect(await learner.where()).toBe('stalls-page');
    expect(await heading(learner)).toBe('Dónde van los puestos');
    await learner.saved();
    expect(await learner.saveState()).toMatch(/Guardado/);
    // The learner knows better than a profile, and is asked nothing again.
    await changeTo(learner, 'en-US');
    await learner.closeTab();
    const later = await platform.launch();
    expect(await shownLanguage(later)).toBe('en-US');
    await later.closeTab();
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  });
});

/** The verb and the question of the first answer, in the language in which it was given. */
function wordsTold({ lrs }: XapiPlatform): unknown[] {
  const { verb, object } = lrs.statements.find((one) => verbOf(one) === 'answered') ?? {};
  const { display } = verb as { display: Fields };
  const { description } = (object as { definition: { description: Fields } }).definition;
  return [display.es, description.es];
}

/** One beginning and one end for each launch: a language is no launch. xAPI has no end for a tab that is closed. */
const frames: Readonly<Record<string, readonly string[]>> = {
  'SCORM 1.2': ['Initialize', 'Terminate', 'Initialize', 'Terminate'],
  'SCORM 2004': ['Initialize', 'Terminate', 'Initialize', 'Terminate'],
  cmi5: ['initialized', 'initialized', 'terminated'],
  xAPI: ['initialized', 'initialized', 'terminated'],
  web: [],
};

describe('a package of several languages', { timeout: 60_000 }, () => {
  it('counts the session time through a change, and writes the choice where the LMS keeps it', async () => {
    const { platform } = await scorm(browser, '2004');
    const learner = await platform.launch();
    await learner.page.waitForTimeout(1500);
    await changeTo(learner, 'es');
    await learner.page.waitForTimeout(1500);
    await learner.closeTab();
    await platform.recorded();
    const { calls } = (platform as ScormPlatform).host.record('index.html');
    const values = written(calls);
    const seconds = Number(/^PT([\d.]+)S$/.exec(String(values['cmi.session_time']))?.[1]);
    expect(seconds).toBeGreaterThan(3);
    expect(seconds).toBeLessThan(8);
    expect(values['cmi.learner_preference.language']).toBe('es');
    // On another computer the LMS tells.
    const later = await platform.launch({ elsewhere: true });
    await later.find('html[lang="es"]').waitFor({ state: 'attached' });
    await platform.close();
  });

  it('changes the language where the browser keeps nothing, and says so when the other page cannot be had', async () => {
    const { platform } = await scorm(browser, '1.2');
    const learner = await platform.launch();
    await learner.page.evaluate(() => {
      for (const kind of ['localStorage', 'sessionStorage'] as const)
        Object.defineProperty(document.querySelector('iframe')?.contentWindow, kind, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    await changeTo(learner, 'es');
    await learner.next();
    expect(await learner.where()).toBe('paths');
    await learner.page.route('**/index.ar.html', (route) => route.abort());
    await menu(learner).locator('summary').click();
    await menu(learner).locator('a[hreflang="ar"]').click();
    await learner.find('[data-cw="notice"]:visible').waitFor();
    expect(await learner.notice()).toContain('العربية');
    expect([await shownLanguage(learner), await learner.where()]).toEqual(['es', 'paths']);
    // The course goes on, and one back in the history is a page and not a language.
    await learner.previous();
    await learner.find('html').evaluate(() => history.back());
    await learner.find('section[data-page="paths"]:not([hidden])').waitFor();
    await learner.saved();
    await platform.close();
  });

  it('changes the language in one of several units, which keep what the learner chose', async () => {
    const folder = await languageModulesPackage('scorm12');
    const platform = await scormPlatform(browser, { folder, edition: '1.2' });
    const learner = await platform.launch({ unit: 'stalls' });
    await changeTo(learner, 'es');
    await learner.closeTab();
    const next = await platform.launch({ unit: 'storm' });
    await next.find('html[lang="es"]').waitFor({ state: 'attached' });
    expect(await heading(next)).toBe('Una tormenta');
    await next.closeTab();
    const violations = platform.violations();
    await platform.close();
    expect(violations).toEqual([]);
  });

  it('that is slow to come keeps what is done meanwhile, and brings back nothing that was given up', async () => {
    const platform = await webPlatform(browser, await languagesPackage('web'));
    const learner = await platform.launch();
    let answer: () => void = () => {};
    const patience = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await learner.page.route('**/index.es.html', async (route) => {
      await patience;
      await route.continue();
    });
    await learner.pick('kc-stall', ['b']);
    await menu(learner).locator('summary').click();
    await menu(learner).locator('a[hreflang="es"]').click();
    expect(await learner.check('kc-stall', ['a'])).toContain('Correct');
    answer();
    await learner.find('html[lang="es"] #contents [aria-current="page"]').waitFor({ state: 'attached' });
    expect(await learner.picked('kc-stall')).toEqual(['a']);
    await platform.close();
  });

  it('leaves nothing running of the page in the language before', async () => {
    const platform = await webPlatform(browser, await languagesPackage('web'));
    const learner = await platform.launch({ prepare: (page) => page.addInitScript(countTimers) });
    const running = () =>
      learner.page.evaluate(() => (window as unknown as { running: Set<number> }).running.size);
    const before = await running();
    for (const language of ['es', 'ar', 'en-US']) await changeTo(learner, language);
    await expect.poll(running, { timeout: 5000 }).toBe(before);
    await platform.close();
  });

  it('is read without script by plain links, and has a start page in each language', async () => {
    const machine = await newMachine(browser);
    const page = await machine.newPage();
    await page.route('**/*.js', (route) => route.abort());
    const platform = await webPlatform(browser, await languageModulesPackage('web'));
    const { page: opened } = await platform.launch({ unit: 'stalls' });
    const { origin } = new URL(opened.url());
    await page.goto(`${origin}/index.html`);
    await page.getByRole('link', { name: 'Español' }).click();
    expect(await page.locator('h1').innerText()).toBe('Día de mercado');
    await page.getByRole('link', { name: 'Puestos' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.locator('.languages summary').click();
    await page.getByRole('link', { name: 'العربية' }).click();
    expect(new URL(page.url()).pathname).toBe('/stalls.ar.html');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await machine.close();
    await platform.close();
  });

  it('goes from page to page where it was opened from a disk, and the learner can go back', async () => {
    const folder = await languagesPackage('web');
    const machine = await newMachine(browser);
    const page = await machine.newPage();
    await page.goto(`file://${folder}/index.html`);
    await page.locator('html[data-player="on"]').waitFor({ state: 'attached' });
    await page.locator('[data-cw="next"]').click();
    for (const language of ['es', 'en-US']) {
      await page.locator('.languages summary').click();
      await page.locator(`.languages a[hreflang="${language}"]`).click();
      await page.locator(`html[lang="${language}"][data-player="on"]`).waitFor({ state: 'attached' });
      await page.locator('section[data-page="paths"]:not([hidden])').waitFor();
    }
    await machine.close();
  });

  it.each([
    [1000, 'light'],
    [320, 'dark'],
  ] as const)(
    'has no accessibility violation with its menu open, %i px wide and %s',
    async (width, scheme) => {
      const platform = await webPlatform(browser, await languagesPackage('web'));
      const learner = await platform.launch();
      await dress(learner, width, scheme);
      const found: string[] = [];
      for (const language of ['en-US', 'ar']) {
        if (language !== 'en-US') await changeTo(learner, language);
        await menu(learner).locator('summary').click();
        const sizes = await menu(learner)
          .locator('a, summary')
          .evaluateAll((list) => list.map((one) => one.getBoundingClientRect()).map(({ height }) => height));
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(36);
        const inside = await menu(learner)
          .locator('ul')
          .evaluate((list) => {
            const { left, right } = list.getBoundingClientRect();
            return left >= 0 && right <= document.documentElement.clientWidth;
          });
        expect(inside).toBe(true);
        found.push(...(await lookAt(learner, `languages-${language}`)));
        await learner.page.keyboard.press('Escape');
        expect(await menu(learner).locator('details').getAttribute('open')).toBeNull();
      }
      await platform.close();
      expect(found).toEqual([]);
    },
  );
});

describe('a course in the pseudo-language', { timeout: 60_000 }, () => {
  it('fits a window of 320 pixels on every page, and says nothing that cannot be translated', async () => {
    const platform = await webPlatform(browser, await pseudoPackage('kitchen-sink'));
    const { page } = await platform.launch();
    await page.setViewportSize({ width: 320, height: 640 });
    const seen = await page.evaluate(async () => {
      const found: string[] = [];
      const pages = Array.from(document.querySelectorAll<HTMLElement>('main > .page'));
      for (const { dataset } of pages) {
        location.hash = `#page-${dataset.page}`;
        await new Promise((drawn) => setTimeout(drawn, 60));
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) found.push(`${dataset.page} is ${scrollWidth} wide`);
        // Plain letters are words that no translator was given; the signs of captions and audio description are signs.
        const words = document.body.innerText.match(/[A-Za-z]{2,}/g) ?? [];
        const plain = words.filter((word) => !['CC', 'AD'].includes(word));
        if (plain.length > 0) found.push(`${dataset.page} says ${plain.join(' ')}`);
      }
      return [pages.length > 10, found] as const;
    });
    expect(seen).toEqual([true, []]);
    await platform.close();
  });
});

/** What runs again and again, by its number. */
function countTimers(): void {
  const running = new Set<number>();
  const { setInterval, clearInterval } = window;
  Object.assign(window, {
    running,
    setInterval: (run: () => void, wait: number) => {
      const timer = setInterval.call(window, run, wait) as unknown as number;
      running.add(timer);
      return timer;
    },
    clearInterval: (timer: number) => {
      running.delete(timer);
      clearInterval.call(window, timer);
    },
  });
}

async function scorm(browser: Browser, edition: '1.2' | '2004', language?: string): Promise<Stage> {
  const folder = await languagesPackage(edition === '1.2' ? 'scorm12' : 'scorm2004-4th');
  const platform = await scormPlatform(browser, { folder, edition, ...(language ? { language } : {}) });
  const calls = () => platform.host.record('index.html').calls;
  return {
    platform,
    frame: () => calls().flatMap(({ method }) => (/^(Initialize|Terminate)$/.test(method) ? [method] : [])),
    answers: () => {
      const ids = calls().filter(({ element }) => /^cmi\.interactions\.\d+\.id$/.test(element));
      return [...new Map(ids.map(({ element, value }) => [element, String(value)])).values()];
    },
  };
}

async function xapi(browser: Browser, standard: 'cmi5' | 'xapi', language?: string): Promise<Stage> {
  const folder = await languagesPackage(standard);
  const platform: XapiPlatform = await xapiPlatform(browser, {
    folder,
    standard,
    ...(language ? { language } : {}),
  });
  const verbs = () => platform.lrs.statements.map(verbOf);
  return {
    platform,
    frame: () => verbs().filter((verb) => /^(initializ|terminat)ed$/.test(verb)),
    answers: () =>
      platform.lrs.statements
        .filter((one) => verbOf(one) === 'answered')
        .map((one) => String((one.object as Fields).id).replace(/.*\/(questions|scenarios)\//, ''))
        .map((id) =>
          id.replace(/^.*\/storm\/decisions\//, 'storm_').replace(/^storm\/decisions\//, 'storm_'),
        ),
  };
}

async function web(browser: Browser, language?: string): Promise<Stage> {
  const platform = await webPlatform(browser, await languagesPackage('web'), { locale: language });
  return { platform, frame: () => [], answers: () => undefined };
}
