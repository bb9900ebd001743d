import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signFolder } from '../../src/proof/sign-folder.ts';
import { verifySigned } from '../../src/proof/verify-signed.ts';
import { deliveryFiles, signedFiles } from '../support/deliveries.ts';
import { hasOpenssl, openssl } from '../support/openssl.ts';
import { privatePem, testKey } from '../support/signing.ts';
import { writeFiles } from '../support/temp-course.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type ZipEntryBytes, zipBytes } from '../support/zip-bytes.ts';

const key = testKey();
const keys = [key.public];

async function delivered(): Promise<string> {
  const folder = await writeFiles(Object.fromEntries(deliveryFiles));
  expect(await signFolder(folder, key)).toMatchObject({ diagnostics: [] });
  return folder;
}
async function verified(path: string): Promise<string[]> {
  const { diagnostics } = await verifySigned(path, keys, 'it');
  return diagnostics.map(({ code, place }) => `${code} ${place?.file}`);
}
async function refused(folder: string): Promise<string[]> {
  const before = readdirSync(folder);
  const { value, diagnostics } = await signFolder(folder, key, 'it');
  expect([value, readdirSync(folder)]).toEqual([undefined, before]);
  return diagnostics.map(({ code, place }) => `${code} ${place?.file}`);
}

describe('a signed folder', () => {
  it('is verified, and is the same, byte for byte, when it is signed again', async () => {
    const folder = await delivered();
    const read = () =>
      ['SHA256SUMS', 'SHA256SUMS.sig'].map((name) => readFileSync(join(folder, name), 'hex'));
    const before = read();
    expect(await verified(folder)).toEqual([]);
    await signFolder(folder, key);
    expect(read()).toEqual(before);
  });

  it.skipIf(!hasOpenssl)('is verified by OpenSSL alone, as docs/signing.md says', async () => {
    const folder = await delivered();
    const page = readFileSync(new URL('../../docs/signing.md', import.meta.url), 'utf8');
    const [, command = ''] = /^openssl (pkeyutl -verify .*)$/m.exec(page) ?? [];
    const args = command.split(' ').map((one) => {
      if (one === 'publisher.pub.pem') return join(folder, 'signing-key.pem');
      return one.startsWith('SHA256SUMS') ? join(folder, one) : one;
    });
    expect(openssl(...args)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Verified Successfully'),
    });
    writeFileSync(join(folder, 'SHA256SUMS'), 'x');
    expect(openssl(...args).code).not.toBe(0);
  });

  it('tells of links, and does not follow them', async () => {
    const folder = await delivered();
    renameSync(join(folder, 'index.html'), join(folder, '..', 'index.html'));
    symlinkSync('../index.html', join(folder, 'index.html'));
    symlinkSync('/etc', join(folder, 'etc'));
    expect(await verified(folder)).toEqual([
      'PROOF-FILE-UNREADABLE it/etc',
      'PROOF-FILE-UNREADABLE it/index.html',
    ]);
  });

  it('reads large files a piece at a time', async () => {
    const folder = await delivered();
    const large = join(folder, 'film.mp4');
    writeFileSync(large, '');
    truncateSync(large, 400 * 1024 ** 2);
    await signFolder(folder, key);
    const memory = process.memoryUsage().rss;
    const { value, diagnostics } = await verifySigned(folder, keys);
    expect(diagnostics).toEqual([]);
    expect(value?.bytes).toBeGreaterThan(400 * 1024 ** 2);
    expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 1024 ** 2);
  }, 60_000);

  it('that is not there is told of', async () => {
    const path = join(temporaryFolder(), 'none');
    expect(await verified(path)).toEqual(['PROOF-NOT-FOUND it']);
    expect((await signFolder(path, key, 'it')).diagnostics).toMatchObject([{ code: 'PROOF-NOT-FOUND' }]);
  });
});

