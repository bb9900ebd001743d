import { readFileSync } from 'node:fs';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { largestFor, otherContent } from '../../../src/course/resolve/asset-content.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const box = '\0\0\0 ftyp';

describe('what a file is', () => {
  it.each([
    ['png', '\x89PNG\r\n', undefined],
    ['png', '\xff\xd8\xff\xe0', 'a JPEG picture'],
    ['jpg', 'RIFF\0\0\0\0WEBP', 'a WebP picture'],
    ['webp', 'RIFF\0\0\0\0WAVE', 'a WAV recording'],
    ['gif', 'GIF89a', undefined],
    ['avif', `${box}avif`, undefined],
    ['avif', `${box}isom`, 'an MP4 recording'],
    ['m4a', `${box}M4A `, undefined],
    ['mp4', '\x1aE\xdf\xa3', 'a WebM film'],
    ['webm', '\x1aE\xdf\xa3', undefined],
    ['mp3', 'OggS', 'an Ogg recording'],
    ['mp3', '\xff\xfb\x90', undefined],
    ['mp3', 'ID3\x04', undefined],
    ['pdf', '\n  <!DOCTYPE HTML><title>404', 'a web page'],
    ['docx', 'PK\x03\x04', undefined],
    ['pdf', 'PK\x03\x04', 'a zip, such as an office document'],
    // Of what nobody knows nothing is said, nor of texts.
    ['png', 'noise', undefined],
    ['png', '', undefined],
    ['txt', '<html>', undefined],
    ['svg', '\x89PNG', undefined],
  ])('.%s that begins with %j', (extension, content, actual) => {
    expect(otherContent(extension, bytes(content))).toBe(actual);
  });

  it('is what it says of every file in our own courses', async () => {
    const files = await glob(['courses/*/assets/**/*.*', 'test/fixtures/courses/*/assets/**/*.*']);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files)
      expect([file, otherContent(file.split('.').at(-1) ?? '', readFileSync(file))]).toEqual([
        file,
        undefined,
      ]);
  });

  it('decides from how many bytes on it is large', () => {
    expect(['png', 'mp3', 'mp4', 'pdf'].map(largestFor)).toEqual([3e6, 6e7, 3e8, 5e7]);
  });
});
