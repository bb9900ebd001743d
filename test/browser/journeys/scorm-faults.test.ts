import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../src/run/serve.ts';
import { blockStorage } from '../support/blocked-storage.ts';
import { newMachine, startChromium } from '../support/chromium.ts';
import { crash } from '../support/crash.ts';
import type { Learner } from '../support/learner.ts';
import { journeyPackage } from '../support/packages.ts';
import { type ScormPlatform, scormPlatform } from '../support/platform/scorm.ts';

const editions = [
  { edition: '1.2', target: 'scorm12', api: 'API', prefix: 'LMS', end: 'LMSFinish' },
  { edition: '2004', target: 'scorm2004-4th', api: 'API_1484_11', prefix: '', end: 'Terminate' },
] as const;

type Answer = string | number | boolean | null | undefined;

/** How one method of the LMS misbehaves: it throws, or it answers so and leaves this error code; `only`: to this element. */
type Fault =
  | 'throws'
  | { readonly answers: Answer; readonly error?: number; readonly works?: boolean; readonly only?: string };
type Faults = Readonly<Record<string, Fault>>;

/** Runs in the LMS's page, where the API is: replaces its methods, and gives back those that are not named. */
function misbehave([name, prefix, faults]: readonly [string, string, Faults]): void {
  type Api = Record<string, (...args: string[]) => unknown> & { whole?: Api };
  const counted = window as unknown as { faults: number };
  counted.faults = 0;
  const api = (window as unknown as Record<string, Api>)[name];
  if (!api) return;
  const whole: Api = api.whole ?? ({ ...api } as Api);
  let error: number | undefined;
  Object.assign(api, whole, { whole });
  for (const [method, fault] of Object.entries(faults)) {
    api[prefix + method] = (...args) => {
      counted.faults++;
      if (fault === 'throws') throw new Error('The LMS fell over');
      const meant = fault.only === undefined || args[0]?.endsWith(fault.only);
      if (!meant) {
        error = undefined;
        return whole[prefix + method]?.(...args);
      }
      if (fault.works) whole[prefix + method]?.(...args);
      error = fault.error;
      return fault.answers;
    };
  }
  for (const method of ['Initialize', 'GetValue', 'SetValue', 'Commit'].filter((each) => !(each in faults))) {
    api[prefix + method] = (...args) => {
      error = undefined;
      return whole[prefix + method]?.(...args);
    };
  }
  api[`${prefix}GetLastError`] = () => String(error ?? whole[`${prefix}GetLastError`]?.());
}

/** Until the page says so of the learner's work. */
const until = (who: Learner, status: string) =>
  who.find(`[data-cw="save-state"][data-status="${status}"]`).waitFor({ state: 'attached' });
const closed = (who: Learner, title: string) =>
  who.find(`[data-cw="closed"] h2:has-text("${title}")`).waitFor({ timeout: 15_000 });

