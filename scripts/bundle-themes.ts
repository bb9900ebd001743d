import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import glob from 'fast-glob';
import { accentColours, themeColours } from '../src/pages/palette.ts';
import { themeFile } from '../src/resources.ts';

export const themeNames = ['civic', 'plain'] as const;

const themes = fileURLToPath(new URL('../templates/themes/', import.meta.url));

/**
 * One minified style sheet for each theme, its imports inlined. `more`: with the styles of what few courses use; see
 * `needsMore` in `src/course/question-lists.ts`.
 */
export function bundleTheme(name: (typeof themeNames)[number], more = false): Promise<string> {
  return bundleStyles([`./${name}/index.css`, ...(more ? ['./shared/more/index.css'] : [])]);
}

/** `sheets`: under `templates/themes/`. */
async function bundleStyles(sheets: readonly string[]): Promise<string> {
  const result = await build({
    stdin: {
      contents: sheets.map((sheet) => `@import "${sheet}";`).join('\n'),
      loader: 'css',
      resolveDir: themes,
    },
    bundle: true,
    minify: true,
    write: false,
    // What the agencies' managed browsers have; newer properties that we use only add polish.
    target: ['chrome111', 'edge111', 'firefox121', 'safari16.4'],
    legalComments: 'none',
  });
  const names = shortNames();
  return tightened(result.outputFiles[0]?.text ?? '').replace(/--[\w-]+/g, (name) => names.get(name) ?? name);
}

/** Custom properties that others know: what contrast is measured of, what a brand sets, what the player does. */
const publicNames: readonly string[] = [
  ...themeColours,
  ...accentColours,
  'scale',
  'title',
  'sans',
  'serif',
  'masthead',
];

/**
 * The other custom properties by short names, the same in every sheet: a sixth of a kilobyte of the thirty that script
 * and style may have.
 */
function shortNames(): ReadonlyMap<string, string> {
  const sheets = glob.sync('**/*.css', { cwd: themes, absolute: true }).sort();
  const used = sheets.flatMap((sheet) => readFileSync(sheet, 'utf8').match(/--[\w-]+/g) ?? []);
  const own = [...new Set(used)].filter((name) => !publicNames.includes(name.slice(2))).sort();
  return new Map(own.map((name, place) => [name, `--${(place + 10).toString(36)}`]));
}

/** esbuild leaves the values of custom properties as they are written; ours have no strings with commas or brackets. */
function tightened(css: string): string {
  const tight = (value: string) =>
    value
      .trim()
      .replace(/\s*,\s*/g, ',')
      .replace(/(?<=\()\s+|\s+(?=\))/g, '');
  return css.replace(/(--[\w-]+):([^;{}]*)/g, (_, name, value) => `${name}:${tight(value)}`);
}

/** Writes `<folder>/themes/<name>.css`, `<name>-all.css` beside it, and the style of the menu of languages. */
export async function bundleThemes(folder: string): Promise<void> {
  await mkdir(join(folder, 'themes'), { recursive: true });
  for (const name of themeNames) {
    for (const more of [false, true])
      await writeFile(join(folder, 'themes', themeFile(name, more)), await bundleTheme(name, more));
  }
  await writeFile(join(folder, 'themes', 'languages.css'), await bundleStyles(['./shared/languages.css']));
}
