import { autonym } from '../languages/autonym.ts';
import { directionOf } from '../languages/direction.ts';
import { translatedPath } from './language-paths.ts';
import type { Release } from './release.ts';

/** A language of the package, in the menu of languages of one document. */
export interface LanguageLink {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** As its speakers call it: `Español`. */
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

/** Where the document or data file of a unit lies in each language of its package. `path`: in the course's own. */
export function pathIn(path: string, { language }: Release, own: Release): string {
  return language === own.language ? path : translatedPath(path, language);
}

/** The menu of `current`'s document, whose path in the course's own language is `path`; empty for a single language. */
export function languageLinks(
  path: string,
  current: Release,
  releases: readonly Release[],
): readonly LanguageLink[] {
  const [own] = releases;
  if (!own || releases.length < 2) return [];
  const languages = releases.map(({ language }) => language);
  return releases.map((release) => ({
    language: release.language,
    direction: directionOf(release.language),
    name: autonym(release.language, languages),
    href: pathIn(path, release, own),
    current: release === current,
  }));
}