describe.each(editions)('an LMS in trouble, SCORM $edition', { timeout: 60_000 }, (standard) => {
  const { edition, target, api, prefix, end } = standard;
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  const start = async (): Promise<ScormPlatform> =>
    scormPlatform(browser, { folder: await journeyPackage(target), edition });
  const breakIt = (who: Learner, faults: Faults) =>
    who.page.evaluate(misbehave, [api, prefix, faults] as const);
  const failing = { answers: 'false', error: edition === '1.2' ? 101 : 391 };

  /** From the first call on: the API is replaced as soon as the LMS puts it into its page. */
  const from = (faults: Faults) => async (page: Page) => {
    await page.addInitScript(
      ([script, name, ...rest]) => {
        let held: unknown;
        Object.defineProperty(window, name, {
          configurable: true,
          get: () => held,
          set: (value) => {
            held = value;
            new Function(`return ${script}`)()([name, ...rest]);
          },
        });
      },
      [misbehave.toString(), api, prefix, faults] as const,
    );
  };

  it('commits that fail, leaving meanwhile, a crash, and another launch lose no work and no answer', async () => {
    const platform = await start();
    const first = await platform.launch();
    await first.check('kc-red-flag', ['b']);
    await first.saved();
    await breakIt(first, { Commit: failing });
    await first.next();
    await first.check('kc-boards', ['b']);
    await until(first, 'failing');
    expect(await first.notice()).toContain('not saved yet');
    await first.saveAndExit();
    await closed(first, 'kept in this browser');
    await breakIt(first, {});
    await first.find('[data-cw="closed"] button').click();
    await closed(first, 'is saved');
    expect((await platform.recorded()).answers).toEqual(['kc-red-flag b right', 'kc-boards b wrong']);
    await first.closeTab();

    const second = await platform.launch();
    expect(await second.where()).toBe('boards');
    await second.saved();
    await breakIt(second, { Commit: failing, SetValue: 'throws' });
    await second.next();
    await second.check('kc-lift', ['false']);
    await until(second, 'failing');
    await crash(second);

    const third = await platform.launch();
    expect(await third.where()).toBe('first-minute');
    expect(await third.picked('kc-lift')).toEqual(['false']);
    await third.saved();
    await third.saveAndExit();
    await closed(third, 'is saved');
    expect((await platform.recorded()).answers).toEqual([
      'kc-red-flag b right',
      'kc-boards b wrong',
      'kc-lift false right',
    ]);
    expect(platform.host.violations()).toEqual([]);
    await platform.close();
  });

  it('commits that fail for minutes are made up for as soon as one works, whoever waits or not', async () => {
    const platform = await start();
    const learner = await platform.launch({ prepare: (page) => page.clock.install() });
    await learner.saved();
    await breakIt(learner, { Commit: failing });
    await learner.check('kc-red-flag', ['b']);
    await until(learner, 'failing');
    for (let minutes = 0; minutes < 5; minutes++) await learner.page.clock.runFor(60_000);
    await until(learner, 'failing');
    expect(await learner.notice()).toContain('not saved yet');
    // At once, after 2, 4, 8, 16, 32 seconds, then each minute; an LMS that has fallen is not trampled on.
    const tries = await learner.page.evaluate(() => (window as unknown as { faults: number }).faults);
    expect(tries).toBeGreaterThan(6);
    expect(tries).toBeLessThan(14);
    expect((await platform.recorded()).answers).toEqual([]);
    await breakIt(learner, {});
    await learner.page.clock.runFor(60_000);
    await until(learner, 'saved');
    expect(await learner.notice()).toBe('');
    await learner.closeTab();
    expect((await platform.recorded()).answers).toEqual(['kc-red-flag b right']);
    await platform.close();
  });

  it('one that refuses a value says so to the learner to the end, and has all the others', async () => {
    const platform = await start();
    const learner = await platform.launch();
    await learner.saved();
    await breakIt(learner, {
      SetValue: { answers: 'false', error: edition === '1.2' ? 405 : 406, only: 'suspend_data' },
    });
    await learner.check('kc-red-flag', ['b']);
    await learner.next();
    await until(learner, 'refused');
    expect(await learner.notice()).toContain('does not take all of your work');
    await learner.saveAndExit();
    await closed(learner, 'Not all');
    expect((await platform.recorded()).answers).toEqual(['kc-red-flag b right']);
    await platform.close();
  });

  it('one that answers with true, numbers or nothing, and fails in words that its error code denies, is understood', async () => {
    const platform = await start();
    const learner = await platform.launch({
      prepare: from({
        Initialize: { answers: true, works: true },
        SetValue: { answers: 'false', error: 0, works: true },
        Commit: { answers: undefined, error: 0, works: true },
      }),
    });
    await learner.check('kc-red-flag', ['b']);
    await learner.saved();
    expect((await platform.recorded()).answers).toEqual(['kc-red-flag b right']);
    // "true" of what did not arrive: the error code tells.
    await breakIt(learner, { Commit: { answers: 'true', error: failing.error } });
    await learner.next();
    await until(learner, 'failing');
    await breakIt(learner, { [end.replace('LMS', '')]: { answers: false, error: 0, works: true } });
    await learner.saveAndExit();
    await closed(learner, 'is saved');
    await platform.close();
  });

  it.each([
    ['null', null],
    ['a page of its server', '<!DOCTYPE html><title>500</title><p>Internal error</p>'],
  ])(
    'values that are garbage (%s) open the course at its first page, and it can be done',
    async (_name, answers) => {
      const platform = await start();
      const learner = await platform.launch({ prepare: from({ GetValue: { answers, error: 0 } }) });
      expect(await learner.where()).toBe('flags');
      expect(await learner.check('kc-red-flag', ['b'])).toContain('Correct');
      await learner.next();
      expect(await learner.where()).toBe('boards');
      await learner.saveAndExit();
      await learner.find('[data-cw="closed"] h2').waitFor();
      expect(learner.behaviour.errors).toEqual([]);
      await platform.close();
    },
  );

  it.each<readonly [string, Faults]>([
    ['Initialize says no', { Initialize: failing }],
    ['Initialize throws', { Initialize: 'throws' }],
  ])('%s: that is told loudly, and the course can be used and left', async (_name, faults) => {
    const platform = await start();
    const learner = await platform.launch({ prepare: from(faults) });
    expect(await learner.notice()).toContain('not');
    await until(learner, 'offline');
    expect(await learner.check('kc-red-flag', ['b'])).toContain('Correct');
    await learner.saveAndExit();
    await closed(learner, 'You can leave now');
    await platform.close();
  });

  it('a session that expires, a full store and a clock that is moved cost nothing that the LMS has', async () => {
    const platform = await start();
    const first = await platform.launch();
    await first.check('kc-red-flag', ['b']);
    await first.saved();
    // From now on the LMS knows nobody: its own code for a session that is over.
    await breakIt(
      first,
      Object.fromEntries(
        ['GetValue', 'SetValue', 'Commit'].map((method) => [
          method,
          { answers: 'false', error: edition === '1.2' ? 301 : 143 },
        ]),
      ),
    );
    await first.next();
    await until(first, 'expired');
    await first.saveAndExit();
    await closed(first, 'kept in this browser');
    await first.closeTab();

    const blocked = async (page: Page) => {
      await blockStorage(page);
      await page.addInitScript(() => {
        const real = Date.now;
        Date.now = () => real() + 366 * 86_400_000;
      });
    };
    const next = await platform.launch({ elsewhere: true, prepare: blocked });
    expect(await next.picked('kc-red-flag')).toEqual(['b']);
    await next.goTo('boards');
    await next.check('kc-boards', ['a', 'c']);
    await next.saved();
    await next.closeTab();
    expect((await platform.recorded()).answers).toEqual(['kc-red-flag b right', 'kc-boards a+c right']);
    await platform.close();
  });

  // How state is read does not ask which edition it came from.
  it.runIf(edition === '1.2')(
    'suspend data of another tool, of a newer player, cut short or changed opens the course afresh, never in error',
    async () => {
      const platform = await start();
      const spoilers: readonly ((text: string) => string)[] = [
        (text) => `{"bookmark":"${text.length}"}`,
        (text) => text.replace(/^cw2/, 'cw9'),
        (text) => text.slice(0, -6),
        (text) => text.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')),
      ];
      let learner = await platform.launch();
      for (const spoil of spoilers) {
        await learner.check('kc-red-flag', ['b']);
        await learner.saved();
        await learner.closeTab();
        await platform.recorded();
        const cmi = platform.host.record('index.html').cmi as { suspend_data: string };
        cmi.suspend_data = spoil(cmi.suspend_data);
        learner = await platform.launch({ elsewhere: true });
        await learner.goTo('flags');
        expect(await learner.picked('kc-red-flag')).toEqual([]);
        expect(learner.behaviour.errors).toEqual([]);
      }
      expect(await platform.recorded()).toMatchObject({ verdict: 'incomplete' });
      await platform.close();
    },
  );

  it('the API is found behind frames of another origin, and missed loudly where there is none', async () => {
    const platform = await start();
    const folder = await journeyPackage(target);
    const frame = (id: string, src: string) =>
      `<!doctype html><title>Portal</title><iframe id="${id}" src="${src}"></iframe>`;
    const content = await serve({ folder });
    const pages: Record<string, string> = {
      '/portal': frame('lms', platform.host.launch('index.html')),
      '/bare': frame('sco', `${content.origin}/index.html`),
    };
    const portal = await serve({
      routes: [
        (_request, response, url) => {
          const page = pages[url.pathname];
          if (page === undefined) return false;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(page);
          return true;
        },
      ],
    });
    const machine = await newMachine(browser);
    const page = await machine.newPage();
    // Another origin in the browser's eyes: its own name for the same machine.
    await page.goto(`${portal.origin.replace('127.0.0.1', 'localhost')}/portal`);
    const course = page.frameLocator('#lms').frameLocator('#sco');
    await course.locator('[data-cw="save-state"][data-status="saved"]').waitFor({ state: 'attached' });
    await page.goto(`${portal.origin.replace('127.0.0.1', 'localhost')}/bare`);
    const alone = page.frameLocator('#sco');
    await alone.locator('[data-cw="save-state"][data-status="offline"]').waitFor({ state: 'attached' });
    expect(await alone.locator('[data-cw="notice"]').innerText()).not.toBe('');
    await machine.close();
    await portal.close();
    await content.close();
    await platform.close();
  });
});
