import type { BrowserContext, Page } from 'playwright-core';
import { pause, within } from '../within.ts';
import { type Barrier, barriersIn, courseFrames, isBlank, pressFirst, scrollThrough } from './look.ts';
import type { Watched } from './watch.ts';

export type { Barrier };

export interface VisitOptions {
  /** Milliseconds without a request after which a page is taken to be ready. */
  readonly quiet: number;
  /** When the page is left, ready or not: as `performance.now()` tells the time. */
  readonly deadline: number;
  readonly isCourse: (url: string) => boolean;
  /** Whether the LMS has heard of the course yet: some begin late. */
  readonly heard: () => boolean;
  /** The script of axe-core, where the page is to be looked at. */
  readonly axe?: string;
}

/** One launch, from the opening of the tab to its end. */
export interface Visit {
  readonly blank: boolean;
  /** The page does not answer any more. */
  readonly hangs: boolean;
  readonly barriers: readonly Barrier[];
  /** Seconds from opening to closing. */
  readonly seconds: number;
}

/** Opens a page in a new tab, waits for it, reads it to its end, and closes the tab as a learner does. */
export async function visit(
  machine: BrowserContext,
  address: string,
  watched: Watched,
  { quiet, deadline, isCourse, heard, axe }: VisitOptions,
): Promise<Visit> {
  const started = performance.now();
  const page = await machine.newPage();
  await within(page.goto(address, { waitUntil: 'commit' }), deadline - performance.now());
  const left = (): number => deadline - performance.now();
  await silence(watched, quiet, deadline);
  const look = async (): Promise<boolean | undefined> =>
    watched.lost() ? undefined : isBlank(courseFrames(machine.pages(), isCourse), left());
  let blank = await look();
  const half = left() / 2;
  let pressed = false;
  while ((blank || (blank === false && !heard())) && left() > 0) {
    await pause(250);
    blank = await look();
    if (pressed || blank !== false || left() > half) continue;
    pressed = true;
    await pressFirst(courseFrames(machine.pages(), isCourse));
  }
  const frames = courseFrames(machine.pages(), isCourse);
  const barriers = axe && blank === false ? await barriersIn(frames, axe) : [];
  // Nobody can close such a tab politely: it goes with its machine.
  if (blank === undefined) return { blank: false, hangs: true, barriers, seconds: secondsSince(started) };
  await scrollThrough(frames);
  await silence(watched, quiet / 2, deadline);
  // What it has opened goes first: a learner who closes the outer window has none left.
  for (const window of machine.pages().reverse()) await closeTab(window);
  await pause(quiet / 5);
  await silence(watched, quiet / 5, performance.now() + quiet);
  return { blank, hangs: false, barriers, seconds: secondsSince(started) };
}

const secondsSince = (start: number): number => Math.round((performance.now() - start) / 100) / 10;

async function silence(watched: Watched, quiet: number, deadline: number): Promise<void> {
  while (watched.still() < quiet && performance.now() < deadline && !watched.lost()) await pause(50);
}

/** With `beforeunload` and `pagehide`, as far as the page lets itself be closed at all. */
async function closeTab(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const closed = page.waitForEvent('close', { timeout: 3000 }).catch(() => undefined);
  await within(page.close({ runBeforeUnload: true }), 3000);
  await closed;
  if (!page.isClosed()) await within(page.close(), 3000);
}
