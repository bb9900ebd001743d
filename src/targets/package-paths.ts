import { compare } from '../diagnostics/diagnostic.ts';
import { translatedPath } from '../releases/language-paths.ts';
import type { Content, LaunchUnit } from '../releases/release.ts';

/** Where `assemble` puts what the content does not hold itself. Manifests list these, so both read them here. */
export const playerPath = 'player/player.js';
export const metadataPath = 'course.json';

/** The unit's own files: its pages and data in each language. All else is shared by the units of a package. */
export function unitPaths(content: Content, unit: LaunchUnit): string[] {
  const script = `data/${unit.id}.js`;
  const translations = unit.translations ?? [];
  const scripts = [script, ...translations.map(({ language }) => translatedPath(script, language))];
  const pages = [unit, ...translations].map((page) => page.href);
  return [...scripts.filter((path) => content.files.some((file) => file.path === path)), ...pages];
}

/** What every unit needs: player, styles, media, metadata. Sorted. */
export function sharedPaths(content: Content): string[] {
  const own = new Set(content.units.flatMap((unit) => unitPaths(content, unit)));
  const shared = content.files.map((file) => file.path).filter((path) => !own.has(path));
  return [...shared, playerPath, metadataPath].sort(compare);
}
