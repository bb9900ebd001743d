import { vi } from 'vitest';
import type { CourseData } from '../../../src/player/course-data.ts';
import { createCmi5 } from '../../../src/player/trackers/cmi5.ts';
import { FakeStorage, fakeWindow } from './fake-window.ts';
import { launch } from './learner.ts';
import { course } from './sample-course.ts';
import { at, type Fields, verbOf } from './statement-rules.ts';
import { type SessionOptions, StrictLrs } from './strict-lrs.ts';

/** One browser in front of one cmi5 LMS; `open` opens a launch URL in it. Clocks are vitest's fake ones. */
export function browser(lrs = new StrictLrs()) {
  const localStorage = new FakeStorage();
  return {
    lrs,
    localStorage,
    async open(search: string, sessionStorage = new FakeStorage(), data: CourseData = course()) {
      const { fetch, kill } = lrs.pageFetch();
      const window = fakeWindow({ search, fetch, localStorage, sessionStorage });
      const opening = launch(data, window, createCmi5);
      await vi.advanceTimersByTimeAsync(10_000);
      return { ...(await opening), window, sessionStorage, kill };
    },
  };
}

export async function start(options: SessionOptions = {}, prepare = (_: StrictLrs) => {}) {
  const { lrs, open, localStorage } = browser();
  const search = lrs.launch(options);
  prepare(lrs);
  return { lrs, open, search, localStorage, ...(await open(search)) };
}

export async function leave(session: { close(leaving: 'exit' | 'pagehide'): Promise<void> }): Promise<void> {
  const closing = session.close('exit');
  await vi.advanceTimersByTimeAsync(30_000);
  await closing;
}

export const soon = () => vi.advanceTimersByTimeAsync(2000);

/** What a browser gives a tab that is duplicated. */
export function copyOf(storage: FakeStorage): FakeStorage {
  const copy = new FakeStorage();
  for (const [key, value] of storage.texts) copy.setItem(key, value);
  return copy;
}

export function bookmarkIn(lrs: StrictLrs) {
  return JSON.parse(lrs.documents.get('coursewright') ?? '{}');
}

/** Ids with which a statement about the launched activity was sent, in all requests. */
export function idsSent(lrs: StrictLrs, verb: string): string[] {
  const posts = lrs.seen.filter(({ method, what }) => method === 'POST' && what === 'statements');
  return posts
    .flatMap(({ body }) => JSON.parse(body) as Fields[])
    .filter((each) => verbOf(each) === verb && at(each, 'object', 'id') === 'https://lms.example/au/17')
    .map(({ id }) => String(id));
}

/** The requests for statements that the LRS got. */
export const questionsTo = (lrs: StrictLrs) =>
  lrs.seen.filter(({ method, what }) => method === 'GET' && what === 'statements');
