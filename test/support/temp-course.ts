import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SourceFiles } from './memory-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Writes the files in their order, below a new folder or a given one. */
export async function writeFiles(files: SourceFiles, folder?: string): Promise<string> {
  const root = folder ?? temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return root;
}
