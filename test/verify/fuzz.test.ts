import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewFiles } from '../../src/packaging/view-files.ts';
import { writeZip } from '../../src/packaging/write-zip.ts';
import type { ContentFile } from '../../src/releases/release.ts';
import { lmsNames } from '../../src/verify/lms-profiles.ts';
import { verifyForLms } from '../../src/verify/lms-rules.ts';
import { verify } from '../../src/verify/verify.ts';
import { verifyZip } from '../../src/verify/verify-zip.ts';
import { foreignPackages } from '../fixtures/packages/foreign.ts';
import { put, textOf } from '../support/packages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** `FUZZ=20` runs so many times as many cases. */
const times = Number(process.env.FUZZ ?? 1);
const names = Object.keys(foreignPackages);
const made = (name: string): ContentFile[] => foreignPackages[name]?.() ?? [];

/** Somewhere in a text or in bytes, as a share of its length, some of it is taken out and something else put in. */
const change = <T>(piece: fc.Arbitrary<T>) =>
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(40), piece });
const markup = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '&',
    '&amp;',
    '"',
    "'",
    ' ',
    '<!--',
    '-->',
    ']]>',
    '\0',
    '\uFFFF',
    '\n',
  ),
  fc.constantFrom(
    '<item>',
    '</item>',
    '<title/>',
    '<resource identifier="x"/>',
    '<au/>',
    'xml:base="../"',
    ' a="1"',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('whatever somebody has done to a package, it is answered with findings', () => {
  it('to the bytes of its zip', { timeout: 60_000 * times }, async () => {
    const from = temporaryFolder();
    const zips = await Promise.all(
      names.map(async (name, index) => {
        await writeZip(made(name), join(from, `${index}.zip`));
        return readFileSync(join(from, `${index}.zip`));
      }),
    );
    let case_ = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(names.length - 1),
        fc.array(change(fc.uint8Array({ maxLength: 8 })), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (which, changes, inDirectory) => {
          let bytes = zips[which] ?? Buffer.alloc(0);
          for (const { at, remove, piece } of changes) {
            // What is at the end tells of all before it.
            const start = inDirectory ? Math.max(0, bytes.length - 1500) : 0;
            const place = start + Math.floor(at * (bytes.length - start));
            bytes = Buffer.concat([bytes.subarray(0, place), piece, bytes.subarray(place + (remove % 9))]);
          }
          const file = `case-${case_++ % 4}.zip`;
          writeFileSync(join(from, file), bytes);
          const { diagnostics } = await verifyZip(file, { from, lms: lmsNames });
          for (const { place, message } of diagnostics) {
            expect(place?.file.startsWith(file)).toBe(true);
            expect(message).not.toMatch(/undefined|\[object|NaN/);
          }
        },
      ),
      { numRuns: 150 * times },
    );
  });

  it('to the text of its manifest, or of any other file in it', { timeout: 60_000 * times }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.array(change(markup), { minLength: 1, maxLength: 5 }),
        async (name, which, changes) => {
          const files = made(name).filter(({ path }) => !/\.(?:xsd|dtd)$/.test(path));
          // Every other time the manifest, which stands first.
          const { path } = files[which % 2 === 0 ? 0 : which % files.length] ?? { path: '' };
          let text = textOf(files, path);
          for (const { at, remove, piece } of changes) {
            const place = Math.floor(at * text.length);
            text = text.slice(0, place) + piece + text.slice(place + remove);
          }
          const view = viewFiles('a.zip', put(path, text)(made(name)));
          const found = await verify(view);
          const all = [...found, ...(await verifyForLms(view, found, lmsNames))];
          for (const { message } of all) expect(message).not.toMatch(/undefined|\[object|NaN/);
        },
      ),
      { numRuns: 300 * times },
    );
  });
});
