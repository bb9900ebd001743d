import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostics/positions.ts';
import { diagnostic } from '../../src/diagnostics/report.ts';
import { codeFrame } from '../../src/diagnostics/reporters/code-frame.ts';
import { jsonDiagnostic } from '../../src/diagnostics/reporters/json.ts';
import { countWords, prettyDiagnostic } from '../../src/diagnostics/reporters/pretty.ts';

const placeOf = (text: string, words: string) => {
  const at = text.indexOf(words);
  return { file: 'a.md', text, start: positionAt(text, at), end: positionAt(text, at + words.length) };
};
const plain = (_style: string, text: string) => text;

describe('a code frame', () => {
  it.each([
    [
      'a word',
      'one\ntwo words\nthree',
      'words',
      ['  1 | one', '> 2 | two words', '    |     ^^^^^', '  3 | three'],
    ],
    ['a word behind tabs', '\t\tone two', 'two', ['> 1 |     one two', '    |         ^^^']],
    ['wide letters', '危機 two 危機', 'two', ['> 1 | 危機 two 危機', '    |      ^^^']],
    ['a wide word', 'a 危機 b', '危機', ['> 1 | a 危機 b', '    |   ^^^^']],
    [
      'a word behind terminal codes',
      'a \u001b[31mred\u001b[0m two',
      'two',
      ['> 1 | a red two', '    |       ^^^'],
    ],
    ['several lines', 'one two\nthree', 'two\nthree', ['> 1 | one two', '    |     ^^^', '  2 | three']],
  ])('underlines %s', (_, text, words, expected) => {
    expect(codeFrame(placeOf(text, words))).toEqual(expected);
  });

  it('shows a long line around the place', () => {
    const [line, mark] = codeFrame(placeOf(`${'x'.repeat(500)} here ${'y'.repeat(500)}`, 'here'));
    expect(line?.length).toBeLessThan(120);
    expect(line?.indexOf('here')).toBe(mark?.indexOf('^^^^'));
  });

  it('is found in a text of a hundred thousand lines as fast as in a short one', () => {
    const line = 'one two three\n';
    const text = line.repeat(100_000);
    const started = performance.now();
    for (let index = 0; index < 2000; index++) {
      const start = positionAt(text, index * 40 * line.length + 4);
      const end = positionAt(text, index * 40 * line.length + 7);
      expect(codeFrame({ file: 'a.md', text, start, end })).toContain(
        `> ${String(index * 40 + 1).padStart(String(index * 40 + 2).length)} | one two three`,
      );
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is left out where there is no text', () => {
    expect(codeFrame({ file: 'a.md' })).toEqual([]);
  });
});

describe('a finding', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e';
  const text = `a ${evil} b`;
  const finding = diagnostic(
    'LINK-PAGE',
    { ...placeOf(text, 'b'), file: `m/${evil}.md` },
    { id: evil },
    { hint: evil },
  );

  it('never sends terminal codes of a course to the terminal', () => {
    const shown = prettyDiagnostic(finding, plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('is for people: place, code, message, frame, hint', () => {
    const one = diagnostic(
      'FIELD-UNKNOWN',
      placeOf('titel: x', 'titel'),
      { field: 'titel' },
      { hint: 'Did you mean “title”?' },
    );
    expect(prettyDiagnostic(one, plain)).toBe(
      'a.md:1:1 error FIELD-UNKNOWN\n  There is no field “titel” here, so it would be ignored.\n  > 1 | titel: x\n      | ^^^^^\n  → Did you mean “title”?\n',
    );
  });

  it('is for machines: numbers, and no text of the source', () => {
    const one = diagnostic('FIELD-UNKNOWN', placeOf('titel: x', 'titel'), { field: 'titel' });
    expect(jsonDiagnostic(one)).toEqual({
      code: 'FIELD-UNKNOWN',
      severity: 'error',
      message: 'There is no field “titel” here, so it would be ignored.',
      file: 'a.md',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 6,
    });
  });

  it('fills its words once, whatever they hold', () => {
    expect(diagnostic('LINK-PAGE', undefined, { id: '{id} $& {x}' }).message).toBe(
      'There is no page “{id} $& {x}” in this course.',
    );
  });

  it('is counted in words', () => {
    expect(countWords([])).toBe('no findings');
    expect(countWords([finding, finding])).toBe('2 errors');
  });
});
