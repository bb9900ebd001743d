import type { Frame, Page } from 'playwright-core';
import { within } from '../within.ts';

/** A rule of axe-core that elements of a page break. */
export interface Barrier {
  readonly rule: string;
  readonly help: string;
  readonly url: string;
  readonly impact: string;
  readonly count: number;
  readonly selector: string;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'section508'];
/** Milliseconds that a look may take: the page itself is what answers. */
const patience = { blank: 2000, scroll: 4000, press: 2000, axe: 15_000 };

/** The frames of a course, with those that it fills itself: not the page of the LMS, nor what was stopped. */
export function courseFrames(pages: readonly Page[], isCourse: (url: string) => boolean): Frame[] {
  const isOurs = (frame: Frame): boolean => {
    const parent = frame.parentFrame();
    return isCourse(frame.url()) || (parent !== null && frame.url().startsWith('about:') && isOurs(parent));
  };
  return pages.flatMap((page) => page.frames()).filter(isOurs);
}

/** Whether nothing can be seen in any of the frames; `undefined` where none answers in that time, or in two seconds. */
export async function isBlank(frames: readonly Frame[], milliseconds: number): Promise<boolean | undefined> {
  const most = Math.max(patience.blank, milliseconds);
  const blank = await Promise.all(frames.map((frame) => within(frame.evaluate(showsNothing), most)));
  if (blank.includes(false)) return false;
  return blank.length > 0 && blank.every((one) => one === undefined) ? undefined : true;
}

/** Runs in the page. */
function showsNothing(): boolean {
  const { body } = document;
  if (!body) return true;
  if ((body.innerText ?? '').trim() !== '') return false;
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width * height > 1;
  };
  const drawn = 'img, svg, canvas, video, audio, object, embed, input, button, select, textarea';
  if ([...body.querySelectorAll(drawn)].some(isSeen)) return false;
  const some = [body, ...[...body.querySelectorAll('*')].slice(0, 2000)];
  return !some.some((one) => getComputedStyle(one).backgroundImage !== 'none' && isSeen(one));
}

/** Does what a learner does with a title page or a menu: presses the first thing that leads on. */
export async function pressFirst(frames: readonly Frame[]): Promise<void> {
  for (const frame of frames) if (await within(frame.evaluate(pressOn), patience.press)) return;
}

/** Runs in the page. */
function pressOn(): boolean {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input[type=button], input[type=submit]'),
  ];
  const first = all.find((one) => {
    const { width, height } = one.getBoundingClientRect();
    const leaves = one instanceof HTMLAnchorElement && one.origin !== location.origin;
    const stays = one instanceof HTMLAnchorElement && one.getAttribute('href')?.startsWith('#');
    return width * height > 1 && !leaves && !stays;
  });
  first?.click();
  return first !== undefined;
}

/** Goes down each frame as a reader does. */
export async function scrollThrough(frames: readonly Frame[]): Promise<void> {
  await Promise.all(frames.map((frame) => within(frame.evaluate(scrollDown), patience.scroll)));
}

/** Runs in the page. */
async function scrollDown(): Promise<void> {
  for (let step = 0; step < 40; step++) {
    const { scrollTop, scrollHeight } = document.scrollingElement ?? document.documentElement;
    if (scrollTop + innerHeight >= scrollHeight - 1) return;
    scrollBy(0, innerHeight * 0.9);
    await new Promise((waited) => setTimeout(waited, 30));
  }
}

interface AxeNode {
  readonly target: readonly unknown[];
}
interface AxeRule {
  readonly id: string;
  readonly help: string;
  readonly helpUrl: string;
  readonly impact: string | null;
  readonly nodes: readonly AxeNode[];
}

/** What axe-core finds in a course, each rule once. It looks from the outermost frame of each window into the inner ones. */
export async function barriersIn(frames: readonly Frame[], axe: string): Promise<Barrier[]> {
  const found = new Map<string, Barrier>();
  await Promise.all(frames.map((frame) => within(frame.evaluate(axe), patience.axe)));
  for (const frame of frames) {
    const parent = frame.parentFrame();
    if (parent && frames.includes(parent)) continue;
    for (const barrier of (await within(frame.evaluate(runAxe, tags), patience.axe)) ?? []) {
      const known = found.get(barrier.rule);
      found.set(barrier.rule, known ? { ...known, count: known.count + barrier.count } : barrier);
    }
  }
  return [...found.values()];
}

/** Runs in the page. */
async function runAxe(wanted: readonly string[]): Promise<Barrier[]> {
  type Run = (within: unknown, options: object) => Promise<{ violations: readonly AxeRule[] }>;
  const { run } = (globalThis as unknown as { axe: { run: Run } }).axe;
  const { violations } = await run(document, { runOnly: wanted, resultTypes: ['violations'] });
  return violations.map(({ id, help, helpUrl, impact, nodes }) => ({
    rule: id,
    help,
    url: helpUrl,
    impact: impact ?? '',
    count: nodes.length,
    selector: nodes[0]?.target.join(' ') ?? '',
  }));
}
