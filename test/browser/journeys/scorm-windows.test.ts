import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Route, type Server, serve } from '../../../src/run/serve.ts';
import { startChromium } from '../support/chromium.ts';
import type { Learner } from '../support/learner.ts';
import { journeyPackage } from '../support/packages.ts';
import { hrefOf, type ScormPlatform, scormPlatform } from '../support/platform/scorm.ts';
import { studyEverything, takeQuiz } from './walk.ts';

/** What the LMS's page does in the place of a call; nothing: the call goes on to the LMS. */
interface Fault {
  /** Error code that it tells, and what it returns. */
  readonly error?: string;
  readonly result?: unknown;
  readonly throws?: boolean;
  /** Milliseconds that it takes. */
  readonly wait?: number;
}

/** By call (`Commit`), or by element (`cmi.suspend_data`); `*` is any call. */
type Faults = Readonly<Record<string, Fault>>;

/** What both trackers share is played with one of them, in turn; unit tests hold both to all of it. */
const scorm12 = { target: 'scorm12', edition: '1.2' } as const;
const scorm2004 = { target: 'scorm2004-4th', edition: '2004' } as const;

/** Pages with a frame in them, and pages that open a window, as portals have them. */
const surroundings: Route = (_, response, { pathname, searchParams }) => {
  const to = JSON.stringify(searchParams.get('to')).replaceAll('<', '\\u003c');
  const depth = Number(searchParams.get('depth') ?? 1);
  if (pathname === '/frames') {
    const next = depth > 1 ? `'/frames?depth=${depth - 1}&to=' + encodeURIComponent(${to})` : to;
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><title>Portal</title><body><script>
      document.body.append(Object.assign(document.createElement('iframe'), {
        src: ${next}, style: 'position:fixed;inset:0;width:100%;height:100%;border:0' }))</script>`);
    return true;
  }
  if (pathname !== '/opener') return false;
  response.setHeader('Content-Type', 'text/html');
  response.end(`<!doctype html><title>Portal</title><script>open(${to}, 'course')</script>`);
  return true;
};

describe('an LMS with windows and worries of its own, in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  /** Of another origin than any LMS. */
  let foreign: Server;
  let platform: ScormPlatform | undefined;
  beforeAll(async () => {
    browser = await startChromium({ whole: true });
    foreign = await serve({ routes: [surroundings] });
  });
  afterEach(() => platform?.close());
  afterAll(async () => {
    await browser.close();
    await foreign.close();
  });

  const start = async (
    { target, edition }: typeof scorm12 | typeof scorm2004,
    more = {},
  ): Promise<ScormPlatform> => {
    const folder = await journeyPackage(target);
    platform = await scormPlatform(browser, { folder, edition, routes: [surroundings], ...more });
    return platform;
  };
  /** From now on the LMS is in this trouble. */
  const trouble = (who: Learner, faults: Faults) =>
    who.page.evaluate((told) => {
      Object.assign(window, {
        fault: (call: string, element: string) => told[element] ?? told[call] ?? told['*'],
      });
    }, faults);
  const until = (who: Learner, status: string) =>
    who.find(`[data-cw="save-state"][data-status="${status}"]`).waitFor({ state: 'attached' });
  const closed = (who: Learner) => who.find('[data-cw="closed"] h2').innerText();
  /** Rules that are broken, but for errors, which the LMS was made to tell. */
  const broken = ({ violations }: ScormPlatform) =>
    violations().filter((rule) => !/ended in error/.test(rule));

  it('refused, thrown, lied to, full and expired, one after the other: each is told, and nothing is lost', async () => {
    const current = await start(scorm2004);
    const { launch, recorded } = current;
    const learner = await launch();
    await learner.check('kc-red-flag', ['b']);
    await learner.saved();

    await trouble(learner, { Commit: { error: '391', result: 'false' } });
    await learner.next();
    await learner.check('kc-boards', ['a', 'c']);
    await until(learner, 'failing');
    expect(await learner.notice()).toContain('not saved yet');
    await trouble(learner, {});
    await until(learner, 'saved');
    expect(await learner.notice()).toBe('');

    // Failure told as success.
    await trouble(learner, { Commit: { error: '391', result: 'true' } });
    await learner.next();
    await until(learner, 'failing');
    // Throws, whatever it is asked.
    await trouble(learner, { '*': { throws: true } });
    await learner.check('kc-lift', ['false']);
    await learner.page.waitForTimeout(500);
    await until(learner, 'failing');
    await trouble(learner, {});
    await learner.next();
    await until(learner, 'saved');

    await trouble(learner, { 'cmi.suspend_data': { error: '405', result: 'false' } });
    await learner.next();
    await until(learner, 'refused');
    expect(await learner.notice()).toContain('does not take all of your work');
    await trouble(learner, {});
    // The browser's store is full, as the LMS's own session is over.
    const fill = () =>
      learner.find('html').evaluate(() => {
        try {
          for (let size = 1 << 22; size > 0; size >>= 1)
            for (let n = 0; n < 4; n++) localStorage.setItem(`fill ${size} ${n}`, 'x'.repeat(size));
        } catch {
          return true;
        }
        return false;
      });
    expect(await fill()).toBe(true);
    await takeQuiz(learner);
    await until(learner, 'saved');
    await learner.find('html').evaluate(() => localStorage.clear());

    await trouble(learner, { Commit: { error: '142', result: 'false' } });
    await learner.previous();
    await until(learner, 'expired');
    expect(await learner.notice()).toContain('kept in this browser');
    await learner.saveAndExit();
    expect(await closed(learner)).toContain('kept in this browser');
    await learner.closeTab();

    const next = await launch();
    expect(await next.where()).toBe('way-out');
    await next.saved();
    await next.saveAndExit();
    expect(await closed(next)).toContain('is saved');
    expect(await recorded()).toMatchObject({ verdict: 'passed', scaled: 1 });
    const answers = (await recorded()).answers ?? [];
    expect(answers).toHaveLength(7);
    expect(new Set(answers).size).toBe(7);
    expect(broken(current)).toEqual([]);
  });

  it.each([
    ['1.2', scorm12, ['cmi.student_data.mastery_score']],
    ['2004', scorm2004, ['cmi.progress_measure']],
  ] as const)(
    'an LMS of SCORM %s that lacks what it may lack is asked for it once and told the rest, and the learner passes',
    async (_, standard, alone) => {
      const lists = ['cmi.interactions', 'cmi.objectives'];
      const current = await start(standard);
      const learner = await current.launch({
        prepare: (page) =>
          page.addInitScript(
            (names) => {
              const asked: string[] = [];
              const fault = (_call: string, element = '') => {
                if (!names.some((name) => element.startsWith(name))) return undefined;
                asked.push(element);
                // Not implemented (SCORM 1.2), undefined (2004): 401 in both.
                return { error: '401', result: '' };
              };
              Object.assign(window, { asked, fault });
            },
            [...lists, ...alone],
          ),
      });
      await studyEverything(learner);
      expect(await takeQuiz(learner)).toMatch(/100\s?%/);
      await until(learner, 'saved');
      expect(await learner.notice()).toBe('');
      const asked = await learner.page.evaluate(() => (window as unknown as { asked: string[] }).asked);
      expect(asked.sort()).toEqual([...lists.map((list) => `${list}._children`), ...alone].sort());
      // Moodle saves, answers the wish to leave with an exception, and what follows with "false".
      if (standard === scorm2004)
        await trouble(learner, {
          'adl.nav.request': { throws: true },
          Terminate: { error: '111', result: 'false' },
        });
      await learner.saveAndExit();
      expect(await closed(learner)).toContain('is saved');
      expect(await current.recorded()).toMatchObject({ verdict: 'passed', scaled: 1, answers: [] });
      expect(broken(current)).toEqual([]);
    },
  );

  it('a page that sleeps in the back/forward cache wakes up in the same session, and knows what was done since', async () => {
    const { launch, recorded, host } = await start(scorm12, { cached: true });
    const learner = await launch();
    await learner.check('kc-red-flag', ['b']);
    await learner.saved();
    await learner.page.goto(`${foreign.origin}/frames?to=about:blank`);
    const other = await launch();
    await other.goTo('boards');
    await other.check('kc-boards', ['a', 'c']);
    await other.closeTab();
    await learner.page.goBack({ waitUntil: 'commit' });
    // Playwright does not find the frames of a page that woke up.
    for (const page of ['boards', 'flags']) {
      await learner.page.waitForTimeout(500);
      await learner.page.evaluate((id) => {
        const { contentDocument } = document.querySelector('iframe') ?? {};
        contentDocument?.querySelector<HTMLElement>(`#contents a[data-page="${id}"]`)?.click();
      }, page);
    }
    await learner.page.waitForTimeout(800);
    await recorded();
    const { calls } = host.record(hrefOf('course'));
    const initialized = calls.filter(({ method }) => method === 'Initialize');
    expect(initialized.map((call) => call.launch)).toEqual([1, 2]);
    expect(calls.filter((call) => call.launch === 1).at(-1)?.method).toBe('Commit');
    const next = await launch({ elsewhere: true });
    expect(await next.where()).toBe('flags');
    await next.next();
    expect(await next.picked('kc-boards')).toEqual(['a', 'c']);
    expect((await recorded()).answers).toEqual(['kc-red-flag b right', 'kc-boards a+c right']);
  });

  it('an LMS that takes 200 ms for each call is called a handful of times for a page and an answer', async () => {
    const { launch, host } = await start(scorm2004);
    const learner = await launch();
    await learner.saved();
    await trouble(learner, { '*': { wait: 200 } });
    const calls = () => host.record(hrefOf('course')).calls.length;
    const before = calls();
    await learner.next();
    await learner.saved();
    await learner.page.waitForTimeout(200);
    expect(calls() - before).toBeLessThanOrEqual(5);
    await learner.check('kc-boards', ['a', 'c']);
    await learner.saved();
    await learner.page.waitForTimeout(200);
    expect(calls() - before).toBeLessThanOrEqual(5 + 14);
  });

  const encoded = encodeURIComponent;
  const far = (own: string, depth: number) => `${foreign.origin}/frames?depth=${depth}&to=${encoded(own)}`;
  /** Where an LMS puts its API, and what stands between. Frames of another origin throw at each look. */
  it.each([
    ['eight frames above', scorm12, (own: string) => `/frames?depth=8&to=${encoded(own)}`],
    ['above two frames of another origin', scorm2004, (own: string) => far(own, 2)],
    [
      'above a frame of another origin that opened the window',
      scorm12,
      (own: string) => `${foreign.origin}/opener?to=${encoded(own)}`,
    ],
    [
      'above a frame that opened a window with frames of another origin',
      scorm2004,
      (own: string) => `/opener?to=${encoded(far(own, 2))}`,
    ],
  ] as const)(
    'the API is found %s, and not that of the other standard on the way',
    async (_, standard, around) => {
      const { launch, recorded } = await start(standard);
      const learner = await launch({
        around,
        prepare: (page) =>
          page.context().addInitScript(
            (name) => {
              const refuse = () => {
                throw new Error('the API of another standard was called');
              };
              Object.assign(window, { [name]: { Initialize: refuse, LMSInitialize: refuse } });
            },
            standard === scorm12 ? 'API_1484_11' : 'API',
          ),
      });
      expect(await learner.notice()).toBe('');
      await learner.check('kc-red-flag', ['b']);
      await learner.saved();
      expect((await recorded()).answers).toEqual(['kc-red-flag b right']);
    },
  );

  it('the API is found in the course’s own window, where offline players put it', async () => {
    const { launch, recorded } = await start(scorm12);
    const learner = await launch({
      deaf: true,
      prepare: (page) =>
        page.addInitScript(() => {
          if (parent !== window) Object.assign(window, { API: (parent as unknown as { lms: object }).lms });
        }),
    });
    await learner.check('kc-red-flag', ['b']);
    await learner.saved();
    expect((await recorded()).answers).toEqual(['kc-red-flag b right']);
  });
});
