import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interference } from '../../../src/run/lrs.ts';
import { blockStorage } from '../support/blocked-storage.ts';
import { startChromium } from '../support/chromium.ts';
import { crash } from '../support/crash.ts';
import type { Learner } from '../support/learner.ts';
import { journeyPackage } from '../support/packages.ts';
import { settled } from '../support/platform/platform.ts';
import { objectOf, verbOf, type XapiPlatform, xapiPlatform } from '../support/platform/xapi.ts';

/** Until the page says so of the learner's work. */
const until = (who: Learner, status: string, timeout = 30_000) =>
  who.find(`[data-cw="save-state"][data-status="${status}"]`).waitFor({ state: 'attached', timeout });
/** What browsers tell a page whose network is back. */
const backOnline = (who: Learner) => who.page.evaluate(() => void dispatchEvent(new Event('online')));
const said = ({ lrs }: XapiPlatform, verb: string) =>
  lrs.statements.filter((one) => verbOf(one) === verb).map((one) => objectOf(one).replace(/.*\//, ''));

/** The session is over in the middle of the work, the learner leaves, and the tab dies; returns the next launch. */
async function expiresAndCrashes(platform: XapiPlatform, first: Learner): Promise<Learner> {
  const { lrs } = platform;
  lrs.interfere = (_, resource) => (resource === 'fetch' ? undefined : { status: 401 });
  await first.next();
  await first.check('kc-lift', ['false']);
  await until(first, 'expired');
  expect(await first.notice()).toContain('kept in this browser');
  await first.saveAndExit();
  await first.find('h2:has-text("Your work is kept in this browser")').waitFor({ timeout: 20_000 });
  await crash(first);
  lrs.interfere = () => undefined;
  const next = await platform.launch();
  expect(await next.where()).toBe('first-minute');
  expect(await next.picked('kc-lift')).toEqual(['false']);
  return next;
}

/** Faults of the way to the LRS, and of the LRS, one after the other. */
const faults: readonly (readonly [string, Interference])[] = [
  ['500', { status: 500 }],
  ['a proxy’s page', { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>Bad gateway</h1>' }],
  [
    'a page to log in',
    { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><p>Log in' },
  ],
  ['a redirect to one', { status: 302, headers: { Location: '/returned' } }],
  ['an origin that is not let in', 'closed'],
  ['408', { status: 408 }],
  ['409', { status: 409 }],
  ['412', { status: 412 }],
];

describe('an LRS in trouble, in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium({ whole: true });
  });
  afterAll(() => browser.close());
  const start = async (standard: 'cmi5' | 'xapi', more = {}) =>
    xapiPlatform(browser, { folder: await journeyPackage(standard), standard, ...more });

  it('offline, an expired session and a crash of the tab cost nothing: the next launch in this browser has it all', async () => {
    const platform = await start('cmi5');
    const { lrs } = platform;
    const first = await platform.launch();
    await first.check('kc-red-flag', ['b']);
    await first.saved();
    const { page } = first;
    await page.context().setOffline(true);
    await first.next();
    await first.check('kc-boards', ['a', 'c']);
    await until(first, 'failing');
    expect(await first.notice()).toContain('not saved yet');
    // Past the second try: without being told, the page would not try again for eight seconds.
    await page.waitForTimeout(6500);
    await page.context().setOffline(false);
    await page.waitForTimeout(1500);
    expect(await first.saveState()).toBe('Saved');
    expect(said(platform, 'answered')).toEqual(['kc-red-flag', 'kc-boards']);

    const next = await expiresAndCrashes(platform, first);
    await next.saved();
    await next.saveAndExit();
    await next.find('[data-cw="closed"] h2:has-text("is saved")').waitFor();
    expect(said(platform, 'answered')).toEqual(['kc-red-flag', 'kc-boards', 'kc-lift']);
    expect(said(platform, 'experienced')).toEqual(['flags', 'boards', 'first-minute']);
    const lift = lrs.statements.find((one) => objectOf(one).endsWith('/kc-lift'));
    const initialized = lrs.statements.filter((one) => verbOf(one) === 'initialized')[1];
    expect(String(lift?.timestamp) < String(initialized?.timestamp)).toBe(true);
    expect(lrs.violations()).toEqual([]);
    await platform.close();
  });

  it.each(['cmi5', 'xapi'] as const)(
    'no answer but the LRS’s own counts as one, and nothing is said twice: %s',
    async (standard) => {
      const platform = await start(standard);
      const { lrs } = platform;
      const learner = await platform.launch();
      await learner.saved();
      const pages = ['boards', 'first-minute', 'way-out', 'flags'];
      for (const [at, [name, fault]] of faults.entries()) {
        lrs.interfere = (method) => (method === 'GET' && name !== 'a page to log in' ? undefined : fault);
        await learner.goTo(pages[at % 4] ?? '');
        await until(learner, 'failing');
        lrs.interfere = () => undefined;
        await backOnline(learner);
        await until(learner, 'saved');
      }
      expect(said(platform, 'experienced')).toEqual(['flags', 'boards', 'first-minute', 'way-out']);
      expect(new Set(lrs.statements.map(({ id }) => id)).size).toBe(lrs.statements.length);

      // A rest is a rest, whatever the learner does and however often the network comes back.
      let asked = 0;
      lrs.interfere = (method) => {
        if (method === 'GET') return undefined;
        asked++;
        return { status: 429, headers: { 'Retry-After': '4' } };
      };
      await learner.check('kc-red-flag', ['b']);
      await until(learner, 'failing');
      await learner.goTo('boards');
      await learner.check('kc-boards', ['a']);
      await backOnline(learner);
      await learner.page.waitForTimeout(2500);
      // Statements and bookmark.
      expect(asked).toBe(2);
      lrs.interfere = () => undefined;
      await until(learner, 'saved');
      expect(said(platform, 'answered')).toEqual(['kc-red-flag', 'kc-boards']);

      // One statement that it does not take keeps none of the others, nor the learner.
      let refusals = 0;
      lrs.interfere = (method, resource) =>
        method === 'POST' && resource === 'statements' && refusals++ === 0 ? { status: 400 } : undefined;
      await learner.goTo('first-minute');
      await learner.check('kc-lift', ['true']);
      await until(learner, 'refused');
      await learner.saveAndExit();
      await learner.find('[data-cw="closed"] h2:has-text("Not all")').waitFor();
      expect(verbOf(lrs.statements.at(-1) ?? {})).toBe('terminated');
      await platform.close();
    },
  );

  it('one that never answers is given up after 20 seconds, however far the clock of the machine is moved', async () => {
    const platform = await start('cmi5');
    const { lrs } = platform;
    const first = await platform.launch();
    await first.check('kc-red-flag', ['b']);
    await first.saved();
    await first.closeTab();
    await platform.recorded();
    const learner = await platform.launch({
      prepare: async (page) => {
        await page.clock.install({ time: Date.now() + 366 * 86_400_000 });
      },
    });
    expect(await learner.picked('kc-red-flag')).toEqual(['b']);
    await learner.saved();
    lrs.interfere = () => 'hang';
    await learner.next();
    await learner.check('kc-boards', ['a', 'c']);
    await until(learner, 'saving');
    await learner.page.clock.runFor(21_000);
    await until(learner, 'failing');
    lrs.interfere = () => undefined;
    await backOnline(learner);
    // A request that was begun meanwhile hangs on until it is given up, too.
    await until(learner, 'saved', 40_000);
    await learner.saveAndExit();
    await learner.find('[data-cw="closed"] h2:has-text("is saved")').waitFor();
    expect(said(platform, 'answered')).toEqual(['kc-red-flag', 'kc-boards']);
    expect(lrs.violations()).toEqual([]);
    const later = await platform.launch({ elsewhere: true });
    expect(await later.where()).toBe('boards');
    expect(await later.picked('kc-boards')).toEqual(['a', 'c']);
    await platform.close();
  });

  it('a Tin Can launch, too, loses nothing to an LRS that fails, a session that is over and a crash', async () => {
    const platform = await start('xapi');
    const { lrs } = platform;
    const first = await platform.launch();
    await first.check('kc-red-flag', ['b']);
    await first.saved();
    lrs.interfere = () => ({ status: 500 });
    await first.next();
    await first.check('kc-boards', ['a', 'c']);
    await until(first, 'failing');
    expect(await first.notice()).toContain('not saved yet');
    lrs.interfere = () => undefined;
    await backOnline(first);
    await until(first, 'saved');
    expect(said(platform, 'answered')).toEqual(['kc-red-flag', 'kc-boards']);
    const next = await expiresAndCrashes(platform, first);
    await next.saveAndExit();
    await next.find('[data-cw="closed"] h2:has-text("is saved")').waitFor();
    expect(said(platform, 'answered')).toEqual(['kc-red-flag', 'kc-boards', 'kc-lift']);
    expect(lrs.violations()).toEqual([]);
    await platform.close();
  });

  it('a launch address that is opened twice has no second token: that is told, and costs the first tab nothing', async () => {
    const platform = await start('cmi5');
    const learner = await platform.launch();
    await learner.saved();
    const again = await learner.page.context().newPage();
    await again.goto(learner.page.url().replace(/#.*/, ''));
    await again.locator('[data-cw="save-state"][data-status="offline"]').waitFor({ state: 'attached' });
    expect(await again.locator('[data-cw="notice"]').innerText()).toContain('may have been used before');
    await again.locator('[data-cw="exit"]').click();
    await again.locator('[data-cw="closed"] h2:has-text("You can leave now")').waitFor();
    await learner.check('kc-red-flag', ['b']);
    await learner.saveAndExit();
    await learner.find('[data-cw="closed"] h2:has-text("is saved")').waitFor();
    expect(said(platform, 'answered')).toEqual(['kc-red-flag']);
    // The launcher itself counts; the course cannot know before it asks.
    expect(platform.lrs.violations()).toEqual(['session 1: the fetch URL was used 2 times']);
    await platform.close();
  });

  it.each(['cmi5', 'xapi'] as const)(
    'a page of %s that sleeps in the back/forward cache wakes up in the same session',
    async (standard) => {
      const platform = await start(standard, { cached: true });
      const learner = await platform.launch();
      await learner.check('kc-red-flag', ['b']);
      await learner.saved();
      await learner.page.evaluate(() => Object.assign(globalThis, { slept: true }));
      await learner.page.goto(`${platform.lrs.origin}/returned`);
      await settled(() => platform.lrs.statements.length);
      // Nothing is loaded, so that there is no `load` to wait for.
      await learner.page.goBack({ waitUntil: 'commit' });
      expect(await learner.page.evaluate(() => 'slept' in globalThis)).toBe(true);
      await learner.next();
      await learner.check('kc-boards', ['a', 'c']);
      await learner.saveAndExit();
      await learner.find('[data-cw="closed"] h2:has-text("is saved")').waitFor();
      expect(said(platform, 'answered')).toEqual(['kc-red-flag', 'kc-boards']);
      expect(platform.lrs.violations()).toEqual([]);
      await platform.close();
    },
  );

  it.each(['cmi5', 'xapi'] as const)(
    'without storage in the browser a course in %s is taken, recorded and resumed all the same',
    async (standard) => {
      const platform = await start(standard);
      const blocked = { prepare: blockStorage };
      const learner = await platform.launch(blocked);
      await learner.check('kc-red-flag', ['b']);
      await learner.next();
      await learner.saved();
      await learner.closeTab();
      await platform.recorded();
      const later = await platform.launch(blocked);
      expect(await later.where()).toBe('boards');
      await later.saveAndExit();
      await later.find('[data-cw="closed"] h2:has-text("is saved")').waitFor();
      expect(said(platform, 'answered')).toEqual(['kc-red-flag']);
      expect(platform.violations()).toEqual([]);
      await platform.close();
    },
  );

  it('who only browses leaves `initialized` and `terminated`, and no bookmark', async () => {
    const platform = await start('cmi5');
    const reader = await platform.launch({ browse: true });
    await reader.check('kc-red-flag', ['a']);
    await reader.next();
    expect(await reader.saveState()).toBe('Review: nothing is recorded');
    await reader.saveAndExit();
    await reader.find('[data-cw="closed"]:has-text("Nothing was recorded")').waitFor();
    await platform.recorded();
    expect(platform.lrs.statements.map(verbOf)).toEqual(['initialized', 'terminated']);
    expect(platform.lrs.documents.keys().filter((key) => key.includes('coursewright'))).toEqual([]);
    expect(platform.violations()).toEqual([]);
    await platform.close();
  });
});
