import { filesIn as filesInList, isReadInPlace, noDescriptions } from '../../content/block-info.ts';
import { checkPhrase } from '../../content/check-phrase.ts';
import { type Markdown, placeInText, tokensOfType } from '../../content/markdown.ts';
import { recordingsIn } from '../../content/recordings.ts';
import { sourcePath, splitDestination } from '../../content/source-path.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Course } from '../model.ts';
import { textsOf } from '../texts.ts';
import { phrasesOf } from './course-phrases.ts';
import { type Resolving, reportAll, useAsset } from './resolving.ts';

const mediaAttributes = ['src', 'captions', 'transcript', 'poster', 'descriptions', 'described'] as const;

/**
 * Notes every file that the texts show, play or link to. The first step that has all texts of an edition before it, so
 * what can be told of a text only by its place is told here too.
 */
export function collectAssets(
  resolving: Resolving,
  course: Pick<Course, 'modules' | 'banks' | 'glossary' | 'refreshers' | 'transcripts'>,
): void {
  for (const phrase of phrasesOf(course)) reportAll(resolving, checkPhrase(phrase));
  const { files, locale } = resolving;
  const isFile = (source: string) => {
    const path = source.replace(/^\.\//, '');
    return files.entries.has(path) || (locale !== undefined && files.entries.has(`${locale.folder}/${path}`));
  };
  for (const text of textsOf(course)) {
    const placeOf = placesOfPaths(text);
    for (const { written, destination, line } of filesIn(text)) {
      const whole = sourcePath(destination);
      const { path, part } = splitDestination(destination);
      // “#page=2” and “?x=1” name a part of a file, unless there is a file of that very name.
      const wanted = part === '' || path === '' || isFile(whole) ? whole : sourcePath(path);
      useAsset(resolving, wanted, placeOf(line, [wanted, written]));
    }
  }
}

/** A link without a scheme, not to a page and not to the root of a server: a file of the course. */
export function isCourseFile(href: string): boolean {
  return href !== '' && !/^([a-z][a-z0-9+.-]*:|#|\/)/i.test(href);
}

/** `destination`: percent-encoded. `written`: as it may stand in the text. */
function* filesIn(text: Markdown): Generator<{ destination: string; line: number; written: string }> {
  for (const [type, attribute] of [
    ['image', 'src'],
    ['link_open', 'href'],
  ] as const) {
    for (const { token, line } of tokensOfType(text, type)) {
      const href = String(token.attrGet(attribute) ?? '');
      if (isCourseFile(href)) yield { destination: href, line, written: href };
    }
  }
  for (const { attributes, line } of recordingsIn(text)) {
    for (const key of mediaAttributes) {
      const value = attributes[key];
      const several = key === 'captions' || key === 'transcript';
      for (const path of several ? filesInList(value) : [value]) {
        const words =
          (key === 'transcript' && isReadInPlace(path ?? '')) ||
          (key === 'descriptions' && path === noDescriptions);
        if (path && !words) yield { destination: encodeURI(path), line, written: path };
      }
    }
  }
}

/** The place of the first of some words, on a line or below it. */
export function placesOfPaths(text: Markdown): (line: number, forms: readonly string[]) => Place {
  let lines: readonly string[] | undefined;
  return (line, forms) => {
    lines ??= text.source.split('\n');
    for (let at = line; at < lines.length; at++) {
      for (const form of forms) {
        const column = lines[at]?.indexOf(form) ?? -1;
        if (column !== -1) return placeInText(text.origin, at, column, form.length);
      }
    }
    return placeInText(text.origin, line, 0, 0);
  };
}
