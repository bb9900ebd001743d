import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import Handlebars from 'handlebars';
import { viewHelpers } from '../src/pages/view-helpers.ts';

/** Exactly our helpers: a view that calls any other does not compile. */
const knownHelpers = Object.fromEntries(Object.keys(viewHelpers).map((name) => [name, true]));

/**
 * The JavaScript module of one view; its default export is the template function. Fields that a view model does
 * not have are errors, not empty strings (`strict`).
 */
export function compileView(source: string, name: string): string {
  try {
    const template = Handlebars.precompile(source, {
      strict: true,
      knownHelpers,
      knownHelpersOnly: true,
      preventIndent: true,
    });
    return `import Handlebars from 'handlebars/runtime.js';\nexport default Handlebars.template(${template});\n`;
  } catch (error) {
    throw new Error(`The view ${name} does not compile: ${error instanceof Error ? error.message : error}`);
  }
}

/** `import view from './page.hbs'` in what esbuild bundles. */
export function handlebarsForEsbuild(): Plugin {
  return {
    name: 'handlebars-views',
    setup(build) {
      build.onLoad({ filter: /\.hbs$/ }, async ({ path }) => ({
        contents: compileView(await readFile(path, 'utf8'), path),
        loader: 'js',
      }));
    },
  };
}

/** The same for Vite and Vitest; a structural type, so that Vite itself is not needed here. */
export function handlebarsForVite() {
  return {
    name: 'handlebars-views',
    enforce: 'pre' as const,
    transform(source: string, id: string): { code: string; map: null } | undefined {
      const path = id.split('?')[0] ?? id;
      return path.endsWith('.hbs') ? { code: compileView(source, path), map: null } : undefined;
    },
  };
}
