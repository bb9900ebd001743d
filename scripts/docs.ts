import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docsPages } from './docs-pages.ts';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));
for (const [path, text] of docsPages()) {
  await mkdir(dirname(join(docs, path)), { recursive: true });
  await writeFile(join(docs, path), text);
}
