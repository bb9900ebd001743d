import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/course/apply-fixes.ts';
import { isoDuration, seconds, shareOf } from '../../src/course/duration.ts';
import { idFrom, slug, unused } from '../../src/course/slug.ts';
import { firstDifference } from '../../src/course/structure.ts';
import { countLines, lineOf, positionAt } from '../../src/diagnostics/positions.ts';
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
      'course.yaml': `refreshers: { steps: [{ id: r, after: 30d, opens: ${opens}, draw: { count: 1 } }] }`,
      'banks/b.yaml': 'id: b\nquestions:\n  - { id: q1, type: true-false, prompt: Yes?, answer: true }\n',
    });
    for (const opens of ['60d before', 'P60D before', 'P1M2D before'])
      await expectDiagnostics(course(opens), []);
    for (const opens of ['soon before', 'P1 before', 'PT before', '60d'])
      await expectDiagnostics(course(opens), ['FIELD-VALUE course.yaml:1:51']);
  });

  it('that must pass cannot be nothing', async () => {
    const limited = (limit: string) => ({
      'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
      'final.yaml': `timeLimit: { limit: ${limit}, adjustable: true }\nquestions:\n  - { id: q1, type: true-false, prompt: Yes?, answer: true }\n`,
    });
    await expectDiagnostics(limited('20m'), []);
    for (const limit of ['0m', 'PT0S', 'P0DT0H']) {
      const [finding] = await expectDiagnostics(limited(limit), ['FIELD-VALUE final.yaml:1:21']);
      expect(finding?.message).toContain('a length of time above zero');
    }
    await expectDiagnostics(
      {
        'course.yaml': 'refreshers: { updates: [{ id: u, module: u.md, on: 2027-02-01, repeat: 0d }] }\n',
        'u.md': '---\nid: u\n---\n\n## News {#news}\n',
      },
      ['FIELD-VALUE course.yaml:1:72'],
    );
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
    expect(idFrom('2027-annual-refresher-on-public-records-law', 'course', 40)).toBe(
      'course-2027-annual-refresher-on-public',
    );
    expect(unused('a', (name) => ['a', 'a-2'].includes(name))).toBe('a-3');
  });
});

describe('the address of a publisher', () => {
  const publisher = (url: string) => ({ 'course.yaml': `publisher: { name: Press, url: '${url}' }` });

  it.each([
    'https://press.example',
    'https://press.example/',
    'https://press.example:8443/a/b',
    'https://press.example/%C3%A9/~us',
    'https://präsidium.example/kurse',
  ])('may be %s: IRIs are made by adding to it', async (url) => {
    await expectDiagnostics(publisher(url), []);
  });

  it.each([
    'http://press.example',
    'https://',
    'https://press.example/?x=1',
    'https://press.example/#top',
    'https://press.example/{id}',
    'https://press.example/a|b',
    'https://press.example/<x>',
    'https://press.example/a b',
    'https://press.example/100%',
    'https://me@press.example',
  ])('cannot be %s', async (url) => {
    await expectDiagnostics(publisher(url), ['FIELD-VALUE course.yaml:1:32']);
  });
});

describe('suggestions', () => {
  it.each([
    ['titel', 'title'],
    ['objetive', 'objective'],
    ['Title', 'title'],
    ['colour', undefined],
    ['x', undefined],
    ['tilte', 'title'],
    ['moduls', 'modules'],
    ['objetcives', 'objective'],
    ['', undefined],
  ])('for “%s” is %s', (word, expected) =>
    expect(closest(word, ['title', 'objective', 'modules'])).toBe(expected),
  );
});

describe('suggestions among many names', () => {
  // The whole table of distances, as textbooks have it.
  const distance = (a: string, b: string): number => {
    const rows = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
    );
    const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
    for (let i = 1; i <= a.length; i++)
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          cost = Math.min(cost, at(i - 2, j - 2) + 1);
        (rows[i] ?? [])[j] = cost;
      }
    return at(a.length, b.length);
  };
  const word = fc.stringMatching(/^[abc]{0,12}$/);

  it('are the nearest one, and none that is too far', () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 12 }), (wanted, names) => {
        const limit = Math.max(1, Math.floor(Math.max(wanted.length, 3) / 3));
        const least = Math.min(...names.map((name) => distance(wanted, name)), Number.POSITIVE_INFINITY);
        const found = closest(wanted, names);
        expect(found === undefined ? undefined : distance(wanted, found)).toBe(
          least <= limit ? least : undefined,
        );
      }),
    );
  });
});

describe('positions', () => {
  it('count lines and columns from 1, in UTF-16 units', () => {
    expect(positionAt('a\n\n😀b', 5)).toEqual({ line: 3, column: 3, offset: 5 });
    expect(positionAt('', 0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(positionAt('a\n', 2)).toEqual({ line: 2, column: 1, offset: 2 });
  });

  it.each(['', '\n'.repeat(2000)])('give the lines of a text, short or long', (before) => {
    const text = `${before}one\n\nthree`;
    const first = before.length + 1;
    expect([0, 1, 2, 3].map((line) => lineOf(text, first + line))).toEqual(['one', '', 'three', '']);
    expect(countLines(text)).toBe(first + 2);
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
