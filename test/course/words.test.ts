import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/course/apply-fixes.ts';
import { isoDuration, seconds, shareOf } from '../../src/course/duration.ts';
import { idFrom, slug, unused } from '../../src/course/slug.ts';
import { firstDifference } from '../../src/course/structure.ts';
import { positionAt } from '../../src/diagnostics/positions.ts';
import { closest } from '../../src/diagnostics/suggest.ts';
import { expectDiagnostics } from '../support/expect-diagnostics.ts';

describe('durations', () => {
  it.each([
    ['90d', 'P90D', 7_776_000],
    ['6mo', 'P6M', 15_552_000],
    ['1y', 'P1Y', 31_536_000],
    ['2w', 'P2W', 1_209_600],
    ['20m', 'PT20M', 1200],
    ['20min', 'PT20M', 1200],
    ['3h', 'PT3H', 10_800],
    ['45s', 'PT45S', 45],
    ['P1DT1H', 'P1DT1H', 90_000],
    ['PT1H30M5S', 'PT1H30M5S', 5405],
  ])('%s is %s and %i seconds', (text, iso, count) => {
    expect([isoDuration(text), seconds(text)]).toEqual([iso, count]);
  });

  it.each(['P', 'PT', '20', '1.5h', 'soon', '-5m', '20 m', 'P1H'])('cannot be “%s”', async (text) => {
    await expectDiagnostics({ 'course.yaml': `duration: "${text}"` }, ['FIELD-VALUE course.yaml:1:11']);
  });

  it('of a refresher’s opening are checked too', async () => {
    const course = (opens: string) => ({
      'course.yaml': `refreshers: { steps: [{ id: r, after: 30d, opens: ${opens}, draw: { count: 3 } }] }`,
    });
    await expectDiagnostics(course('60d before'), []);
    await expectDiagnostics(course('P60D before'), []);
    await expectDiagnostics(course('soon before'), ['FIELD-VALUE course.yaml:1:51']);
  });
});

describe('shares', () => {
  it.each([
    ['80%', 0.8],
    ['12.5 %', 0.125],
    [0.8, 0.8],
    ['100%', 1],
  ])('%s is %d', (value, share) => expect(shareOf(value)).toBe(share));
});

describe('names made of words', () => {
  it.each([
    ['¿Qué hacer?', 'que-hacer'],
    ['Groß & klein', 'gross-klein'],
    ['It’s the mayor’s', 'its-the-mayors'],
    ['危機', ''],
    ['--a--b--', 'a-b'],
  ])('%s becomes “%s”', (text, made) => expect(slug(text)).toBe(made));

  it('end with a whole word, unless the first is too long alone', () => {
    expect(slug(`${'word '.repeat(7)}longer`, 40)).toBe('word-word-word-word-word-word-word');
    expect(slug('x'.repeat(50))).toBe('x'.repeat(40));
    expect(slug(`${'x'.repeat(40)} y`)).toBe('x'.repeat(40));
  });

  it('start with a letter, and are not taken', () => {
    expect([idFrom('2027 plan', 'page'), idFrom('危機', 'page')]).toEqual(['page-2027-plan', 'page']);
    expect(unused('a', (name) => ['a', 'a-2'].includes(name))).toBe('a-3');
  });
});

describe('suggestions', () => {
  it.each([
    ['titel', 'title'],
    ['objetive', 'objective'],
    ['Title', 'title'],
    ['colour', undefined],
    ['x', undefined],
  ])('for “%s” is %s', (word, expected) =>
    expect(closest(word, ['title', 'objective', 'modules'])).toBe(expected),
  );
});

describe('positions', () => {
  it('count lines and columns from 1, in UTF-16 units', () => {
    expect(positionAt('a\n\n😀b', 5)).toEqual({ line: 3, column: 3, offset: 5 });
    expect(positionAt('', 0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(positionAt('a\n', 2)).toEqual({ line: 2, column: 1, offset: 2 });
  });
});

describe('fixes', () => {
  it('count from the decoded text and keep mark and line ends', () => {
    const fix = (offset: number, remove: number, insert: string) => ({ file: 'a', offset, remove, insert });
    expect(applyFixes('\uFEFFa\r\nb\r\nc', [fix(4, 1, 'C'), fix(0, 0, 'x\n'), fix(2, 1, 'B')])).toBe(
      '\uFEFFx\r\na\r\nB\r\nC',
    );
    expect(applyFixes('a\rb\nc', [fix(2, 1, 'B')])).toBe('a\rB\nc');
  });
});

describe('differences', () => {
  it.each([
    [[1, 2], [1, 2], undefined],
    [{ a: [{ id: 'x' }] }, { a: [{ id: 'y' }] }, 'a 1, id is “y” and not “x”'],
    [['a', 'b'], ['a'], 'has 1 entry and not 2'],
    [{ a: 1 }, { b: 1 }, 'a is missing and not 1'],
    [undefined, 2, 'is 2 and not missing'],
  ])('between %j and %j', (wanted, other, words) => expect(firstDifference(wanted, other)).toBe(words));
});
