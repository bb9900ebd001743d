import type { Launch } from '../tracker.ts';

/** A launch without anybody to tell: the course can be used, and nothing is recorded. */
export const offline: Launch = {
  connected: false,
  answers: false,
  mode: 'normal',
  learner: { id: '' },
  state: '',
  location: '',
  completed: false,
  passed: false,
};
