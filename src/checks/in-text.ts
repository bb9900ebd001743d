import type { Token } from 'markdown-it';
import { type Markdown, placeInText, tokensOfType } from '../content/markdown.ts';
import type { Course } from '../course/model.ts';
import { textsOf } from '../course/texts.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

/** A token and the text that it stands in. */
export interface Found {
  readonly token: Token;
  readonly text: Markdown;
  /** The place of `words` at or after the token's line. */
  readonly placeOf: (words: string) => Place;
}

/** Every token of one type in all texts of a course. */
export function* tokensOf(course: Course, type: string): Generator<Found> {
  for (const text of textsOf(course)) {
    for (const { token, line } of tokensOfType(text, type)) {
      yield { token, text, placeOf: (words) => placeOfWords(text, line, words) };
    }
  }
}

function placeOfWords(text: Markdown, line: number, words: string): Place {
  const lines = text.source.split('\n');
  for (let at = line; at < lines.length; at++) {
    const column = lines[at]?.indexOf(words) ?? -1;
    if (column !== -1) return placeInText(text.origin, at, column, words.length);
  }
  return placeInText(text.origin, line, 0, (lines[line] ?? '').length);
}
