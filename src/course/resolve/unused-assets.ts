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

/** The media files in `assets/` that are not used. Working files and notes about them are not meant for packages. */
export function unusedIn({ entries }: Files, used: ReadonlySet<string>): readonly string[] {
  return [...entries.values()].flatMap(({ path, link }) => {
    const [, name = '', extension = ''] = mediaFile.exec(path) ?? [];
    const isMedia = mediaTypes.has(extension.toLowerCase()) && !aboutFiles.test(name);
    return isMedia && (link === undefined || link === 'inside') && !used.has(path) ? [path] : [];
  });
}
