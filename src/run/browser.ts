import type { Browser, BrowserContext } from 'playwright-core';
import type { Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { quietFlags } from './chromium.ts';
import type { RunTools } from './tools.ts';

/** A package must not find out the address of this computer by video telephony, which takes no proxy. */
const closedFlags = ['--force-webrtc-ip-handling-policy=disable_non_proxied_udp'];

/** Chromium with a profile of its own that is gone afterwards, in its sandbox where it has one: root has none. */
export async function openBrowser(
  { chromium, executable }: Pick<RunTools, 'chromium' | 'executable'>,
  isRoot = process.getuid?.() === 0,
): Promise<Result<Browser | undefined>> {
  try {
    const value = await chromium.launch({
      executablePath: executable,
      headless: true,
      chromiumSandbox: !isRoot,
      args: [...quietFlags, ...closedFlags],
      timeout: 30_000,
    });
    return { value, diagnostics: isRoot ? [diagnostic('RUN-SANDBOX', undefined, {})] : [] };
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n').slice(-1);
    const parameters = {
      reason: `${executable} does not start (${reason.trim()})`,
      advice: 'Start it by hand to see why, or set CHROMIUM_PATH to another Chromium.',
    };
    return { value: undefined, diagnostics: [diagnostic('RUN-TOOL', undefined, parameters)] };
  }
}

/**
 * A learner's machine that reaches nothing but `origins`, and on which a package may do nothing that a learner would be
 * asked about. The size is about what the frame of an LMS leaves.
 */
export async function closedMachine(
  browser: Browser,
  proxy: string,
  origins: readonly string[],
): Promise<BrowserContext> {
  const machine = await browser.newContext({
    viewport: { width: 1000, height: 700 },
    locale: 'en-US',
    acceptDownloads: false,
    serviceWorkers: 'block',
    proxy: { server: proxy, bypass: origins.map((origin) => new URL(origin).host).join(',') },
  });
  // None is granted, and all others are denied without a question.
  await machine.grantPermissions([]);
  machine.setDefaultTimeout(10_000);
  return machine;
}
