import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TargetId } from '../../../src/course/model.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { atTimes, type Edition, licensedPackage } from '../support/licensed.ts';
import { dress, lookAt } from '../support/look.ts';
import type { Platform } from '../support/platform/platform.ts';
import { type ScormPlatform, scormPlatform } from '../support/platform/scorm.ts';
import { webPlatform } from '../support/platform/web.ts';
import { verbOf, type XapiPlatform, xapiPlatform } from '../support/platform/xapi.ts';

const during = '2027-06-01T12:00:00Z';
const after = '2028-03-01T12:00:00Z';
const notice = '[data-cw="licence"]';
const blocked = '[data-cw="blocked"]';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

const made = new Map<string, Promise<string>>();
/** A folder of its own with the package, so that it can be replaced as LMSs replace packages. */
async function edition(target: TargetId, settings: Edition): Promise<string> {
  const key = JSON.stringify([target, settings]);
  const known = made.get(key) ?? licensedPackage(target, settings);
  made.set(key, known);
  const folder = temporaryFolder('held');
  await cp(await known, folder, { recursive: true });
  return folder;
}

const platforms: Record<string, (folder: string) => Promise<Platform>> = {
  scorm12: (folder) => scormPlatform(browser, { folder, edition: '1.2' }),
  'scorm2004-4th': (folder) => scormPlatform(browser, { folder, edition: '2004' }),
  cmi5: (folder) => xapiPlatform(browser, { folder, standard: 'cmi5', returns: true }),
  web: (folder) => webPlatform(browser, folder),
};

