import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { writeZip } from '../../src/packaging/write-zip.ts';
import type { ContentFile } from '../../src/releases/release.ts';
import { bytes, testContent } from '../support/content.ts';
import { openedZip } from '../support/opened-zip.ts';
import { packageFiles } from '../support/packages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const text = (path: string, content: string): ContentFile => ({ path, content: { bytes: bytes(content) } });

function mediaFile(name: string, size: number, at = temporaryFolder()): ContentFile {
  const file = join(at, name);
  writeFileSync(file, Buffer.alloc(size, 'noise-that-compresses'));
  return { path: `media/${name}`, content: { file, size } };
}

async function entriesOf(file: string) {
  const zip = await openPromise(file, { autoClose: false });
  const entries = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  zip.close();
  return entries;
}

describe('a written zip', () => {
  it('opens again with the names and bytes that went in', async () => {
    const files = [
      text('index.html', '<p>Grüße</p>'),
      mediaFile('photo.png', 70_000),
      mediaFile('talk.mp4', 17_000_000),
    ];
    const { file } = await writeZip(files, join(temporaryFolder(), 'a.zip'));
    const { view, close } = await openedZip(file);
    expect(view.entries).toEqual([
      { path: 'index.html', size: 14 },
      { path: 'media/photo.png', size: 70_000 },
      { path: 'media/talk.mp4', size: 17_000_000 },
    ]);
    expect(new TextDecoder().decode(await view.read('index.html'))).toBe('<p>Grüße</p>');
    expect((await view.read('media/photo.png'))?.byteLength).toBe(70_000);
    expect(await view.read('nothing')).toBeUndefined();
    close();
  });

  it('passes the test of Info-ZIP', async () => {
    const { file } = await writeZip(packageFiles('scorm2004-4th'), join(temporaryFolder(), 'a.zip'));
    expect(String(execFileSync('unzip', ['-tq', file]))).toContain('No errors detected');
  });

  it('reports its own size and SHA-256', async () => {
    const written = await writeZip(packageFiles('scorm12'), join(temporaryFolder(), 'a.zip'));
    const content = readFileSync(written.file);
    expect(written.size).toBe(content.byteLength);
    expect(written.sha256).toBe(createHash('sha256').update(content).digest('hex'));
  });

  it('has the manifest first and everything else in the order given', async () => {
    const { file } = await writeZip(packageFiles('scorm12'), join(temporaryFolder(), 'a.zip'));
    const names = (await entriesOf(file)).map((entry) => entry.fileName);
    expect(names[0]).toBe('imsmanifest.xml');
    expect(names.slice(1)).toEqual(names.slice(1).sort());
  });

  it('stores pictures, deflates text, and streams large media without a stored data descriptor', async () => {
    const files = [
      text('index.html', 'x'.repeat(1000)),
      mediaFile('photo.png', 70_000),
      mediaFile('talk.mp4', 17_000_000),
    ];
    const { file } = await writeZip(files, join(temporaryFolder(), 'a.zip'));
    const [html, photo, talk] = await entriesOf(file);
    expect(html).toMatchObject({ compressionMethod: 8 });
    expect(photo).toMatchObject({ compressionMethod: 0, compressedSize: 70_000 });
    expect((photo?.generalPurposeBitFlag ?? 0) & 8).toBe(0);
    expect(talk).toMatchObject({ compressionMethod: 8 });
  });

  it('gives every entry mode 0644 and the first day that a zip can name', async () => {
    const { file } = await writeZip(packageFiles('web'), join(temporaryFolder(), 'a.zip'));
    for (const entry of await entriesOf(file)) {
      expect(entry.externalFileAttributes >>> 16).toBe(0o100644);
      expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe('1980-01-01T00:00:00.000Z');
    }
  });

  it('takes its time from SOURCE_DATE_EPOCH, in UTC, and never from before 1980', async () => {
    const dateOf = async (timestamp: number) => {
      const { file } = await writeZip([text('a.txt', 'a')], join(temporaryFolder(), 'a.zip'), { timestamp });
      const [entry] = await entriesOf(file);
      return entry?.getLastModDate({ timezone: 'UTC', forceDosFormat: true }).toISOString();
    };
    expect(await dateOf(Date.UTC(2027, 4, 6, 7, 8, 10) / 1000)).toBe('2027-05-06T07:08:10.000Z');
    expect(await dateOf(0)).toBe('1980-01-01T00:00:00.000Z');
  });
});

