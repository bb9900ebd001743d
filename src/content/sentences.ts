import type { Token } from 'markdown-it';
import type { Place } from '../diagnostics/diagnostic.ts';
import { lineOf } from '../diagnostics/positions.ts';
import { type Markdown, placeInText, placeOf } from './markdown.ts';

/** A word of a running text. */
export interface RunningWord {
  readonly word: string;
  /** Bold or italic. */
  readonly emphasised: boolean;
  /** What stands between it and the word before it in its sentence. */
  readonly gap: string;
  readonly placeOf: () => Place;
}

export interface Sentence {
  readonly words: readonly RunningWord[];
  /** The mark that ends it; empty where its paragraph does. */
  readonly end: string;
}

const wordForm = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const endForm = /[.?!…؟。]/u;

/** The sentences of a text, in reading order; a code, a picture or a variable counts as one word without letters. */
export function sentencesOf(text: Markdown): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const token of text.tokens) {
    if (token.type !== 'inline' || !token.children) continue;
    let words: RunningWord[] = [];
    let gap = '';
    const finish = (end: string) => {
      if (words.length > 0) sentences.push({ words, end });
      words = [];
      gap = '';
    };
    const passOver = (marks: string) => {
      gap += marks;
      const end = endForm.exec(marks)?.[0];
      if (end) finish(end);
      // A question of Spanish starts where its mark is, in the middle of a sentence too.
      else if (marks.includes('¿')) finish('');
    };
    let line = token.map?.[0] ?? 0;
    let depth = 0;
    for (const child of token.children) {
      if (child.type === 'strong_open' || child.type === 'em_open') depth += 1;
      else if (child.type === 'strong_close' || child.type === 'em_close') depth -= 1;
      else if (child.type === 'softbreak' || child.type === 'hardbreak') {
        line += 1;
        gap += ' ';
      } else if (child.type === 'text') {
        let from = 0;
        for (const found of child.content.matchAll(wordForm)) {
          passOver(child.content.slice(from, found.index));
          from = found.index + found[0].length;
          const at = placeIn(text, child, line, found.index, found[0].length);
          words.push({ word: found[0], emphasised: depth > 0, gap, placeOf: at });
          gap = '';
        }
        passOver(child.content.slice(from));
      } else if (child.nesting === 0) {
        const at = () => placeOf(text.origin);
        words.push({ word: '\uFFFC', emphasised: depth > 0, gap, placeOf: at });
        gap = '';
      }
    }
    finish('');
  }
  return sentences;
}

/** The place of some characters of a text token; of the whole text where the token does not stand in it as it is. */
function placeIn(text: Markdown, token: Token, line: number, at: number, length: number): () => Place {
  return () => {
    const column = lineOf(text.source, line + 1).indexOf(token.content);
    return column === -1 ? placeOf(text.origin) : placeInText(text.origin, line, column + at, length);
  };
}
