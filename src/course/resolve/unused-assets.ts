import type { Files } from '../load/files.ts';
import type { Course } from '../model.ts';
import { mediaTypes } from './assets.ts';
import type { Resolving } from './resolving.ts';

const mediaFile = /^(?:locales\/[^/]+\/)?assets\/(?:.*\/)?([^./][^/]*)\.([^./]+)$/;
/** What tells people about the files beside it. */
const aboutFiles = /^(?:readme|licen[cs]e|credits|notice|sources|attribution)/i;

/** Paths of the files that one edition uses, as they lie in the folder: the translated one where there is one. */
export function usedFiles(
  { assets, locale, files }: Resolving,
  { transcripts }: Pick<Course, 'transcripts'>,
): readonly string[] {
  return [...assets.keys(), ...transcripts.keys()].map((source) => {
    const translated = locale && `${locale.folder}/${source}`;
    return translated !== undefined && files.entries.has(translated) ? translated : source;
  });
}

/**
 * The media files in `assets/` that are not used. Working files and notes about them are not meant for packages. None
 * where a path leads nowhere: it may have meant any of them.
 */
export function unusedIn({ entries }: Files, used: ReadonlySet<string>): readonly string[] {
  if ([...used].some((path) => !entries.has(path))) return [];
  const spellings = new Map<string, number>();
  for (const path of entries.keys())
    spellings.set(path.toLowerCase(), (spellings.get(path.toLowerCase()) ?? 0) + 1);
  return [...entries.values()].flatMap(({ path, link }) => {
    const [, name = '', extension = ''] = mediaFile.exec(path) ?? [];
    const isMedia = mediaTypes.has(extension.toLowerCase()) && !aboutFiles.test(name);
    // Two files that differ only in case are reported for that.
    const isAlone = spellings.get(path.toLowerCase()) === 1;
    const isFile = link === undefined || link === 'inside';
    return isMedia && isAlone && isFile && !used.has(path) ? [path] : [];
  });
}
