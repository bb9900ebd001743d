import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDelivery } from '../../src/proof/check-delivery.ts';
import { deliveryFiles, type FilesByPath, signedFiles, viewOf } from '../support/deliveries.ts';
import { otherSeed, testKey } from '../support/signing.ts';

const key = testKey().public;
const other = testKey(otherSeed);
const signed = await signedFiles();
const paths = [...deliveryFiles.keys(), 'signing-key.pem'];
const utf8 = (content: string) => Buffer.from(content);

/** Codes and the paths that they are about. */
async function found(files: FilesByPath, keys = [key]): Promise<string[]> {
  const { diagnostics } = await checkDelivery(viewOf(files), keys);
  return diagnostics.map(({ code, place }) => `${code} ${place?.file}`).sort();
}
const without = (path: string) => new Map([...signed].filter(([name]) => name !== path));
const withFile = (path: string, bytes: Uint8Array) => new Map([...signed, [path, bytes]]);
const bytesOf = (path: string) => signed.get(path) ?? new Uint8Array();
function renamed(path: string, to: string): FilesByPath {
  return new Map([...signed].map(([name, bytes]) => [name === path ? to : name, bytes]));
}
function flipped(path: string, at: number): FilesByPath {
  const bytes = Buffer.from(bytesOf(path));
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return withFile(path, bytes);
}

