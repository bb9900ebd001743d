import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium, findLeanChromium, quietFlags } from '../../../src/run/chromium.ts';
import { lend } from './lent-browser.ts';

/** The Chromium of the tests; it throws words about what to do where there is none. */
export function chromiumForTests(
  find: typeof findChromium = findChromium,
  env: NodeJS.ProcessEnv = process.env,
  exists: (file: string) => boolean = existsSync,
): string {
  const found = find(env, exists);
  if (found !== undefined && exists(found)) return found;
  throw new Error(
    found === undefined
      ? 'The browser tests need a Chromium and found none. ' +
          'Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its executable.'
      : `CHROMIUM_PATH names ${found}, and there is no such file. Point it at a Chromium executable.`,
  );
}

const ofThisWorker = new Map<boolean, Promise<Browser>>();

/**
 * A browser with a fresh profile folder. In a run of the tests the files of a worker borrow one and the same, since a
 * start takes a second, and `close` only puts back what the borrower has opened; that is the lean one. `whole`: all of
 * Chromium, as learners have it, with its windows and its back/forward cache, which Playwright switches off elsewhere.
 */
export async function startChromium({ whole = false } = {}): Promise<Browser> {
  const isTest = process.env.COURSEWRIGHT_TESTS !== undefined;
  const launch = () =>
    chromium.launch({
      executablePath: chromiumForTests(whole || !isTest ? findChromium : findLeanChromium),
      args: ['--no-sandbox', ...quietFlags],
      headless: true,
      ...(whole ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    });
  if (!isTest) return launch();
  const ours = ofThisWorker.get(whole) ?? launch();
  ofThisWorker.set(whole, ours);
  return lend(await ours);
}

/** What a page did that a learner or an LMS administrator would object to. */
export interface Misbehaviour {
  /** Console errors and warnings of the policy, uncaught exceptions. */
  readonly errors: string[];
  /** Every URL asked for. */
  readonly requests: string[];
}

/**
 * A browser profile of its own: cookies and storage are those of one learner at one machine.
 * 650 × 666 is about what an LMS frame leaves to a SCO (PACKAGE-RULES, every zip).
 */
export async function newMachine(
  browser: Browser,
  size = { width: 1000, height: 800 },
  locale = 'en-US',
): Promise<BrowserContext> {
  const machine = await browser.newContext({
    viewport: size,
    locale,
    timezoneId: 'America/New_York',
  });
  // Pages are local: what is not there after this time never comes.
  machine.setDefaultTimeout(10_000);
  return machine;
}

/** Watches a page from its first byte. Failures that the test itself provokes are taken out by `expected`. */
export function watch(page: Page, expected: RegExp = /^$/): Misbehaviour {
  const seen: Misbehaviour = { errors: [], requests: [] };
  const report = (text: string): void => {
    if (!expected.test(text)) seen.errors.push(text);
  };
  page.on('console', (message) => {
    const refused = /content.security.policy/i.test(message.text());
    if (message.type() === 'error' || refused)
      report(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => report(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => seen.requests.push(request.url()));
  return seen;
}

/** The requests that left the named origins; `data:` and `blob:` never leave the page. */
export function strayRequests(requests: readonly string[], origins: readonly string[]): string[] {
  return requests.filter((url) => !/^(data|blob|about):/.test(url) && !origins.includes(new URL(url).origin));
}
