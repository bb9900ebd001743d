import type { Files } from './files.ts';

/** The files with other texts in place of those that lie there. */
export function withTexts(files: Files, texts: ReadonlyMap<string, string>): Files {
  const read: Files['read'] = async (path, length) => {
    const text = texts.get(path);
    return text === undefined ? files.read(path, length) : new TextEncoder().encode(text).subarray(0, length);
  };
  return { ...files, read };
}

/** A text as it lies on disk, its byte order mark and line ends too; `undefined` where it is not UTF-8. */
export async function originalText(files: Files, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await files.read(path));
  } catch {
    return undefined;
  }
}
