import { readFile } from 'node:fs/promises';
import type { Content, ContentFile } from '../releases/release.ts';

/** In all, so that memory stays flat however much media a course has. */
const mostBytes = 16 * 1024 * 1024;

/** The same content with as many of its files in memory as fit: each target's package would read them from disk again. */
export async function withFilesInMemory(content: Content): Promise<Content> {
  let room = mostBytes;
  const files: ContentFile[] = [];
  for (const one of content.files) {
    const fits = 'file' in one.content && one.content.size <= room;
    const held = fits ? await hold(one) : one;
    if (fits) room -= 'bytes' in held.content ? held.content.bytes.byteLength : 0;
    files.push(held);
  }
  return { ...content, files };
}

/** A file that cannot be read stays where it is: whoever needs it says what is wrong with it. */
async function hold(one: ContentFile): Promise<ContentFile> {
  if ('bytes' in one.content) return one;
  const bytes = await readFile(one.content.file).catch(() => undefined);
  return bytes ? { path: one.path, content: { bytes } } : one;
}
