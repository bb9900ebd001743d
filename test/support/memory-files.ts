import type { FileEntry, Files } from '../../src/course/load/files.ts';
import { compare } from '../../src/diagnostics/diagnostic.ts';

export type SourceFiles = Readonly<Record<string, string | Uint8Array>>;

/** A course folder in memory. Globs know `*` and `{a,b}`, which is what courses use. */
export function memoryFiles(sources: SourceFiles): Files {
  const bytes = new Map(
    Object.entries(sources).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const paths = [...bytes.keys()].sort(compare);
  const entries = new Map(
    paths.map((path): [string, FileEntry] => [path, { path, size: bytes.get(path)?.length ?? 0 }]),
  );
  return {
    root: '/memory',
    entries,
    read: async (path, length) => {
      const found = bytes.get(path);
      if (!found) throw new Error(`There is no ${path} in memory`);
      return found.subarray(0, length);
    },
    glob: async (pattern) => paths.filter((path) => regexOf(pattern).test(path)),
  };
}

function regexOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '[^/]*')
    .replace(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}