describe('a delivery as it was signed', () => {
  it('has no finding, and says who signed', async () => {
    const { value, diagnostics } = await checkDelivery(viewOf(signed), [other.public, key]);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ files: paths.length, signer: { kid: key.kid, confirmed: true } });
  });

  it('is verified in its one folder in a zip, with what a Mac adds', async () => {
    const inside = new Map([...signed].map(([path, bytes]) => [`riverton/${path}`, bytes]));
    expect(await found(inside)).toEqual([]);
    const added = new Map([...inside, ['__MACOSX/riverton/._index.html', utf8('x')]]);
    const { diagnostics } = await checkDelivery(viewOf(added), [key]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('without a key that was named, says that nobody vouches for it', async () => {
    const { value, diagnostics } = await checkDelivery(viewOf(signed), []);
    expect(diagnostics).toMatchObject([{ code: 'PROOF-KEY-UNCONFIRMED', severity: 'warning' }]);
    expect(value?.signer).toEqual({ kid: key.kid, confirmed: false });
  });

  it.each(['.DS_Store', 'packages/Thumbs.db', 'desktop.ini', 'media/._logo.png'])(
    'may have what a file manager left: %s',
    async (path) => {
      const { diagnostics } = await checkDelivery(viewOf(withFile(path, utf8('x'))), [key]);
      expect(diagnostics).toMatchObject([{ code: 'PROOF-FILE-ADDED', severity: 'info' }]);
    },
  );
});

describe.each(paths)('a delivery whose “%s”', (path) => {
  it('has one byte more', async () => {
    const longer = Buffer.concat([bytesOf(path), utf8('x')]);
    expect(await found(withFile(path, longer))).toEqual([`PROOF-FILE-CHANGED ${path}`]);
  });

  it.skipIf(bytesOf(path).length === 0)('has one bit another one, first or last', async () => {
    for (const at of [0, bytesOf(path).length - 1])
      expect(await found(flipped(path, at))).toEqual([`PROOF-FILE-CHANGED ${path}`]);
  });

  it('is gone', async () => {
    expect(await found(without(path))).toEqual([`PROOF-FILE-GONE ${path}`]);
  });

  it('is called otherwise', async () => {
    expect(await found(renamed(path, 'a/new-name.txt'))).toEqual(['PROOF-FILE-RENAMED a/new-name.txt']);
  });

  it('is written in large letters', async () => {
    const large = path.toUpperCase();
    expect(await found(renamed(path, large))).toEqual([`PROOF-FILE-CASE ${large}`]);
  });

  it('holds what belongs in another', async () => {
    const from = path === 'delivery.json' ? 'index.html' : 'delivery.json';
    expect(await found(withFile(path, bytesOf(from)))).toEqual([`PROOF-FILE-SWAPPED ${path}`]);
  });

  it('has another beside it', async () => {
    expect(await found(withFile(`${path}.bak`, utf8('x')))).toEqual([`PROOF-FILE-ADDED ${path}.bak`]);
  });
});

describe('a delivery', () => {
  const [first, second] = ['packages/example-1.0.0-cmi5.zip', 'packages/example-1.0.0-scorm12.zip'];

  it('whose two packages took each other’s place', async () => {
    const swapped = new Map([...signed, [first, bytesOf(second)], [second, bytesOf(first)]]);
    const { diagnostics } = await checkDelivery(viewOf(swapped), [key]);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `PROOF-FILE-SWAPPED: “${first}” holds what was signed as “${second}”.`,
      `PROOF-FILE-SWAPPED: “${second}” holds what was signed as “${first}”.`,
    ]);
  });

  it('whose name has its accent in two parts', async () => {
    const files = await signedFiles(new Map([['señal.txt'.normalize('NFC'), utf8('x')]]));
    const mac = new Map([...files].map(([path, bytes]) => [path.normalize('NFD'), bytes]));
    expect(await found(mac)).toEqual([`PROOF-FILE-CASE ${'señal.txt'.normalize('NFD')}`]);
  });

  it('with copies of a file beside it, one of them under its name in another case', async () => {
    const copies = new Map(without('index.html'));
    for (const name of ['A-copy.html', 'Index.html']) copies.set(name, bytesOf('index.html'));
    expect(await found(copies)).toEqual(['PROOF-FILE-ADDED A-copy.html', 'PROOF-FILE-CASE Index.html']);
  });

  it('of which a file changes while it is read', async () => {
    const view = viewOf(signed);
    const entries = view.entries.map((one) => (one.path === 'index.html' ? { ...one, size: 7 } : one));
    const { diagnostics } = await checkDelivery({ ...view, entries }, [key]);
    expect(diagnostics).toMatchObject([{ code: 'PROOF-FILE-UNREADABLE', place: { file: 'index.html' } }]);
  });

  it('in which several things were done, each told by itself', async () => {
    const files = new Map(flipped('index.html', 3));
    files.delete('delivery.json');
    files.set('evil.js', utf8('x'));
    expect(await found(files)).toEqual([
      'PROOF-FILE-ADDED evil.js',
      'PROOF-FILE-CHANGED index.html',
      'PROOF-FILE-GONE delivery.json',
    ]);
  });

  it('with any byte of the list or the signature another one', async () => {
    for (const [path, code] of [
      ['SHA256SUMS', 'PROOF-SIGNATURE-WRONG SHA256SUMS.sig'],
      ['SHA256SUMS.sig', 'PROOF-SIGNATURE-WRONG SHA256SUMS.sig'],
    ] as const)
      await fc.assert(
        fc.asyncProperty(fc.nat(bytesOf(path).length - 1), async (at) => {
          expect(await found(flipped(path, at))).toContain(code);
        }),
        { numRuns: 200 },
      );
  });

  it('whose list is in another order, with all files as they were', async () => {
    const lines = Buffer.from(bytesOf('SHA256SUMS')).toString().trim().split('\n').reverse();
    const turned = withFile('SHA256SUMS', utf8(`${lines.join('\n')}\n`));
    expect(await found(turned)).toEqual(['PROOF-SIGNATURE-WRONG SHA256SUMS.sig']);
    expect(await found(turned, [])).toEqual(['PROOF-SIGNATURE-WRONG SHA256SUMS.sig']);
  });

  it('that was changed, and signed anew by somebody else', async () => {
    const forged = await signedFiles(new Map([...deliveryFiles, ['index.html', utf8('forged')]]), other);
    expect(await found(forged)).toEqual(['PROOF-KEY-UNKNOWN SHA256SUMS.sig']);
    expect(await found(forged, [])).toEqual(['PROOF-KEY-UNCONFIRMED SHA256SUMS.sig']);
  });

  it('with the signature of another key, and the key that it claims to have', async () => {
    const forged = await signedFiles(deliveryFiles, other);
    const mixed = new Map([...forged, ['signing-key.pem', bytesOf('signing-key.pem')]]);
    expect(await found(mixed)).toContain('PROOF-SIGNATURE-WRONG SHA256SUMS.sig');
  });

  it('with the signature of an earlier delivery', async () => {
    const earlier = await signedFiles(new Map([['index.html', utf8('2026')]]));
    const mixed = withFile('SHA256SUMS.sig', earlier.get('SHA256SUMS.sig') ?? new Uint8Array());
    expect(await found(mixed)).toEqual(['PROOF-SIGNATURE-WRONG SHA256SUMS.sig']);
  });

  it.each([
    ['no list', 'SHA256SUMS', 'PROOF-SUMS-MISSING SHA256SUMS'],
    ['no signature', 'SHA256SUMS.sig', 'PROOF-SIGNATURE-MISSING SHA256SUMS.sig'],
  ])('with %s', async (_, path, code) => {
    expect(await found(without(path))).toEqual([code]);
  });

  it('without any key to verify with', async () => {
    const files = new Map(without('signing-key.pem'));
    expect(await found(files, [])).toEqual([
      'PROOF-FILE-GONE signing-key.pem',
      'PROOF-KEY-NEEDED SHA256SUMS.sig',
    ]);
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:\\a.txt'])(
    'whose list names “%s”, signed or not',
    async (path) => {
      const list = utf8(`${'a'.repeat(64)}  ${path}\n`);
      const files = new Map([...signed, ['SHA256SUMS', list], ['SHA256SUMS.sig', testKey().sign(list)]]);
      expect(await found(files)).toEqual(['PROOF-SUMS-FORM SHA256SUMS']);
    },
  );
});
