import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaFilesIn } from './targets/schema-files.ts';
import type { PlayerKind, SchemaFiles } from './targets/target.ts';

/** What our own build makes for packages: the player bundles, the themes, the standards' schema files. */
export interface Resources {
  /** Where they were read from: `dist/`, which holds the threads' module too. */
  readonly folder: string;
  /** `moreTypes`: with the question types that few courses use; see `src/questions/more-types.d.ts`. */
  readonly player: (kind: PlayerKind, moreTypes: boolean) => Uint8Array;
  readonly themes: { readonly civic: string; readonly plain: string };
  /** The style of the menu of languages. */
  readonly languageStyle: string;
  readonly schemas: SchemaFiles;
}

/** `dist/`, seen from `src/` in tests and from `dist/` itself in the published package. */
export const distFolder = fileURLToPath(new URL('../dist/', import.meta.url));

/** The starters of `coursewright new`. */
export const startersFolder = fileURLToPath(new URL('../templates/starters/', import.meta.url));

/** The file in `dist/player/` with a player. */
export function playerFile(kind: PlayerKind, moreTypes: boolean): string {
  return `${kind}${moreTypes ? '-all' : ''}.js`;
}

/** Reads the resources from a folder, each on first use and once. */
export function loadResources(folder: string = distFolder): Resources {
  const players = new Map<string, Uint8Array>();
  return {
    folder,
    player: (kind, moreTypes) => {
      const name = playerFile(kind, moreTypes);
      const known = players.get(name) ?? readFileSync(`${folder}/player/${name}`);
      players.set(name, known);
      return known;
    },
    themes: {
      get civic() {
        return readFileSync(`${folder}/themes/civic.css`, 'utf8');
      },
      get plain() {
        return readFileSync(`${folder}/themes/plain.css`, 'utf8');
      },
    },
    get languageStyle() {
      return readFileSync(`${folder}/themes/languages.css`, 'utf8');
    },
    schemas: schemaFilesIn(`${folder}/schemas`),
  };
}
