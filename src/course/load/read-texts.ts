import type { Files } from './files.ts';
import { decode } from './source-text.ts';

/** The files of a course, and a list of those that authors write and that were read, which grows as they are. */
export interface NotedFiles {
  readonly files: Files;
  /** The texts that were read so far and have these words in them, decoded, by path. */
  readonly textsWith: (words: string) => Map<string, string>;
}

export function notingFiles(files: Files): NotedFiles {
  const bytes = new Map<string, Uint8Array>();
  const read: Files['read'] = async (path, length) => {
    const found = await files.read(path, length);
    if (length === undefined && /\.(md|ya?ml)$/i.test(path)) bytes.set(path, found);
    return found;
  };
  return {
    files: { ...files, read },
    textsWith: (words) => {
      const texts = new Map<string, string>();
      for (const [path, found] of bytes) {
        if (!Buffer.from(found.buffer, found.byteOffset, found.length).includes(words)) continue;
        const text = decode(found, { file: path }).value?.text;
        if (text !== undefined) texts.set(path, text);
      }
      return texts;
    },
  };
}
