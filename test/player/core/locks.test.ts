import { describe, expect, test } from 'vitest';
import { locksOf } from '../../../src/player/core/locks.ts';
import { freshState } from '../../../src/player/core/state.ts';
import type { CourseData } from '../../../src/player/course-data.ts';
import { course, pages, quiz } from '../support/sample-course.ts';

function locked(data: CourseData, visited: readonly string[], open = false): string[] {
  return [...locksOf(data, { ...freshState, visited: new Set(visited) }, open).keys()];
}

const modules = [
  pages('a', ['a1', 'a2']),
  pages('b', ['b1'], { optional: true }),
  pages('c', ['c1'], { requires: ['a'] }),
];

describe('locks', () => {
  test('a course with free navigation has none, but for modules that require others', () => {
    const data = course({ modules });
    expect(locked(data, [])).toEqual(['c1']);
    expect(locked(data, ['a1', 'a2'])).toEqual([]);
    expect(locksOf(data, freshState, false).get('c1')).toBe('Module a');
  });

  test('linear navigation opens a page when all required pages before it are done', () => {
    const data = course({ modules, navigation: 'linear' });
    expect(locked(data, [])).toEqual(['a2', 'b1', 'c1']);
    expect(locked(data, ['a1'])).toEqual(['b1', 'c1']);
    expect(locked(data, ['a1', 'a2'])).toEqual([]);
    expect(locksOf(data, freshState, false).get('a2')).toBe('Page a1');
  });

  test('a quiz that is not passed yet keeps what comes after it closed', () => {
    const data = course({ modules: [quiz('gate', ['post']), pages('after', ['z1'])], navigation: 'linear' });
    expect(locked(data, ['gate'])).toEqual(['z1']);
  });

  test('a learner whom the LMS knows as completed may go anywhere', () => {
    expect(locked(course({ modules, navigation: 'linear' }), [], true)).toEqual([]);
  });

  test('a course of 500 pages is worked through once', () => {
    const big = Array.from({ length: 50 }, (_, m) =>
      pages(
        `m${m}`,
        Array.from({ length: 10 }, (__, n) => `p${m}x${n}`),
      ),
    );
    const data = course({ modules: big, navigation: 'linear' });
    const begun = performance.now();
    expect(locked(data, [])).toHaveLength(499);
    expect(performance.now() - begun).toBeLessThan(50);
  });
});
