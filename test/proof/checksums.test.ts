import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSums, sumsText } from '../../src/proof/checksums.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);

describe('a list of checksums', () => {
  it('is written by path, one line for each', () => {
    expect(
      sumsText(
        new Map([
          ['b/a.zip', b],
          ['a.html', a],
          ['B.txt', b],
        ]),
      ),
    ).toBe(`${b}  B.txt\n${a}  a.html\n${b}  b/a.zip\n`);
  });

  it('is what sha256sum writes, and checks', () => {
    const folder = temporaryFolder();
    const names = ['a.txt', 'b c.txt', 'ñ.txt'];
    for (const name of names) writeFileSync(join(folder, name), name);
    const sha256sum = (...args: string[]) => spawnSync('sha256sum', args, { cwd: folder, encoding: 'utf8' });
    const { stdout } = sha256sum(...names);
    const { value, diagnostics } = readSums(stdout);
    expect([[...value.keys()], diagnostics]).toEqual([names, []]);
    writeFileSync(join(folder, 'SHA256SUMS'), sumsText(value));
    expect(sha256sum('--check', '--strict', 'SHA256SUMS').status).toBe(0);
  });

  it('is read in binary form, with the line ends of Windows, and without a last one', () => {
    const { value, diagnostics } = readSums(`${a} *x.zip\r\n${b}  y z.zip`);
    expect([[...value], diagnostics]).toEqual([
      [
        ['x.zip', a],
        ['y z.zip', b],
      ],
      [],
    ]);
  });

  it('comes back as it was written, whatever the names', () => {
    const step = fc.stringMatching(/^[\p{L}\p{N} ()'&+,;=@#$%!~_-]{1,12}[a-z]$/u);
    const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'));
    fc.assert(
      fc.property(
        fc.dictionary(path, fc.constantFrom(a, b), { minKeys: 1, noNullPrototype: true }),
        (given) => {
          const sums = new Map(Object.entries(given).sort(([x], [y]) => (x < y ? -1 : 1)));
          const { value, diagnostics } = readSums(sumsText(sums));
          expect(diagnostics.filter(({ message }) => !message.includes('device'))).toEqual([]);
          if (diagnostics.length === 0) expect([...value]).toEqual([...sums]);
        },
      ),
    );
  });

  it.each([
    ['nothing', '', 'is missing: it is empty'],
    ['a page instead', '<!doctype html>', 'is no checksum and name'],
    ['a checksum of another kind', `${'a'.repeat(40)}  a.txt`, 'is no checksum and name'],
    ['large letters', `${'A'.repeat(64)}  a.txt`, 'is no checksum and name'],
    ['no name', `${a}  `, 'is no checksum and name'],
    ['a way up', `${a}  ../../etc/passwd`, 'has an empty step, “.” or “..” in it'],
    ['a way up inside', `${a}  a/../../b`, 'has an empty step, “.” or “..” in it'],
    ['an empty step', `${a}  a//b`, 'has an empty step, “.” or “..” in it'],
    ['a way from the root', `${a}  /etc/passwd`, 'leads out of the folder'],
    ['a drive', `${a}  C:/a.txt`, 'leads out of the folder'],
    ['a backslash', `${a}  a\\b.txt`, 'has a backslash'],
    ['an escaped line break', `\\${a}  a\\nb.txt`, 'has a backslash or a line break'],
    ['a sequence of the terminal', `${a}  a\u001b[2Kb.txt`, 'has a control character'],
    ['writing turned round', `${a}  a\u202etxt.exe`, 'has a control character'],
    ['a device', `${a}  sub/NUL.txt`, 'has the name of a device of Windows in it'],
    ['a name twice', `${a}  a.txt\n${b}  a.txt`, 'names a file that another line has named'],
    ['bytes that are no text', `${a}  a\ufffd.txt`, 'has letters that are not UTF-8'],
  ])('with %s is refused', (_, text, reason) => {
    const { diagnostics } = readSums(text);
    expect(diagnostics).toMatchObject([
      { code: 'PROOF-SUMS-FORM', message: expect.stringContaining(reason) },
    ]);
  });

  it('of more lines than any delivery has is not read to its end', () => {
    const text = Array.from({ length: 100_001 }, (_, at) => `${a}  ${at}`).join('\n');
    const { value, diagnostics } = readSums(text);
    expect([value.size, diagnostics.length]).toEqual([100_000, 1]);
    expect(diagnostics[0]?.message).toContain('Line 100001');
  });
});