async function within(
  target: TargetId,
  settings: Edition,
  work: (platform: Platform, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await edition(target, settings);
  const platform = await platforms[target]?.(folder);
  if (!platform) throw new Error(`no platform for ${target}`);
  try {
    await work(platform, folder);
    expect(platform.violations()).toEqual([]);
  } finally {
    await platform.close();
  }
}

/** The first page is shown, and a question of it can be answered and recorded. */
async function works(learner: Learner): Promise<void> {
  expect(await learner.where()).toBe('flags');
  expect(await learner.check('kc-red-flag', ['b'])).toContain('Right');
}

async function isTold(learner: Learner): Promise<void> {
  await learner.find(`${notice} [role="status"] p`).first().waitFor();
  expect(await learner.find(blocked).count()).toBe(0);
}

async function isBlocked(learner: Learner): Promise<void> {
  await learner.find(blocked).waitFor();
  expect(await learner.find('section.page:not([hidden])').count()).toBe(0);
  expect(
    await learner.find('[data-cw="exit"], [data-cw="menu"], #contents').filter({ visible: true }).count(),
  ).toBe(0);
}

const blockNew: Edition = { onExpiry: 'block-new' };

describe.each(['scorm12', 'scorm2004-4th', 'cmi5', 'web'] as const)(
  'a licence that ended, in %s',
  { timeout: 90_000 },
  (target) => {
    it('is told of where that is agreed on, and the course is as ever', () =>
      within(target, { onExpiry: 'notice' }, async (platform) => {
        const learner = await platform.launch({ prepare: atTimes(after) });
        await isTold(learner);
        const words = await learner.find(notice).innerText();
        expect(words).toContain('City of Riverton');
        expect(words).toContain('December 31, 2027');
        expect(words).toContain('Learning Office');
        await works(learner);
        await learner.find(`${notice} button`).press('Enter');
        await learner.find(notice).waitFor({ state: 'detached' });
        expect(await learner.find('#main').evaluate((main) => main === document.activeElement)).toBe(true);
        await learner.next();
        expect(await learner.where()).toBe('boards');
        // Nobody is asked for the time, where that decides nothing.
        expect(learner.behaviour.requests.filter((url) => url.endsWith('data/licence.js'))).toHaveLength(1);
      }));

    it('stops nobody and says nothing while it runs', () =>
      within(target, blockNew, async (platform) => {
        const learner = await platform.launch({ prepare: atTimes(during) });
        await works(learner);
        expect(await learner.find(`${notice}, ${blocked}`).count()).toBe(0);
        expect(learner.behaviour.requests.filter((url) => url.endsWith('data/licence.js'))).toHaveLength(1);
      }));

    it('asks a learner who has not begun to wait, who can begin when it is renewed', () =>
      within(target, blockNew, async (platform, folder) => {
        const learner = await platform.launch({ prepare: atTimes(after), stopped: true });
        await isBlocked(learner);
        const words = await learner.find(blocked).innerText();
        // Nothing of the course is there to be printed, nor is anybody told to.
        expect(await learner.find('main section.page, #contents, .print-hint').count()).toBe(0);
        expect(words).toContain('This course cannot be started at present');
        expect(words).toContain('learning@riverton.example');
        await learner.find(`${blocked} button`).click();
        await isEnded(platform, learner);
        const { verdict, answers = [], scaled } = await platform.recorded();
        expect([['nothing', 'incomplete'].includes(verdict), answers, scaled]).toEqual([true, [], undefined]);
        await learner.page.close();

        await renew(target, folder);
        const again = await platform.launch({ prepare: atTimes(after) });
        await works(again);
        expect(await again.find(`${notice}, ${blocked}`).count()).toBe(0);
      }));

    it('asks again whoever was asked to wait and has closed the window', () =>
      within(target, blockNew, async (platform) => {
        for (let launch = 0; launch < 2; launch++) {
          const learner = await platform.launch({ prepare: atTimes(after), stopped: true });
          await isBlocked(learner);
          await learner.closeTab();
        }
      }));

    it('lets go on who has begun', () =>
      within(target, blockNew, async (platform) => {
        const learner = await platform.launch({ prepare: atTimes(during) });
        await works(learner);
        await learner.next();
        await learner.closeTab();
        const later = await platform.launch({ prepare: atTimes(after) });
        await isTold(later);
        expect(await later.where()).toBe('boards');
      }));

    it.each<[string, (page: Page) => Promise<unknown>]>([
      ['only the clock of the device is past it', atTimes(after, during)],
      ['the server does not say the time', (page) => noServer(page)],
      [
        'the browser cannot verify',
        async (page) => {
          await atTimes(after)(page);
          await page.addInitScript(() => {
            Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
          });
        },
      ],
    ])('is a notice alone for a learner who has not begun, when %s', (_, prepare) =>
      within(target, blockNew, async (platform) => {
        const learner = await platform.launch({ prepare });
        await isTold(learner);
        await works(learner);
      }),
    );

    it('is a notice alone where the token does not hold', () =>
      within(target, blockNew, async (platform, folder) => {
        const file = join(folder, 'data/licence.js');
        const script = await readFile(file, 'utf8');
        await writeFile(file, script.replace(/("token":"[^"]*\.)(....)/, '$1AAAA'));
        const learner = await platform.launch({ prepare: atTimes(after) });
        await isTold(learner);
        await works(learner);
      }));
  },
);

describe('a licence in scorm12', { timeout: 90_000 }, () => {
  it.each<[string, Edition]>([
    ['is not signed', { ...blockNew, isSigned: false }],
    ['is that of a course of several units', { ...blockNew, settings: 'packaging: { scos: per-module }\n' }],
  ])('never asks anybody to wait where it %s', (_, settings) =>
    within('scorm12', settings, async (platform) => {
      const unit = settings.settings ? { unit: 'signs' } : {};
      const learner = await platform.launch({ ...unit, prepare: atTimes(after) });
      await isTold(learner);
      await works(learner);
    }),
  );

  it('does nothing where nothing is agreed on, and has no script for it', () =>
    within('scorm12', { onExpiry: 'none', hosts: ['lms.example'] }, async (platform) => {
      const learner = await platform.launch({ prepare: atTimes(after) });
      await works(learner);
      expect(await learner.find(`${notice}, ${blocked}, script[src*="licence"]`).count()).toBe(0);
    }));

  it('tells of another host, and not of one that is listed', async () => {
    await within('scorm12', { onExpiry: 'notice', hosts: ['lms.example'] }, async (platform) => {
      const learner = await platform.launch({ prepare: atTimes(during) });
      await isTold(learner);
      expect(await learner.find(notice).innerText()).toContain('for other sites than this one');
      await works(learner);
    });
    await within('scorm12', { onExpiry: 'notice', hosts: ['127.0.0.1'] }, async (platform) => {
      const learner = await platform.launch({ prepare: atTimes(during) });
      await works(learner);
      expect(await learner.find(notice).count()).toBe(0);
    });
  });

  it('sets nothing for a learner who is asked to wait but what any launch does, and ends the session', () =>
    within('scorm12', blockNew, async (platform) => {
      const learner = await platform.launch({ prepare: atTimes(after), stopped: true });
      await isBlocked(learner);
      await learner.closeTab();
      await platform.recorded();
      const { calls } = (platform as ScormPlatform).host.record('index.html');
      const sets = calls.filter(({ method }) => method === 'SetValue');
      expect(Object.fromEntries(sets.map(({ element, value }) => [element, value]))).toEqual({
        'cmi.core.lesson_status': 'incomplete',
        'cmi.core.exit': 'suspend',
      });
      expect(calls.filter(({ method }) => method === 'Terminate')).toHaveLength(1);
    }));
});

