import type { Browser } from 'playwright-core';
import { shortHash } from '../../../../src/player/core/hash.ts';
import { type Route, serve } from '../../../../src/run/serve.ts';
import { courseData } from '../answer-key.ts';
import { watch } from '../chromium.ts';
import { Learner } from '../learner.ts';
import { failures, Machines, misbehaviour, type Platform, type Recorded } from './platform.ts';
import { hrefOf } from './scorm.ts';

interface Options {
  /** What the learner's browser is set to. */
  readonly locale?: string | undefined;
  /** The server lets browsers keep a page that they leave. */
  readonly cached?: boolean;
}

/** A web server without any LMS: what was learned stays in the browser. */
export async function webPlatform(
  browser: Browser,
  folder: string,
  { locale, cached = false }: Options = {},
): Promise<Platform> {
  const server = await serve({ folder, cached, routes: [storagePage] });
  const machines = new Machines(browser, locale);
  const learners: Learner[] = [];
  return {
    async launch({ unit = 'course', prepare, stopped = false } = {}) {
      const page = await (await machines.get()).newPage();
      await prepare?.(page);
      const behaviour = watch(page);
      await page.goto(`${server.origin}/${hrefOf(unit)}`);
      const learner = new Learner(page, courseData(folder, unit), undefined, behaviour);
      learners.push(learner);
      return stopped ? learner : learner.arrive();
    },
    async recorded(unit = 'course') {
      const page = await (await machines.get()).newPage();
      await page.goto(`${server.origin}/storage`);
      const { course } = courseData(folder, unit);
      const text = await page.evaluate<string | null>(
        `localStorage.getItem('coursewright:${shortHash([course.iri, unit].join(' '))}:web')`,
      );
      await page.close();
      return recordedIn(text);
    },
    violations: () => [...misbehaviour(learners, [server.origin]), ...failures(server.log)],
    async close() {
      await machines.close();
      await server.close();
    },
  };
}

/** A document of the same origin that runs no player: to read the storage from. */
const storagePage: Route = (_request, response, url) => {
  if (url.pathname !== '/storage') return false;
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>Storage</title><link rel="icon" href="data:,">');
  return true;
};

function recordedIn(text: string | null): Recorded {
  if (text === null) return { verdict: 'nothing' };
  const { passed, completed } = JSON.parse(text) as { passed: boolean; completed: boolean };
  return { verdict: passed ? 'passed' : completed ? 'completed' : 'incomplete' };
}
