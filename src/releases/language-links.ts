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

/** The name of a language in itself; with its region or script only where another one of the package needs it. */
export function autonym(language: string, among: readonly string[]): string {
  const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();
  const alone = among.filter((tag) => primary(tag) === primary(language)).length < 2;
  const tag = alone ? (primary(language) ?? language) : language;
  const names = new Intl.DisplayNames([language], { type: 'language', languageDisplay: 'standard' });
  const name = names.of(tag) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
