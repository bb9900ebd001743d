import { describe, expect, test } from 'vitest';
import { assessedIn, passingMark } from '../../../src/player/core/assessed.ts';
import type { CourseData } from '../../../src/player/course-data.ts';
import { course, quiz } from '../support/sample-course.ts';

function policy(modules: CourseData['modules'], passed: readonly string[] = []): CourseData {
  return course({ modules, completion: { allModules: true, passed, completed: [], onFail: 'failed' } });
}

const warmUp = quiz('warm-up', ['post'], { mode: 'pre-test', passing: 0.9 });
const first = quiz('first', ['post']);
const second = quiz('second', ['post']);
const mild = quiz('mild', ['post'], { passing: 0.5 });
const extra = { ...quiz('extra', ['post']), optional: true };
const ids = (data: CourseData) => assessedIn(data).map(({ id }) => id);

describe('what decides', () => {
  test('are the quizzes that must be passed, else the assessments', () => {
    expect(ids(policy([warmUp, first, second], ['second']))).toEqual(['second']);
    expect(ids(policy([warmUp, first, second]))).toEqual(['first', 'second']);
    expect(ids(policy([warmUp]))).toEqual([]);
  });

  test('is not an optional assessment, but where there is no other', () => {
    expect(ids(policy([first, extra]))).toEqual(['first']);
    expect(ids(policy([extra]))).toEqual(['extra']);
    expect(ids(policy([first, extra], ['extra']))).toEqual(['extra']);
  });
});

describe('the passing mark of the LMS', () => {
  test('rules over the course`s', () => {
    expect(passingMark(policy([first]), first, 0.6)).toBe(0.6);
    expect(passingMark(policy([first]), first, undefined)).toBe(0.8);
    expect(passingMark(policy([first, second]), second, 0.6)).toBe(0.6);
  });

  test('is not for a quiz that decides nothing', () => {
    const data = policy([warmUp, first, mild], ['first']);
    expect(passingMark(data, warmUp, 0.6)).toBe(0.9);
    expect(passingMark(data, mild, 0.6)).toBe(0.5);
    expect(passingMark(data, first, 0.6)).toBe(0.6);
  });

  test('stands for none where the quizzes that decide have marks of their own', () => {
    const data = policy([first, mild]);
    expect([first, mild].map((module) => passingMark(data, module, 0.6))).toEqual([0.8, 0.5]);
  });
});