describe('a folder is not signed', () => {
  it('with a private key in it', async () => {
    const folder = await writeFiles({ 'a.txt': 'a', 'keys/b.txt': `our key:\n${privatePem()}` });
    expect(await refused(folder)).toEqual(['PROOF-KEY-INSIDE keys/b.txt']);
  });

  it.runIf(process.platform !== 'win32')('with names that other systems read otherwise', async () => {
    const folder = await writeFiles({ 'a\\b.txt': 'a', 'c\nd.txt': 'c', 'aux.txt': 'd' });
    expect(await refused(folder)).toEqual([
      'PROOF-FILE-NAME a\\b.txt',
      'PROOF-FILE-NAME aux.txt',
      'PROOF-FILE-NAME c\nd.txt',
    ]);
  });

  it('with a link in it', async () => {
    const folder = await writeFiles({ 'a.txt': 'a' });
    symlinkSync('/etc/passwd', join(folder, 'b.txt'));
    expect(await refused(folder)).toEqual(['PROOF-FILE-UNREADABLE b.txt']);
  });

  it('where there is nothing in it but what a file manager left', async () => {
    const folder = await writeFiles({ '.DS_Store': 'x' });
    mkdirSync(join(folder, 'empty'));
    expect(await refused(folder)).toEqual(['PROOF-EMPTY undefined']);
  });

  it('through a link that has the name of the signature', async () => {
    const folder = await writeFiles({ 'a.txt': 'a' });
    const outside = join(temporaryFolder(), 'outside.txt');
    writeFileSync(outside, 'outside');
    symlinkSync(outside, join(folder, 'SHA256SUMS.sig'));
    expect(await refused(folder)).toEqual(['PROOF-FILE-UNREADABLE SHA256SUMS.sig']);
    expect(readFileSync(outside, 'utf8')).toBe('outside');
  });
});

const signed = await signedFiles();

describe('a zip of a signed folder', () => {
  const entries: readonly ZipEntryBytes[] = [...signed].map(([name, data]) => ({ name, data }));
  function zipOf(all: readonly ZipEntryBytes[]): string {
    const file = join(temporaryFolder(), 'riverton.zip');
    writeFileSync(file, zipBytes(all));
    return file;
  }
  const changed = (name: string, how: Partial<ZipEntryBytes>) =>
    zipOf(entries.map((one) => (one.name === name ? { ...one, ...how } : one)));

  it('is verified without being unpacked', async () => {
    expect(await verified(zipOf(entries))).toEqual([]);
  });

  it.each<readonly [string, string, string[]]>([
    ['changed', changed('index.html', { data: 'forged' }), ['PROOF-FILE-CHANGED it/index.html']],
    ['renamed', changed('index.html', { name: 'Index.html' }), ['PROOF-FILE-CASE it/Index.html']],
    ['gone', zipOf(entries.filter(({ name }) => name !== 'index.html')), ['PROOF-FILE-GONE it/index.html']],
    ['added', zipOf([...entries, { name: 'new.html' }]), ['PROOF-FILE-ADDED it/new.html']],
    ['added outside', zipOf([...entries, { name: '../new.html' }]), ['PROOF-FILE-ADDED it/../new.html']],
    [
      'there twice',
      zipOf([...entries, { name: 'index.html', data: 'forged' }]),
      ['PKG-ZIP-TWICE it/index.html'],
    ],
    [
      'a link',
      changed('index.html', { system: 3, attributes: 0o120777 << 16 }),
      ['PKG-ZIP-LINK it/index.html'],
    ],
    [
      'under two names',
      changed('index.html', { local: { name: 'other.html' } }),
      ['PKG-ZIP-HEADERS it/index.html'],
    ],
    ['damaged', changed('index.html', { crc: 1 }), ['PKG-ZIP-DAMAGED it/index.html']],
    ['a bomb', changed('index.html', { data: 'x'.repeat(3_000_000) }), ['PKG-ZIP-BOMB it/index.html']],
    ['encrypted', changed('index.html', { flags: 0x801 }), ['PKG-ZIP-ENCRYPTED it/index.html']],
  ])('with a file that is %s tells just that', async (_, file, finds) => {
    expect(await verified(file)).toEqual(finds);
  });

  it('whose list cannot be unpacked has none', async () => {
    expect(await verified(changed('SHA256SUMS', { flags: 0x801 }))).toEqual([
      'PKG-ZIP-ENCRYPTED it/SHA256SUMS',
      'PROOF-SUMS-MISSING it/SHA256SUMS',
    ]);
  });

  it('that is no zip is told of', async () => {
    const file = join(temporaryFolder(), 'a.zip');
    writeFileSync(file, 'no zip');
    expect(await verified(file)).toEqual(['PKG-ZIP it']);
  });
});
