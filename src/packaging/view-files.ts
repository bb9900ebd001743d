import { readFile } from 'node:fs/promises';
import type { ContentFile } from '../releases/release.ts';
import type { PackageView } from '../targets/target.ts';

/** A package before it is zipped, for `verify`. Files on disk are read only when a rule asks for them. */
export function viewFiles(name: string, files: readonly ContentFile[]): PackageView {
  const byPath = new Map(files.map((file) => [file.path, file.content]));
  return {
    name,
    entries: files.map(({ path, content }) => ({
      path,
      size: 'bytes' in content ? content.bytes.byteLength : content.size,
    })),
    read: async (path) => {
      const content = byPath.get(path);
      if (content === undefined) return undefined;
      return 'bytes' in content ? content.bytes : await readFile(content.file);
    },
  };
}
