import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const themeNames = ['civic', 'plain'] as const;

const themes = fileURLToPath(new URL('../templates/themes/', import.meta.url));

/** One minified style sheet for each theme, its imports inlined. */
export function bundleTheme(name: (typeof themeNames)[number]): Promise<string> {
  return bundleStyle(`${name}/index.css`);
}

/** `path`: under `templates/themes/`. */
async function bundleStyle(path: string): Promise<string> {
  const result = await build({
    entryPoints: [join(themes, path)],
    bundle: true,
    minify: true,
    write: false,
    // What the agencies' managed browsers have; newer properties that we use only add polish.
    target: ['chrome111', 'edge111', 'firefox121', 'safari16.4'],
    legalComments: 'none',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Writes `<folder>/themes/<name>.css`, and the style of what few packages have as a file of its own. */
export async function bundleThemes(folder: string): Promise<void> {
  await mkdir(join(folder, 'themes'), { recursive: true });
  for (const name of themeNames) {
    await writeFile(join(folder, 'themes', `${name}.css`), await bundleTheme(name));
  }
  await writeFile(join(folder, 'themes', 'languages.css'), await bundleStyle('shared/languages.css'));
}
