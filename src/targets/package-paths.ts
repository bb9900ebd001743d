import { compare } from '../diagnostics/diagnostic.ts';
import type { Content, LaunchUnit } from '../releases/release.ts';

/** Where `assemble` puts what the content does not hold itself. Manifests list these, so both read them here. */
export const playerPath = 'player/player.js';
export const metadataPath = 'course.json';

/** The unit's own files: its page and its data. All else is shared by the units of a package. */
export function unitPaths(content: Content, unit: LaunchUnit): string[] {
  const data = `data/${unit.id}.js`;
  return content.files.some((file) => file.path === data) ? [data, unit.href] : [unit.href];
}

/** What every unit needs: player, styles, media, metadata. Sorted. */
export function sharedPaths(content: Content): string[] {
  const own = new Set(content.units.flatMap((unit) => unitPaths(content, unit)));
  const shared = content.files.map((file) => file.path).filter((path) => !own.has(path));
  return [...shared, playerPath, metadataPath].sort(compare);
}
