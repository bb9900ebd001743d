import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../../../src/run/serve.ts';
import { newMachine, strayRequests } from '../chromium.ts';
import type { Learner } from '../learner.ts';

/** What an LMS (or the browser, for `web`) holds of one learner, in words common to all standards. */
export interface Recorded {
  readonly verdict: 'nothing' | 'incomplete' | 'completed' | 'passed' | 'failed';
  /** 0 to 1; missing when no score was told. */
  readonly scaled?: number;
  /** `question option+option right|wrong`, in the order they were told; `undefined` where the standard has no place. */
  readonly answers?: readonly string[];
}

export interface LaunchOptions {
  /** The learner sits down at another computer: what only the browser kept is gone. */
  readonly elsewhere?: boolean;
  readonly review?: boolean;
  /** The LMS lets the learner look round: review in another mode. */
  readonly browse?: boolean;
  /** The LMS offers nothing to talk to. */
  readonly deaf?: boolean;
  /** The LMS opens the course in a window of its own and stays open behind it: SCORM only. */
  readonly popup?: boolean;
  /** Run in the tab before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** The course does not begin, so that the learner sees no page of it. */
  readonly stopped?: boolean;
  /** Launchable unit, where there are several. */
  readonly unit?: string;
}

/** One course in one LMS for one learner, from registration to the last launch. */
export interface Platform {
  /** The LMS opens the course in a new tab, and the learner sees a page. */
  readonly launch: (options?: LaunchOptions) => Promise<Learner>;
  /** What is held once all that is on its way has arrived. */
  readonly recorded: (unit?: string) => Promise<Recorded>;
  /** What the package did against the standard, or in the browser against good manners. */
  readonly violations: () => string[];
  readonly close: () => Promise<void>;
}

/** The computers that a learner sits at: one at a time, each with its own storage. */
export class Machines {
  readonly #browser: Browser;
  readonly #locale: string;
  readonly #all: BrowserContext[] = [];

  /** `locale`: what their browsers are set to. */
  constructor(browser: Browser, locale = 'en-US') {
    this.#browser = browser;
    this.#locale = locale;
  }

  async get(elsewhere = false): Promise<BrowserContext> {
    const last = this.#all.at(-1);
    if (last !== undefined && !elsewhere) return last;
    const machine = await newMachine(this.#browser, undefined, this.#locale);
    this.#all.push(machine);
    return machine;
  }

  async close(): Promise<void> {
    for (const machine of this.#all.splice(0)) await machine.close();
  }
}

/** Waits until `count` stands still for 250 ms: a beacon of a closed tab takes a moment. */
export async function settled(count: () => number): Promise<void> {
  for (let last = -1; last !== count(); ) {
    last = count();
    await new Promise((waited) => setTimeout(waited, 250));
  }
}

/** `first-hour a+b right` */
export function answerLine(question: string, response: readonly string[], right: boolean): string {
  return `${question} ${response.join('+')} ${right ? 'right' : 'wrong'}`;
}

/** Console errors, policy violations, exceptions, and requests to other hosts than these. */
export function misbehaviour(learners: readonly Learner[], origins: readonly string[]): string[] {
  return learners.flatMap(({ behaviour }) => [
    ...behaviour.errors,
    ...strayRequests(behaviour.requests, origins).map((url) => `asked for ${url}`),
  ]);
}

/** Files that the pages asked for and the package does not hold. */
export function failures(log: readonly Served[]): string[] {
  return log.filter(({ status }) => status >= 400).map(({ path, status }) => `${path} answered ${status}`);
}
