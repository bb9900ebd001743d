import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { usualTypes } from '../../src/course/question-lists.ts';
import { questionTypes } from '../../src/questions/sources.ts';
import { question } from './support/sample-course.ts';

// The compiler gives a course the usual player by one list, which the player itself cannot read: it would take the
// compiler's types into the bundle. What it knows is said in its own tables, and must be the same.

beforeAll(() => {
  vi.stubGlobal('coursewrightMoreTypes', false);
  vi.resetModules();
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test('the usual player shows and records exactly the types for which a course gets it', async () => {
  const { formOf } = await import('../../src/player/core/question-types.ts');
  const { scorm12Records, scorm2004Records, xapiRecords } = await import('../../src/questions/records.ts');
  const all = questionTypes;
  const usual = [...usualTypes].sort();
  expect(all.length).toBeGreaterThan(usual.length);
  expect(all.filter((type) => formOf(question('q', { type }))).sort()).toEqual(usual);
  for (const records of [scorm12Records, scorm2004Records, xapiRecords])
    expect(Object.keys(records).sort()).toEqual(usual);
});
