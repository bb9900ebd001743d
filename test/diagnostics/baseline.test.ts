import { describe, expect, it } from 'vitest';
import { baselineOf, baselineText, compareWith, readBaseline } from '../../src/diagnostics/baseline.ts';
import { positionAt } from '../../src/diagnostics/positions.ts';
import { diagnostic } from '../../src/diagnostics/report.ts';

const same = (file: string) => file;
/** A finding at each place of a word in a text. */
const findings = (text: string, word = 'cat', file = 'a.md') =>
  [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) =>
    diagnostic('REF-UNKNOWN', { file, text, start: positionAt(text, index) }, { kind: 'animal', id: word }),
  );
const baselineFrom = (text: string) => {
  const read = readBaseline(baselineText(baselineOf(findings(text), same)));
  if ('reason' in read) throw new Error(read.reason);
  return read.baseline;
};
const counts = (before: string, after: string) => {
  const { fresh, known, gone } = compareWith(baselineFrom(before), findings(after), same);
  return [fresh.length, known.length, gone.map(({ count }) => count)];
};

describe('what is known stays known', () => {
  it.each([
    ['as it was', 'A cat.\n', 'A cat.\n', [0, 1, []]],
    ['when lines move', 'A cat.\n', 'More.\n\nWords.\nA cat.\n', [0, 1, []]],
    ['when a line is indented', '- A cat.\n', '    - A cat.  \n', [0, 1, []]],
    ['and another one on another line is new', 'A cat.\n', 'A cat.\nNo cat.\n', [1, 1, []]],
    ['and a repetition is new', 'A cat.\n', 'A cat.\nA cat.\n', [1, 1, []]],
    ['and a second one on its line is new', 'A cat.\n', 'A cat.\nA cat, a cat.\n', [2, 1, []]],
    ['each as often as it was', 'A cat.\nA cat.\n', 'A cat.\nx\nA cat.\n', [0, 2, []]],
    ['until it is gone', 'A cat.\nA cat.\nNo cat.\n', 'A cat.\n', [0, 1, [1, 1]]],
    ['until its line changes', 'A cat.\n', 'A black cat.\n', [1, 0, [1]]],
  ])('%s', (_, before, after, expected) => {
    expect(counts(before, after)).toEqual(expected);
  });

  it('for its code and its file alone', () => {
    const baseline = baselineFrom('A cat.\n');
    const elsewhere = findings('A cat.\n', 'cat', 'b.md');
    const other = findings('A cat.\n').map((finding) => ({ ...finding, code: 'LINK-PAGE' }));
    expect(compareWith(baseline, [...elsewhere, ...other], same).known).toEqual([]);
  });

  it('without a line, too', () => {
    const finding = diagnostic('SRC-BOM', { file: '__proto__' }, {});
    const baseline = baselineOf([finding], same);
    expect(compareWith(baseline, [finding, finding], same)).toMatchObject({
      fresh: [finding],
      known: [finding],
    });
    expect(readBaseline(baselineText(baseline))).toEqual({ baseline });
  });
});

describe('the file', () => {
  it('has a line for each kind of finding, sorted, whatever their order', () => {
    const mixed = [
      ...findings('A cat.\nNo cat.\nA cat.\n', 'cat', 'b.md'),
      ...findings('A cat.\n', 'cat', 'a.md'),
    ];
    const text = baselineText(baselineOf(mixed, same));
    expect(baselineText(baselineOf([...mixed].reverse(), same))).toBe(text);
    expect(text.replace(/[0-9a-f]{16}/g, '…')).toBe(
      '{\n  "coursewright-baseline": 1,\n  "findings": {\n    "a.md": {\n      "REF-UNKNOWN …": 1\n    },\n    "b.md": {\n      "REF-UNKNOWN …": 1,\n      "REF-UNKNOWN …": 2\n    }\n  }\n}\n',
    );
  });

  it.each([
    ['no JSON', '{', 'it is not JSON'],
    ['half a merge', '{\n<<<<<<< ours\n', 'a merge was left half-way'],
    ['something else', '{ "name": "x" }', 'it is something else'],
    ['a list', '[]', 'it is something else'],
    ['nothing', '', 'it is not JSON'],
    ['a later form', '{ "coursewright-baseline": 2 }', 'another version'],
    ['no findings', '{ "coursewright-baseline": 1 }', 'no list of findings'],
    ['a wrong file', '{ "coursewright-baseline": 1, "findings": { "a": 1 } }', '“a”'],
    ['a wrong name', '{ "coursewright-baseline": 1, "findings": { "a": { "X": 1 } } }', '“X”'],
    [
      'a wrong count',
      '{ "coursewright-baseline": 1, "findings": { "a": { "X 0123456789abcdef": 0.5 } } }',
      'cannot be read',
    ],
  ])('is refused with %s', (_, text, reason) => {
    expect(readBaseline(text)).toEqual({ reason: expect.stringContaining(reason) });
  });
});
