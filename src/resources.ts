import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Theme } from './course/model.ts';
import { schemaFilesIn } from './targets/schema-files.ts';
import type { PlayerKind, SchemaFiles } from './targets/target.ts';

/** What our own build makes for packages: the player bundles, the themes, the standards' schema files. */
export interface Resources {
  /** Where they were read from: `dist/`, which holds the threads' module too. */
  readonly folder: string;
  /** `moreTypes`: with what few courses use; see `src/questions/more-types.ts`. */
  readonly player: (kind: PlayerKind, moreTypes: boolean) => Uint8Array;
  /** The script of licensees' editions. */
  readonly licencePlayer: () => Uint8Array;
  /** The style sheet of each theme; `more`: with the styles of what few courses use. */
  readonly themes: (more: boolean) => Readonly<Record<Theme['name'], string>>;
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

/** The file in `dist/player/` with the script of licensees' editions. */
export const licencePlayerFile = 'licence.js';

/** The file in `dist/themes/` with a style sheet. */
export function themeFile(name: Theme['name'], more: boolean): string {
  return `${name}${more ? '-all' : ''}.css`;
}

/** Reads the resources from a folder, each on first use and once. */
export function loadResources(folder: string = distFolder): Resources {
  const players = new Map<string, Uint8Array>();
  const player = (name: string): Uint8Array => {
    const known = players.get(name) ?? readFileSync(`${folder}/player/${name}`);
    players.set(name, known);
    return known;
  };
  return {
    folder,
    player: (kind, moreTypes) => player(playerFile(kind, moreTypes)),
    licencePlayer: () => player(licencePlayerFile),
    themes: (more) => ({
      get civic() {
        return readFileSync(`${folder}/themes/${themeFile('civic', more)}`, 'utf8');
      },
      get plain() {
        return readFileSync(`${folder}/themes/${themeFile('plain', more)}`, 'utf8');
      },
    }),
    get languageStyle() {
      return readFileSync(`${folder}/themes/languages.css`, 'utf8');
    },
    schemas: schemaFilesIn(`${folder}/schemas`),
  };
}
