import type { Line } from '../../languages/sheets/index.ts';
import { refresherTitle } from './courses-section.ts';
import { slots } from './import-steps.ts';
import { type SheetParts, titleOf } from './sheet-parts.ts';

/** Course completion is a page of its own in Moodle (docs.moodle.org, “Course completion settings”). */
export const moodleCourse = ['Course completion', 'Condition: Activity completion'] as const;

/**
 * “Require status” of Moodle. SCORM 1.2 has one status, and since Moodle 4.1 “Completed” alone no longer counts a course
 * that has reported “passed” (lingellearning.com, January 2024); so what has to be passed asks for that alone, and what has
 * nothing to pass, such as an update, never reports it.
 */
export function moodleCompletion(parts: SheetParts): Line {
  const { facts, say } = parts;
  const all = facts.courses.flatMap((course) => [
    { done: course.done, title: titleOf(course, parts).text },
    ...course.refreshers.map((one) => ({
      done: one.done,
      title: refresherTitle(one, course, parts).text,
    })),
  ]);
  const titles = (isDone: boolean) =>
    all.filter(({ done }) => (done === 'completed') === isDone).map(({ title }) => title);
  const [passed, completed] = [titles(false), titles(true)];
  const names = ['Completion conditions', 'Add requirements', 'Require status'];
  if (passed.length > 0 && completed.length > 0)
    return say('moodle.completion-each', {
      ...slots([...names, 'Passed', 'Completed']),
      passed: say.page.list(passed),
      completed: say.page.list(completed),
    });
  return say('moodle.completion', slots([...names, passed.length > 0 ? 'Passed' : 'Completed']));
}
