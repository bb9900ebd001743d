import type { Browser, BrowserContext, Frame } from 'playwright-core';
import type { Call } from '../../../../src/run/scorm/calls.ts';
import type { Edition } from '../../../../src/run/scorm/elements.ts';
import { type ScormHost, startScormHost } from '../../../../src/run/scorm-host.ts';
import type { Route } from '../../../../src/run/serve.ts';
import { courseData } from '../answer-key.ts';
import { watch } from '../chromium.ts';
import { Learner } from '../learner.ts';
import {
  answerLine,
  failures,
  type LaunchOptions,
  Machines,
  misbehaviour,
  type Platform,
  type Recorded,
  settled,
} from './platform.ts';

type Tree = Readonly<Record<string, unknown>>;

export interface ScormPlatform extends Platform {
  readonly host: ScormHost;
  /** `around`: as `startScormHost` takes it; the SCO is then found by its address, in whatever frame or window. */
  readonly launch: (
    options?: LaunchOptions & { readonly around?: (sco: string) => string },
  ) => Promise<Learner>;
}

interface Options {
  readonly folder: string;
  readonly edition: Edition;
  readonly mastery?: string;
  /** What the LMS says that the learner reads. */
  readonly language?: string;
  readonly cached?: boolean;
  readonly routes?: readonly Route[];
}

/** The launch page of a unit: `course` is the only one, `index.html`. */
export const hrefOf = (unit: string): string => (unit === 'course' ? 'index.html' : `${unit}.html`);

export async function scormPlatform(browser: Browser, options: Options): Promise<ScormPlatform> {
  const { folder, edition } = options;
  const host = await startScormHost(options);
  const machines = new Machines(browser);
  const learners: Learner[] = [];
  return {
    host,
    async launch(launch = {}) {
      const { elsewhere = false, deaf = false, popup = false, unit = 'course' } = launch;
      const { around, prepare, stopped = false } = launch;
      const machine = await machines.get(elsewhere);
      const lms = await machine.newPage();
      await prepare?.(lms);
      const address = host.launch(hrefOf(unit), {
        mode: launch.browse ? 'browse' : launch.review ? 'review' : 'normal',
        api: !deaf,
        popup,
        ...(around ? { around } : {}),
      });
      const opened = popup ? machine.waitForEvent('page') : undefined;
      const behaviour = popup ? undefined : watch(lms);
      const known = new Set(framesOf(machine));
      await lms.goto(address);
      const page = (await opened) ?? lms;
      const frame = around && (await newFrame(machine, known, `/content/${hrefOf(unit)}`));
      const learner = new Learner(
        frame?.page() ?? page,
        courseData(folder, unit),
        frame ?? (popup ? undefined : '#sco'),
        behaviour,
      );
      learners.push(learner);
      return stopped ? learner : learner.arrive();
    },
    async recorded(unit = 'course') {
      await settled(() => host.server.log.length);
      const { cmi } = host.record(hrefOf(unit));
      return edition === '1.2' ? recorded12(cmi) : recorded2004(cmi);
    },
    violations: () => [
      ...host.violations(),
      ...misbehaviour(learners, [host.origin]),
      ...failures(host.server.log),
    ],
    async close() {
      await machines.close();
      await host.close();
    },
  };
}

const framesOf = (machine: BrowserContext): Frame[] => machine.pages().flatMap((page) => page.frames());

/** The frame or window that shows a path, once there is one that was not there before. */
async function newFrame(machine: BrowserContext, known: ReadonlySet<Frame>, path: string): Promise<Frame> {
  for (let waits = 0; waits < 200; waits++) {
    const found = framesOf(machine).find(
      (frame) => !known.has(frame) && frame.url().split(/[?#]/)[0]?.endsWith(path),
    );
    if (found) return found;
    await new Promise((waited) => setTimeout(waited, 50));
  }
  throw new Error(`no frame shows ${path}`);
}

/** The entries of an array as scorm-again writes it: an object with `0`, `1` … */
function entries(array: unknown): Tree[] {
  return Object.entries((array ?? {}) as Record<string, Tree>)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, entry]) => entry);
}

function recorded12(cmi: Tree | undefined): Recorded {
  if (cmi === undefined) return { verdict: 'nothing' };
  const core = cmi.core as { lesson_status: Recorded['verdict']; score: { raw: string } };
  return {
    verdict: core.lesson_status,
    ...(core.score.raw === '' ? {} : { scaled: Number(core.score.raw) / 100 }),
    answers: entries(cmi.interactions).map((one) =>
      answerLine(
        String(one.id),
        trueFalse(String(one.student_response)).split(','),
        one.result === 'correct',
      ),
    ),
  };
}

function recorded2004(cmi: Tree | undefined): Recorded {
  if (cmi === undefined) return { verdict: 'nothing' };
  const score = cmi.score as { scaled: string };
  const success = cmi.success_status as Recorded['verdict'] | 'unknown';
  return {
    verdict: success === 'unknown' ? (cmi.completion_status as Recorded['verdict']) : success,
    ...(score.scaled === '' ? {} : { scaled: Number(score.scaled) }),
    answers: entries(cmi.interactions).map((one) =>
      answerLine(String(one.id), String(one.learner_response).split('[,]'), one.result === 'correct'),
    ),
  };
}

/** SCORM 1.2 records true and false as `t` and `f`. */
function trueFalse(response: string): string {
  return response === 't' ? 'true' : response === 'f' ? 'false' : response;
}

/** The last value of every element that the SCO set, as it said it: scorm-again stores some in a form of its own. */
export function written(calls: readonly Call[]): Record<string, unknown> {
  const sets = calls.filter(({ method, error }) => method === 'SetValue' && error === '0');
  return Object.fromEntries(sets.map(({ element, value }) => [element, value]));
}

/** The entries of `cmi.interactions` or `cmi.objectives` that the SCO set: `{ id: …, 'score.raw': … }`. */
export function writtenEntries(calls: readonly Call[], array: 'interactions' | 'objectives'): Tree[] {
  const found: Record<string, unknown>[] = [];
  for (const [element, value] of Object.entries(written(calls))) {
    const [, index, field = ''] = new RegExp(`^cmi\\.${array}\\.(\\d+)\\.(.+)$`).exec(element) ?? [];
    if (index !== undefined) found[Number(index)] = { ...found[Number(index)], [field]: value };
  }
  return found;
}