it('speaks the language that the learner changes to', { timeout: 90_000 }, async () => {
  await within('web', { course: 'languages', onExpiry: 'notice' }, async (platform) => {
    const learner = await platform.launch({ prepare: atTimes(after) });
    await isTold(learner);
    await learner.find('[data-cw="languages"] summary').click();
    await learner.find('[data-cw="languages"] a[hreflang="ar"]').click();
    await learner.find(`html[dir="rtl"] ${notice}:has-text("انتهى")`).waitFor();
    expect(await lookAt(learner, 'licence-notice-ar')).toEqual([]);
    await learner.find(`${notice} button`).click();
    await learner.find('[data-cw="languages"] summary').click();
    await learner.find('[data-cw="languages"] a[hreflang="en-US"]').click();
    await learner.find('html[dir="ltr"]').waitFor();
    expect(await learner.find(notice).count()).toBe(0);
  });
});

it('looks well and can be read by everybody', { timeout: 120_000 }, async () => {
  await within('web', blockNew, async (platform, folder) => {
    const wait = await platform.launch({ prepare: atTimes(after), stopped: true });
    await isBlocked(wait);
    const told = await platform.launch({ prepare: atTimes(after, during) });
    await isTold(told);
    for (const [state, learner] of [
      ['licence-blocked', wait],
      ['licence-notice', told],
    ] as const)
      for (const [width, colours] of [
        [1280, 'light'],
        [1280, 'dark'],
        [320, 'light'],
      ] as const) {
        await dress(learner, width, colours);
        expect(await lookAt(learner, `${state}-${colours}`)).toEqual([]);
      }
    await told.page.goto(told.page.url().replace(/[^/]*$/, 'licence.html'));
    expect(await lookAt(told, 'licence-page')).toEqual([]);
    expect(folder).not.toBe('');
  });
});

async function noServer(page: Page): Promise<void> {
  await page.clock.setFixedTime(after);
  await page.route('**/data/licence.js', (route) =>
    route.request().method() === 'HEAD' ? route.fulfill({ status: 200 }) : route.continue(),
  );
}

/** The agency renews, and its LMS admin puts the new package in the place of the old one. */
async function renew(target: TargetId, folder: string): Promise<void> {
  const next = await edition(target, { ...blockNew, until: '2028-12-31' });
  await rm(folder, { recursive: true });
  await cp(next, folder, { recursive: true });
}

/** The session was ended as its standard has it, and nothing else was said. */
async function isEnded(platform: Platform, learner: Learner): Promise<void> {
  if ('lrs' in platform) {
    await learner.page.waitForURL(/\/returned$/);
    const { statements } = (platform as XapiPlatform).lrs;
    expect(statements.map(verbOf)).toEqual(['initialized', 'terminated']);
    return;
  }
  await learner.find(`${blocked} [role="status"]:has-text("You can close this window.")`).waitFor();
  if (!('host' in platform)) return;
  const { calls } = (platform as ScormPlatform).host.record('index.html');
  expect(calls.filter(({ method }) => method === 'Terminate')).toHaveLength(1);
}
