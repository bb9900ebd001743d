import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const themeNames = ['civic', 'plain'] as const;

const themes = fileURLToPath(new URL('../templates/themes/', import.meta.url));

/** One minified style sheet for each theme, its imports inlined. */
export async function bundleTheme(name: (typeof themeNames)[number]): Promise<string> {
  const result = await build({
    entryPoints: [join(themes, name, 'index.css')],
    bundle: true,
    minify: true,
    write: false,
    // What the agencies' managed browsers have; newer properties that we use only add polish.
    target: ['chrome111', 'edge111', 'firefox121', 'safari16.4'],
    legalComments: 'none',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Writes `<folder>/themes/<name>.css`. */
export async function bundleThemes(folder: string): Promise<void> {
  for (const name of themeNames) {
    const file = join(folder, 'themes', `${name}.css`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await bundleTheme(name));
  }
}
