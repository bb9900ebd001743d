import { readCourseFile, readTranslationFile } from '../load/course-yaml.ts';
import type { Files } from '../load/files.ts';
import type { LoadedCourse } from '../load-course.ts';
import { fingerprintOf } from './meaning.ts';
import { type Record, readRecord, recordText } from './record.ts';
import { translatedParts } from './source-parts.ts';

/** What recording a translation comes to. Nothing is written here. */
export interface Recording {
  readonly text: string;
  /** Of the files that were recorded, how many parts say something else than before, by the original’s path. */
  readonly changed: ReadonlyMap<string, number>;
}

/**
 * Notes from which source text a translation was made, as the original is now. `wanted`: the files of the original that
 * are recorded; without it all of them, and entries of files that are gone go too. Others stay as they were.
 */
export async function recordTranslation(
  files: Files,
  { editions }: LoadedCourse,
  language: string,
  wanted?: (file: string) => boolean,
): Promise<Recording | undefined> {
  const [original] = editions;
  const translation = editions.find((one, index) => index > 0 && one.language === language);
  const { value: read } = await readCourseFile(files);
  if (!original || !translation || !read) return undefined;
  const locale = { folder: `locales/${language}`, source: original.language, place: original.place };
  const { value: words } = await readTranslationFile(files, language, locale);
  const isWanted = wanted ?? (() => true);
  const parts = await translatedParts(files, { original, translation, source: read.source, words }, isWanted);
  const before: Record = (await readRecord(files, language)).value ?? new Map();
  const after = new Map([...before].filter(([file]) => !isWanted(file)));
  const changed = new Map<string, number>();
  for (const [file, list] of parts.translation) {
    if (!isWanted(file)) continue;
    const source = parts.original.get(file);
    // Below the headings of a page the original’s parts count, since their names differ.
    const now = [...(source?.values() ?? [])].filter(({ name, within }) => list.has(within ?? name));
    const recorded = new Map(now.map(({ name, words: said }) => [name, fingerprintOf(said)]));
    if (recorded.size === 0) continue;
    after.set(file, recorded);
    const old = before.get(file);
    const count = [...recorded].filter(([name, print]) => old?.get(name) !== print).length;
    const gone = [...(old?.keys() ?? [])].filter((name) => !recorded.has(name)).length;
    if (count + gone > 0) changed.set(file, count + gone);
  }
  return { text: recordText(after), changed };
}
