import type { Cursor } from '../load/cursor.ts';
import type { Files } from '../load/files.ts';
import { decode } from '../load/source-text.ts';
import type { Course } from '../model.ts';
import type { CourseFile, CourseTranslationFile } from '../schema/course-file.ts';
import { partsOfCourseFile, titlesIn } from './course-file-parts.ts';
import { type Part, partsOf } from './parts.ts';

/** The original and a translation of it, each in parts, by the original’s file and the name of the part. */
export interface Translated {
  readonly original: ReadonlyMap<string, ReadonlyMap<string, Part>>;
  /** Only what stands in the folder of the language. */
  readonly translation: ReadonlyMap<string, ReadonlyMap<string, Part>>;
}

interface Editions {
  readonly original: Course;
  readonly translation: Course;
  readonly source: Cursor<CourseFile>;
  readonly words: Cursor<CourseTranslationFile> | undefined;
}

/** Takes both editions of a course apart. `wanted`: of the other texts, such as captions, those that are read. */
export async function translatedParts(
  files: Files,
  { original, translation, source, words }: Editions,
  wanted: (file: string) => boolean,
): Promise<Translated> {
  const titles = titlesIn(source.value);
  const folder = `locales/${translation.language}/`;
  const inFolder = [...partsOf(translation, titles), ...(words ? partsOfCourseFile(words) : [])].flatMap(
    (part) => (part.file.startsWith(folder) ? [{ ...part, file: part.file.slice(folder.length) }] : []),
  );
  const all = [...partsOf(original, titles), ...partsOfCourseFile(source)];
  const known = new Set(all.map(({ file }) => file));
  const texts = await textsBeside(files, folder, (file) => wanted(file) && !known.has(file));
  return {
    original: byFile([...all, ...texts]),
    translation: byFile([
      ...inFolder,
      ...texts.map((part) => ({ ...part, place: { file: folder + part.file } })),
    ]),
  };
}

/** Pictures with words in them, captions, transcripts and tables that are there in both languages, whole. */
async function textsBeside(files: Files, folder: string, wanted: (file: string) => boolean): Promise<Part[]> {
  const found: Part[] = [];
  for (const path of files.entries.keys()) {
    const file = path.slice(folder.length);
    if (!path.startsWith(folder) || !/\.(?:svg|vtt|srt|txt|md|csv|html?)$/i.test(file)) continue;
    const entry = files.entries.get(file);
    if (!wanted(file) || !entry || (entry.link !== undefined && entry.link !== 'inside')) continue;
    if (entry.size > mostBytes) continue;
    const text = decode(await files.read(file), { file }).value?.text;
    if (text === undefined) continue;
    found.push({ file, name: 'text', called: `“${file}”`, words: [text], texts: [], place: { file } });
  }
  return found;
}

/** No text that a person translates is longer. */
const mostBytes = 2_000_000;

function byFile(parts: readonly Part[]): Map<string, Map<string, Part>> {
  const found = new Map<string, Map<string, Part>>();
  for (const part of parts) {
    const inFile = found.get(part.file) ?? new Map<string, Part>();
    found.set(part.file, inFile.set(part.name, part));
  }
  return found;
}
