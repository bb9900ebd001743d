import type { CourseData } from '../course-data.ts';
import { moduleDone, pageDone } from './standing.ts';
import type { LearnerState } from './state.ts';

/** Titles of what must be done before a page opens: a module that is required, or the page that comes before. */
export type Locks = ReadonlyMap<string, string>;

/**
 * The pages that cannot be opened yet, by id, with the title of what to do first. `open` unlocks everything: for a
 * learner whom the LMS already knows as completed, and in review. One pass over the course, however long it is.
 */
export function locksOf(data: CourseData, state: LearnerState, open: boolean): Locks {
  const locks = new Map<string, string>();
  if (open) return locks;
  const done = new Map(data.modules.map((module) => [module.id, moduleDone(data, state, module)]));
  const titles = new Map(data.modules.map((module) => [module.id, module.title]));
  let before: string | undefined;
  for (const module of data.modules) {
    const required = module.requires.find((id) => done.get(id) === false);
    for (const page of module.pages) {
      const first = required === undefined ? before : titles.get(required);
      if (first !== undefined) locks.set(page.id, first);
      const finished = module.kind === 'pages' ? pageDone(data, state, page) : done.get(module.id);
      if (data.navigation === 'linear' && !module.optional && !finished) before ??= page.title;
    }
  }
  return locks;
}
