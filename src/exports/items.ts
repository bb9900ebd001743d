import { courseIri, unitIri } from '../course/iris.ts';
import type { Course } from '../course/model.ts';
import { refresherCourses } from '../releases/refreshers/refresher-course.ts';

/** What a learner can have completed: a course, or a step or update of it. */
export interface Item {
  /** Index of the course. */
  readonly course: number;
  /** Id of the step or update; undefined: the course itself. */
  readonly refresher: string | undefined;
}

export interface Items {
  readonly all: readonly Item[];
  /** Indexes of what an LMS calls by a name, an id or an IRI. */
  readonly named: (name: string) => number | undefined;
}

/**
 * All that exports can tell about these courses, and the names that it has there: ids, IRIs, and the titles in every
 * language. A title that two things share names neither. `given`: names that a mapping adds, and what they stand for.
 */
export function itemsOf(
  courses: readonly { readonly editions: readonly Course[] }[],
  given: Readonly<Record<string, string>> = {},
): Items {
  const all: Item[] = [];
  const names = new Map<string, number | undefined>();
  const add = (name: string, index: number) => {
    const key = keyOf(name);
    names.set(key, names.has(key) && names.get(key) !== index ? undefined : index);
  };
  const addCourse = (course: Course, index: number) => {
    for (const name of [course.id, course.title, courseIri(course)]) add(name, index);
    // The one unit of a course that has no more stands for it: an AU, as cmi5 says.
    if (course.scos === 'one') add(unitIri(course, 'course'), index);
  };
  for (const [course, { editions }] of courses.entries()) {
    const indexes = new Map<string, number>();
    for (const edition of editions) {
      for (const one of [edition, ...refresherCourses(edition)]) {
        const refresher = one.refreshes?.step;
        const index = indexes.get(one.id) ?? all.push({ course, refresher }) - 1;
        indexes.set(one.id, index);
        addCourse(one, index);
      }
      for (const step of edition.refreshers?.steps ?? []) {
        const index = indexes.get(`${step.id}-${edition.id}`);
        if (index !== undefined) add(step.title, index);
      }
    }
  }
  for (const [name, meant] of Object.entries(given)) {
    const index = names.get(keyOf(meant));
    if (index !== undefined) names.set(keyOf(name), index);
  }
  return { all, named: (name) => names.get(keyOf(name)) };
}

function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
}
