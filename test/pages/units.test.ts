import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/course/model.ts';
import { unitData } from '../../src/pages/unit-data.ts';
import { planUnits } from '../../src/pages/units.ts';
import { course, page, pagesModule, quizModule, release } from '../support/course.ts';

const modules = [
  pagesModule('one', [page('p')], { summary: 'In short.', duration: 600, objectives: ['o'] }),
  quizModule('practice', { mode: 'practice', passing: 0.5 }, { optional: true }),
  quizModule('final', { passing: 0.8 }, { requires: ['one'] }),
];
const completion = (more: Partial<Course['completion']>) => ({
  allModules: false,
  passed: [],
  completed: [],
  onFail: 'incomplete' as const,
  ...more,
});

describe('a course in one unit', () => {
  it('is index.html with all modules, and needs nothing before it', () => {
    const [unit, ...more] = planUnits(course(modules, { duration: 900 }));
    expect(more).toEqual([]);
    expect(unit).toMatchObject({
      id: 'course',
      href: 'index.html',
      modules: ['one', 'practice', 'final'],
      requires: [],
      seconds: 900,
      title: 'A sample course',
    });
  });

  it.each([
    [true, 0.8, true],
    [true, undefined, undefined],
    [false, 0.8, undefined],
  ])(
    'says whether its manifest tells a mark, for SCORM 2004 asks for none in vain: %j, %j',
    (told, passing, said) => {
      const tracking = { interactions: true, objectives: true, masteryScore: told };
      const one = course([quizModule('final', { passing })], { tracking });
      const [unit] = planUnits(one);
      expect(unit && unitData(release(one), unit, {}).tracking.passing).toBe(said);
    },
  );

  it.each([
    [completion({ allModules: true }), 'completed'],
    [completion({ completed: ['one'] }), 'completed'],
    [completion({ passed: ['final'] }), 'passed'],
    [completion({ allModules: true, passed: ['final'] }), 'completed-and-passed'],
    [completion({ completed: ['one'], passed: ['final'] }), 'completed-and-passed'],
  ])('is done as its completion says: %j is %s', (rule, done) => {
    expect(planUnits(course(modules, { completion: rule }))[0]).toMatchObject({ done, completion: rule });
  });

  it('has the passing mark of the quiz that must be passed, else of its assessment', () => {
    const passing = (more: Partial<Course>) => planUnits(course(modules, more))[0]?.passing;
    expect(passing({ completion: completion({ passed: ['practice'] }) })).toBe(0.5);
    expect(passing({})).toBe(0.8);
    expect(planUnits(course(modules.slice(0, 2)))[0]?.passing).toBeUndefined();
  });
});

describe('assessments of different marks', () => {
  const completing = completion({ passed: ['final', 'practice'] });

  it('have no mark in common: an LMS that knew one would judge both by it', () => {
    expect(planUnits(course(modules, { completion: completing }))[0]).toMatchObject({
      assessed: true,
      passing: undefined,
    });
    expect(planUnits(course(modules.slice(0, 1)))[0]).toMatchObject({ assessed: false, passing: undefined });
  });
});

describe('modules with names that mean something else to us', () => {
  const units = planUnits(
    course([pagesModule('index', [page('p')]), pagesModule('course', [page('q')])], { scos: 'per-module' }),
  );

  it('never take the place of the start page, nor of the whole course', () => {
    expect(units.map((unit) => [unit.href, unit.whole])).toEqual([
      ['index_.html', false],
      ['course.html', false],
    ]);
    expect(planUnits(course(modules))[0]?.whole).toBe(true);
  });
});

describe('a course with a unit for each module', () => {
  const units = planUnits(
    course(modules, { scos: 'per-module', completion: completion({ allModules: true, passed: ['final'] }) }),
  );

  it('names each after its module', () => {
    expect(units.map((unit) => [unit.id, unit.href, unit.modules])).toEqual([
      ['one', 'one.html', ['one']],
      ['practice', 'practice.html', ['practice']],
      ['final', 'final.html', ['final']],
    ]);
    expect(units[0]).toMatchObject({
      description: 'In short.',
      seconds: 600,
      objectives: ['o'],
      requires: [],
    });
    expect(units[2]?.requires).toEqual(['one']);
  });

  it('asks each for what the course asks of that module', () => {
    expect(units.map((unit) => [unit.done, unit.passing, unit.optional])).toEqual([
      ['completed', undefined, false],
      ['completed', undefined, true],
      ['completed-and-passed', 0.8, false],
    ]);
    expect(units.map((unit) => unit.completion)).toEqual([
      completion({ completed: ['one'] }),
      completion({ completed: ['practice'] }),
      completion({ completed: ['final'], passed: ['final'] }),
    ]);
  });

  it('is content with passing alone where the course does not ask for all modules', () => {
    const lenient = planUnits(
      course(modules, { scos: 'per-module', completion: completion({ passed: ['final'] }) }),
    );
    expect(lenient[2]?.done).toBe('passed');
  });
});
