import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultLimits, openZip, UnreadableZip } from '../../src/packaging/read-zip.ts';
import { writeZip } from '../../src/packaging/write-zip.ts';
import { verify } from '../../src/verify/verify.ts';
import { bytes } from '../support/content.ts';
import { packageFiles } from '../support/packages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const place = () => join(temporaryFolder(), 'a.zip');
const zipOf = async (...entries: [string, string][]) => {
  const files = entries.map(([path, text]) => ({ path, content: { bytes: bytes(text) } }));
  return (await writeZip(files, place())).file;
};
/** Replaces bytes of the same length, as a hostile hand would. */
function patch(file: string, from: string, to: string): string {
  const content = readFileSync(file, 'latin1').replaceAll(from, to);
  writeFileSync(file, content, 'latin1');
  return file;
}

describe('an opened zip', () => {
  it('is verified like the files that it was made of', async () => {
    const { file } = await writeZip(packageFiles('scorm2004-4th'), place());
    const { view, close } = await openZip(file);
    expect(await verify(view)).toEqual([]);
    close();
  });

  it('keeps names as they are written, so that verify can object to them', async () => {
    const file = patch(await zipOf(['ab/index.html', 'x']), 'ab/index.html', '..\\index.html');
    const { view, close } = await openZip(file);
    expect((await verify(view)).map((one) => one.code)).toContain('PKG-PATH-FORM');
    close();
  });
});

describe('a zip that is not opened', () => {
  it.each([
    [
      'is no zip at all',
      async () => {
        const file = place();
        writeFileSync(file, 'MZ this is not a zip');
        return file;
      },
    ],
    [
      'is empty',
      async () => {
        const file = place();
        writeFileSync(file, '');
        return file;
      },
    ],
    ['is not there', async () => place()],
    ['has an entry twice', async () => patch(await zipOf(['a.txt', 'x'], ['b.txt', 'y']), 'b.txt', 'a.txt')],
  ])('because it %s is refused with words, not with a stack of the reader', async (_, make) => {
    await expect(openZip(await make())).rejects.toBeInstanceOf(UnreadableZip);
  });

  it('because it has too many entries', async () => {
    const file = await zipOf(['a.txt', 'x'], ['b.txt', 'y']);
    await expect(openZip(file, { ...defaultLimits, entries: 1 })).rejects.toThrow('2 entries');
  });

  it('because it would unpack to too much', async () => {
    const file = await zipOf(['a.txt', 'x'.repeat(2000)]);
    await expect(openZip(file, { ...defaultLimits, totalSize: 1000 })).rejects.toThrow('larger than 1000');
  });
});

describe('an entry that is not read', () => {
  it('because it is a bomb', async () => {
    const { view, close } = await openZip(await zipOf(['index.html', ' '.repeat(5_000_000)]));
    await expect(view.read('index.html')).rejects.toThrow(/times its size/);
    close();
  });

  it('because it is too large for the memory', async () => {
    const { view, close } = await openZip(await zipOf(['index.html', 'x'.repeat(2000)]), {
      ...defaultLimits,
      entrySize: 1000,
    });
    await expect(view.read('index.html')).rejects.toThrow('larger than 1000');
    close();
  });
});
