import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitData } from '../../src/pages/unit-data.ts';
import { planUnits } from '../../src/pages/units.ts';
import { formOf, mark } from '../../src/player/core/question-types.ts';
import type { QuestionBody } from '../../src/questions/question.ts';
import { course, page, pagesModule, question, release } from '../support/course.ts';
import { samples } from '../support/question-samples.ts';

/** What the player knows of a question, as the compiler tells it. */
function dataOf(body: QuestionBody, language = 'en') {
  const asked = course([pagesModule('m', [page('p', '## P', { questions: [question('q', body)] })])], {
    language,
  });
  const [unit] = planUnits(asked);
  if (!unit) throw new Error('no unit');
  const data = unitData(release(asked), unit, {}).questions.q;
  if (!data) throw new Error('no question');
  return data;
}
const scaled = (body: QuestionBody, response: readonly string[], language?: string) =>
  mark(dataOf(body, language), response).scaled;
const either = (body: QuestionBody & { scoring: string }, scoring: 'partial' | 'all-or-nothing') =>
  ({ ...body, scoring }) as QuestionBody;

describe('a matching question', () => {
  const rows = ['p1=p1', 'p2=d1'];
  it('earns a share for each right pair, or nothing unless all are', () => {
    expect(scaled(either(samples.matching, 'partial'), rows)).toBe(0.5);
    expect(scaled(either(samples.matching, 'all-or-nothing'), rows)).toBe(0);
    expect(mark(dataOf(samples.matching), ['p2=p2', 'p1=p1'])).toEqual({ scaled: 1, correct: true });
    expect(mark(dataOf(samples.matching), [])).toEqual({ scaled: 0, correct: false });
  });
});

describe('an ordering question', () => {
  it('earns a share for each item in its place', () => {
    expect(scaled(either(samples.ordering, 'partial'), ['i1=1', 'i2=3', 'i3=2'])).toBeCloseTo(1 / 3);
    expect(scaled(samples.ordering, ['i3=3', 'i1=1', 'i2=2'])).toBe(1);
  });
});

describe('a question with categories', () => {
  it('wants each item in its category', () => {
    expect(scaled(samples.categorise, ['k1=keep', 'k2=keep', 'h1=hide'])).toBe(1);
    expect(scaled(samples.categorise, ['k1=keep', 'k2=hide', 'h1=hide'])).toBe(0);
    expect(scaled(either(samples.categorise, 'partial'), ['k1=keep', 'k2=hide', 'h1=hide'])).toBeCloseTo(
      2 / 3,
    );
  });
});

describe('a hotspot', () => {
  it('is right where the right places and no others are picked', () => {
    expect(scaled(samples.hotspot, ['r1'])).toBe(1);
    expect(scaled(samples.hotspot, ['r1', 'r2'])).toBe(0);
    expect(scaled(samples.hotspot, ['r2'])).toBe(0);
  });
});

describe('typed answers', () => {
  it('are right when one of the accepted ones, or a pattern, takes them', () => {
    expect(scaled(samples.text, [' lindke '])).toBe(1);
    expect(scaled(samples.text, ['Secretary'])).toBe(1);
    expect(scaled(samples.text, ['the secretary'])).toBe(0);
    expect(scaled({ ...samples.text, matchCase: true }, ['lindke'])).toBe(0);
  });

  it('fill each gap with a share', () => {
    expect(scaled(samples.blanks, ['records', 'mood'])).toBe(0.5);
    expect(scaled(either(samples.blanks, 'all-or-nothing'), ['records', 'mood'])).toBe(0);
    expect(scaled(samples.blanks, ['records', 'opinion'])).toBe(1);
  });

  it('are numbers within the tolerance, in the way of the language', () => {
    expect(['40', '44 days', '39.9', '44.1', 'x'].map((typed) => scaled(samples.number, [typed]))).toEqual([
      1, 1, 0, 0, 0,
    ]);
    const tenth = { type: 'number', answer: 0.2, tolerance: 0.1, unit: undefined } as const;
    expect(['0.3', '.1', '0.31'].map((typed) => scaled(tenth, [typed]))).toEqual([1, 1, 0]);
    expect(['0,3', '0.3'].map((typed) => scaled(tenth, [typed], 'es'))).toEqual([1, 1]);
    expect(scaled({ ...tenth, answer: 1234.5 }, ['1.234,5'], 'es')).toBe(1);
  });
});

describe('an answer in saved state', () => {
  const types = ['matching', 'ordering', 'categorise', 'hotspot', 'text', 'number', 'blanks'] as const;

  it.each(types)('of type %s comes back as it was, in characters that separate nothing', (type) => {
    const data = dataOf(samples[type]);
    const form = formOf(data);
    const longest = form?.longest(data) ?? [];
    const packed = form?.pack(data, longest) ?? '';
    expect(packed).toMatch(/^[A-Za-z0-9_~]+$/);
    expect(form?.unpack(data, packed)).toEqual(longest);
    // Whatever stands in a foreign or damaged state must not break the course.
    fc.assert(fc.property(fc.string(), (junk) => void form?.unpack(data, junk)));
  });
});
