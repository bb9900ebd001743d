import type { Course } from '../course/model.ts';
import type { LaunchUnit } from '../releases/release.ts';

/** Whether the course is not complete before this unit is done. */
export function countsForCompletion(course: Course, unit: LaunchUnit): boolean {
  if (unit.optional) return false;
  const named = new Set([...course.completion.passed, ...course.completion.completed]);
  return course.completion.allModules || unit.modules.some((id) => named.has(id)) || unit.whole;
}

/**
 * Whether passing this unit is passing the course: the quizzes that the completion policy names, or, where it names
 * none, every unit that has a graded assessment and is not optional.
 */
export function countsForSuccess(course: Course, unit: LaunchUnit): boolean {
  if (!unit.assessed || unit.optional) return false;
  const { passed } = course.completion;
  return passed.length === 0 || unit.whole || unit.modules.some((id) => passed.includes(id));
}
