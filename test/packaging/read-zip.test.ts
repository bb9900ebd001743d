import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultLimits, openZip } from '../../src/packaging/read-zip.ts';
import { writeZip } from '../../src/packaging/write-zip.ts';
import { verify } from '../../src/verify/verify.ts';
import { openedZip } from '../support/opened-zip.ts';
import { packageFiles } from '../support/packages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type ZipEntryBytes, zipBytes } from '../support/zip-bytes.ts';

const place = () => join(temporaryFolder(), 'a.zip');
function written(content: string | Uint8Array): string {
  const file = place();
  writeFileSync(file, content);
  return file;
}
const zipOf = (...entries: ZipEntryBytes[]) => written(zipBytes(entries));
const codesOf = async (file: string, limits = defaultLimits) =>
  (await openZip(file, limits)).diagnostics.map(({ code, message }) => `${code}: ${message}`);
async function faultsIn(file: string): Promise<string[]> {
  const { faults, close } = await openedZip(file);
  const found: string[] = [];
  for await (const { code, message } of faults()) found.push(`${code}: ${message}`);
  close();
  return found;
}
const faultsOf = (...entries: ZipEntryBytes[]) => faultsIn(zipOf(...entries));

describe('an opened zip', () => {
  it('is verified like the files that it was made of, and each of its entries is whole', async () => {
    const { file } = await writeZip(packageFiles('scorm2004-4th'), place());
    const { view, close } = await openedZip(file);
    expect(await verify(view)).toEqual([]);
    close();
    expect(await faultsIn(file)).toEqual([]);
  });

  it('keeps names as they are written, so that verify can object to them', async () => {
    const { view, close } = await openedZip(zipOf({ name: '..\\index.html' }));
    expect((await verify(view)).map((one) => one.code)).toContain('PKG-PATH-FORM');
    close();
  });

  it('does not list folders among its files, nor find anything wrong with them', async () => {
    const entries = [{ name: 'media/', data: '', method: 0 }, { name: 'media/a.txt' }];
    const { view, close } = await openedZip(zipOf(...entries));
    expect(view.entries.map(({ path }) => path)).toEqual(['media/a.txt']);
    close();
    expect(await faultsOf(...entries)).toEqual([]);
  });
});

describe('a file that is not opened is told in words', () => {
  const good = zipBytes([{ name: 'a.txt' }, { name: 'b.txt' }]);
  it.each<readonly [string, string | Uint8Array]>([
    ['is no zip at all', 'MZ this is not a zip'],
    ['is empty', ''],
    ['was cut off', good.slice(0, -30)],
    ['lost its beginning', good.slice(20)],
  ])('where it %s', async (_, content) => {
    const [told, ...more] = await codesOf(written(content));
    expect(more).toEqual([]);
    expect(told).toMatch(/^PKG-ZIP: This cannot be opened as a zip: [^.]*(\. [^.]*)?[^.]\.$/);
  });

  it('where it is not there, or is a folder', async () => {
    expect(await codesOf(place())).toEqual(['PKG-ZIP-MISSING: “a.zip” is not there, or may not be read.']);
    expect(await codesOf(temporaryFolder())).toEqual([expect.stringMatching(/^PKG-ZIP-MISSING: /)]);
  });

  it('where it has too many entries, or would unpack to too much', async () => {
    const file = zipOf({ name: 'a.txt' }, { name: 'b.txt' });
    expect(await codesOf(file, { ...defaultLimits, entries: 1 })).toEqual([
      'PKG-ZIP-LIMIT: This zip is not looked into any further: it has 2 entries, and 1 are allowed.',
    ]);
    const large = zipOf({ name: 'a.txt', data: 'x'.repeat(2000) });
    expect(await codesOf(large, { ...defaultLimits, totalSize: 1000 })).toEqual([
      'PKG-ZIP-LIMIT: This zip is not looked into any further: unpacked it is larger than the 1,000 bytes that are allowed.',
    ]);
    // What it says of itself is enough: nothing was unpacked.
    const said = zipOf(...Array.from({ length: 4 }, (_, n) => ({ name: `${n}`, size: 0xfffffff0 })));
    expect(await codesOf(said)).toEqual([expect.stringContaining('8,589,934,592 bytes')]);
  });
});

describe('an entry that is not as it should be is told', () => {
  it.each<readonly [string, ZipEntryBytes, string]>([
    [
      'a link',
      { name: 'a', data: '../../etc/passwd', system: 3, attributes: 0o120777 << 16 },
      'PKG-ZIP-LINK: “a” is a symbolic link. On the server of an LMS it could lead to any file there.',
    ],
    [
      'one with a password',
      { name: 'a', flags: 1 },
      'PKG-ZIP-ENCRYPTED: “a” is encrypted, and no LMS asks for its password.',
    ],
    [
      'one in another compression',
      { name: 'a', method: 9 },
      'PKG-ZIP-METHOD: “a” is compressed by method 9. LMSs know 0 (stored) and 8 (deflate).',
    ],
    [
      'a bomb',
      { name: 'a', data: ' '.repeat(5_000_000) },
      'PKG-ZIP-BOMB: “a” unpacks to 1026 times what it takes in the zip. It was not unpacked.',
    ],
    [
      'a wrong checksum',
      { name: 'a', crc: 1 },
      'PKG-ZIP-DAMAGED: “a” cannot be unpacked as it was packed: its checksum is another one.',
    ],
    [
      'a bomb that says it is none',
      { name: 'a', data: ' '.repeat(5_000_000), size: 10 },
      'PKG-ZIP-DAMAGED: “a” cannot be unpacked as it was packed: too many bytes in the stream. expected 10. got at least 16384.',
    ],
    [
      'fewer bytes than it says',
      { name: 'a', data: 'x', size: 10 },
      'PKG-ZIP-DAMAGED: “a” cannot be unpacked as it was packed: not enough bytes in the stream. expected 10. got only 1.',
    ],
    [
      'another name before its data',
      { name: 'a.html', local: { name: 'b.html' } },
      'PKG-ZIP-HEADERS: “a.html” has another name in its own header than in the directory of the zip.',
    ],
  ])('%s', async (_, entry, told) => {
    expect(await faultsOf({ name: 'first.txt' }, entry)).toEqual([told]);
  });

  it('another compression before its data, which is then what it says it is not', async () => {
    const found = await faultsOf({ name: 'a', local: { method: 0 } });
    expect(found).toEqual([expect.stringMatching(/^PKG-ZIP-HEADERS: “a” has another way of compression /)]);
  });

  it('two of one name', async () => {
    const { value, diagnostics } = await openZip(zipOf({ name: 'a.txt' }, { name: 'a.txt' }));
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([['PKG-ZIP-TWICE', 'a.txt']]);
    value?.close();
  });

  it('and reads as if it were not there, as does one that is too large for the memory', async () => {
    const entries: ZipEntryBytes[] = [
      { name: 'password', flags: 1 },
      { name: 'method', method: 9 },
      { name: 'bomb', data: ' '.repeat(5_000_000) },
      { name: 'short', size: 10 },
      { name: 'large', data: 'x'.repeat(2000) },
      { name: 'good', data: 'x' },
    ];
    const { view, close } = await openedZip(zipOf(...entries), { ...defaultLimits, entrySize: 1000 });
    const read = await Promise.all(view.entries.map(async ({ path }) => (await view.read(path))?.byteLength));
    expect(read).toEqual([undefined, undefined, undefined, undefined, undefined, 1]);
    close();
  });
});
