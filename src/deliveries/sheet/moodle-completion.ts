import { type Step, step } from './import-steps.ts';

/**
 * “Require status” of Moodle. SCORM 1.2 has one status, and since Moodle 4.1 “Completed” alone no longer counts a course
 * that has reported “passed” (lingellearning.com, January 2024); so what has to be passed asks for that alone.
 */
export function moodleCompletion(allHaveToBePassed: boolean): Step {
  const names = ['Completion conditions', 'Add requirements', 'Require status'];
  return allHaveToBePassed
    ? step('moodle.completion', ...names, 'Passed')
    : step('moodle.completion-both', ...names, 'Completed', 'Passed');
}
