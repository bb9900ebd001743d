import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/cli/unified-diff.ts';

/** What `patch` does: every line of a hunk has to be where the diff says that it is. */
function patched(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const lines = (diff.match(/[^\n]*\n/g) ?? []).slice(2);
  const now: string[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const [, first = '', length = ''] = /^@@ -(\d+),(\d+) \+\d+,\d+ @@\n$/.exec(line) ?? [];
    if (first !== '') {
      const from = Number(first) - (length === '0' ? 0 : 1);
      now.push(...old.slice(at, from));
      at = from;
      continue;
    }
    if (line.startsWith('\\')) continue;
    const text = lines[index + 1]?.startsWith('\\') ? line.slice(1, -1) : line.slice(1);
    if (line[0] !== '+') {
      expect(text).toBe(old[at]);
      at += 1;
    }
    if (line[0] !== '-') now.push(text);
  }
  return [...now, ...old.slice(at)].join('');
}

describe('a unified diff', () => {
  it('shows what changes, with three lines around it', () => {
    const before = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n';
    expect(unifiedDiff('a/b.md', before, before.replace('five', '5'))).toBe(
      '--- a/a/b.md\n+++ b/a/b.md\n@@ -2,7 +2,7 @@\n two\n three\n four\n-five\n+5\n six\n seven\n eight\n',
    );
  });

  it('says where no line end is', () => {
    expect(unifiedDiff('x', 'one', 'two')).toBe(
      '--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-one\n\\ No newline at end of file\n+two\n\\ No newline at end of file\n',
    );
  });

  it('counts from the line before where a text is empty', () => {
    expect(unifiedDiff('x', '', 'one\n')).toBe('--- a/x\n+++ b/x\n@@ -0,0 +1,1 @@\n+one\n');
    expect(unifiedDiff('x', 'one\n', '')).toBe('--- a/x\n+++ b/x\n@@ -1,1 +0,0 @@\n-one\n');
  });

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('x', 'one\n', 'one\n')).toBe('');
  });

  it('turns the one text into the other, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd\r', ''), { maxLength: 40 })
      .chain((lines) => fc.constantFrom(lines.join('\n'), `${lines.join('\n')}\n`));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = unifiedDiff('x', before, after);
        expect(patched(before, diff)).toBe(after);
      }),
    );
  });

  it('is made at once of a text of 200,000 lines that all change', () => {
    const before = 'words\r\n'.repeat(200_000);
    const diff = unifiedDiff('x', before, before.replaceAll('\r', ''));
    expect(diff.split('\n')).toHaveLength(400_004);
  });
});