describe('two builds', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('give one SHA-256 in any folder, time zone, clock, umask and file mode', async () => {
    const sums = new Set<string>();
    for (const [TZ, umask, mode, mtime] of [
      ['UTC', 0o022, 0o644, 1_000_000_000],
      ['Asia/Kathmandu', 0o077, 0o600, 1_700_000_000],
    ] as const) {
      process.env.TZ = TZ;
      const before = process.umask(umask);
      const picture = mediaFile('photo.png', 70_000);
      const film = mediaFile('talk.mp4', 17_000_000);
      for (const { content } of [picture, film]) {
        if (!('file' in content)) continue;
        chmodSync(content.file, mode);
        utimesSync(content.file, mtime, mtime);
      }
      const files = [...packageFiles('scorm2004-3rd'), picture, film];
      sums.add((await writeZip(files, join(temporaryFolder(), `${TZ.length}.zip`))).sha256);
      process.umask(before);
    }
    expect(sums.size).toBe(1);
  });

  it('give one SHA-256 whatever the order in which the content came', async () => {
    const content = testContent('per-module');
    const shuffled = { ...content, files: [...content.files].reverse() };
    const [first, second] = [content, shuffled].map((one) => packageFiles('scorm2004-4th', one));
    const at = temporaryFolder();
    const sums = await Promise.all(
      [first, second].map(
        async (files, index) => (await writeZip(files ?? [], join(at, `${index}.zip`))).sha256,
      ),
    );
    expect(sums[0]).toBe(sums[1]);
  });

  it('give different SHA-256 when one character differs', async () => {
    const at = temporaryFolder();
    const one = await writeZip([text('a.txt', 'a')], join(at, 'a.zip'));
    const other = await writeZip([text('a.txt', 'b')], join(at, 'b.zip'));
    expect(one.sha256).not.toBe(other.sha256);
  });
});

describe('a zip that is not finished', () => {
  it('leaves neither the file nor its .partial when a source cannot be read', async () => {
    const at = temporaryFolder();
    const gone: ContentFile = { path: 'media/gone.png', content: { file: join(at, 'gone.png'), size: 3 } };
    await expect(writeZip([text('a.txt', 'a'), gone], join(at, 'a.zip'))).rejects.toThrow('gone.png');
    expect(readdirSync(at)).toEqual([]);
  });

  it('leaves neither when a large source cannot be read', async () => {
    const at = temporaryFolder();
    const gone: ContentFile = {
      path: 'media/gone.mp4',
      content: { file: join(at, 'gone.mp4'), size: 99_000_000 },
    };
    await expect(writeZip([text('a.txt', 'a'), gone], join(at, 'a.zip'))).rejects.toThrow('gone.mp4');
    expect(readdirSync(at)).toEqual([]);
  });

  it('leaves neither when it is aborted half-way', async () => {
    const at = temporaryFolder();
    const source = temporaryFolder();
    const media = Array.from({ length: 20 }, (_, index) => mediaFile(`${index}.bin`, 3_000_000, source));
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 60);
    await expect(writeZip(media, join(at, 'a.zip'), { signal: abort.signal })).rejects.toThrow(/abort/i);
    expect(readdirSync(at)).toEqual([]);
  });

  it('leaves neither when it is aborted before it starts, and an older zip of the name stays whole', async () => {
    const at = temporaryFolder();
    const { file, sha256 } = await writeZip([text('a.txt', 'a')], join(at, 'a.zip'));
    const aborted = writeZip([text('a.txt', 'b')], file, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toThrow(/abort/i);
    expect(readdirSync(at)).toEqual(['a.zip']);
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sha256);
  });

  it('leaves neither when the folder cannot be written to', async () => {
    await expect(writeZip([text('a.txt', 'a')], join(temporaryFolder(), 'missing', 'a.zip'))).rejects.toThrow(
      'ENOENT',
    );
  });
});

it.each([
  ['streamed', 'film.mp4', 40_000_000, 4],
  ['stored', 'photo.png', 8_000_000, 20],
])(
  'memory stays flat: 160 MB of %s media are written with less than 100 MB more in use',
  async (_, name, size, count) => {
    const source = mediaFile(name, size);
    const media = Array.from({ length: count }, (_, index) => ({
      ...source,
      path: `media/${index}-${name}`,
    }));
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 10);
    const { file } = await writeZip(media, join(temporaryFolder(), 'a.zip'));
    clearInterval(watch);
    expect(statSync(file).size).toBeGreaterThan(0);
    expect(peak - before).toBeLessThan(100_000_000);
  },
  30_000,
);
