import type { Token } from 'markdown-it';
import { type Markdown, placeInText, tokensOfType } from '../content/markdown.ts';
import { type Recording, recordingsIn } from '../content/recordings.ts';
import type { Course } from '../course/model.ts';
import { textsOf } from '../course/texts.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { lineOf, offsetOfLine, positionAt } from '../diagnostics/positions.ts';

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

/** Every recording in all texts of a course; `placeOf`: of words at or after the line that starts it. */
export function* recordingsOf(course: Course): Generator<Recording & Pick<Found, 'placeOf'>> {
  for (const text of textsOf(course)) {
    for (const recording of recordingsIn(text)) {
      yield { ...recording, placeOf: (words) => placeOfWords(text, recording.line, words) };
    }
  }
}

/** No paragraph is longer: words that the parser has changed, such as a link with spaces, are not looked for further. */
const farthest = 20_000;

/** The place of `words` at or after a line (from 0) of a text, there where `between` says what stands around them. */
export function placeOfWords(text: Markdown, line: number, words: string, between = ['', '']): Place {
  const { source, origin } = text;
  const from = offsetOfLine(source, line + 1);
  const [before = '', after = ''] = between;
  const sought = `${before}${words}${after}`;
  const start = source.slice(from, from + farthest).indexOf(sought);
  const found = start === -1 ? -1 : start + before.length;
  if (found === -1) return placeInText(origin, line, 0, lineOf(source, line + 1).length);
  const at = positionAt(source, from + found);
  return placeInText(origin, at.line - 1, at.column - 1, words.length);
}
