import type { Complicated, PlainerWords } from './index.ts';
import { type Span, wordAfter, wordBefore } from './word-scan.ts';

export interface FoundWords {
  readonly start: number;
  readonly end: number;
  readonly plainer: string;
}

/**
 * The complicated words of a text, in one pass: every word is looked up, and what stands around it only where a phrase has
 * it. What is written like a name is left out. Of two that share words the longer one is found.
 */
export function complicatedWords(
  text: string,
  { byLongest, shortest, capitals }: PlainerWords,
): FoundWords[] {
  const found: FoundWords[] = [];
  for (let word = wordAfter(text, 0); word; word = wordAfter(text, word[1])) {
    if (word[1] - word[0] < shortest) continue;
    const written = text.slice(...word);
    const exact = byLongest.get(written);
    const small = isSmall(text.charCodeAt(word[0])) ? undefined : byLongest.get(lowerFirst(written));
    if (!exact && !small) continue;
    for (const one of [...(exact ?? []), ...(small ?? [])]) {
      const span = spanOf(text, word, one);
      if (!span || isName(text, span, one, capitals)) continue;
      if (isNear(text, span[1], 4, wordAfter, one.rightBefore)) continue;
      if (isNear(text, span[0], 5, wordBefore, one.rightAfter)) continue;
      const [start, end] = span;
      const last = found.at(-1);
      const shares = last !== undefined && start < last.end;
      if (shares && last.end - last.start >= end - start) continue;
      if (shares) found.pop();
      found.push({ start, end, plainer: one.plainer });
      break;
    }
  }
  return found;
}

const isSmall = (code: number) => code > 96 && code < 123;
const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

/** Where all words of a phrase stand, of which one was found; the first may have a capital. */
function spanOf(text: string, found: Span, { words, longest }: Complicated): Span | undefined {
  const isSame = (span: Span, index: number) => {
    const written = text.slice(...span);
    return written === words[index] || (index === 0 && lowerFirst(written) === words[0]);
  };
  if (!isSame(found, longest)) return undefined;
  let [start, end] = found;
  for (let index = longest - 1; index >= 0; index--) {
    const before = wordBefore(text, start);
    if (!before || !isSame(before, index) || !isGap(text.slice(before[1], start))) return undefined;
    start = before[0];
  }
  for (let index = longest + 1; index < words.length; index++) {
    const after = wordAfter(text, end);
    if (!after || !isSame(after, index) || !isGap(text.slice(end, after[0]))) return undefined;
    end = after[1];
  }
  return [start, end];
}

const isGap = (between: string) => /^(?:,?\s+|['’])$/.test(between);

function isNear(
  text: string,
  from: number,
  count: number,
  step: typeof wordAfter,
  right: ReadonlySet<string>,
): boolean {
  if (right.size === 0) return false;
  const forwards = step === wordAfter;
  let word = step(text, from);
  for (let index = 0; word && index < count; index++) {
    if (right.has(text.slice(...word).toLowerCase())) return true;
    word = step(text, word[forwards ? 1 : 0]);
  }
  return false;
}

const sentenceStart = /(?:^|[.!?:…]["”’»)]?\s+)["“„«¿¡(‘‚–—\s]*$/u;

/** A part of an address or of a word with a hyphen, a capital inside a sentence, or one with another behind it. */
function isName(text: string, [start, end]: Span, { words }: Complicated, capitals: boolean): boolean {
  if (/[-/.@#&]/.test(text.charAt(start - 1)) || /^(?:[-/@&]|[.:]\S)/.test(text.slice(end, end + 2)))
    return true;
  if (text.startsWith(words[0] ?? '', start)) return false;
  if (!sentenceStart.test(text.slice(Math.max(0, start - 12), start))) return true;
  return !capitals && /^\s+\p{Lu}/u.test(text.slice(end, end + 3));
}
