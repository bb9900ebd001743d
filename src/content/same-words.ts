/** The marks that sentences are set with. Others, such as those of `C#`, `50%` and `a/b`, are part of a word. */
const marks = new Set('.,;:!?…"“”„‟‘’‚«»‹›()[]¿¡،؛؟–—-'.split(''));

/**
 * A text as it is read: in lower case, with single blanks, without the marks round its words. Marks inside a word stay
 * (`it’s`, `3.5`), and so do those that make a number another one (`-5`).
 */
export function wordsAsRead(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+/)
    .map(withoutMarks)
    .filter(Boolean);
}

function withoutMarks(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && marks.has(word[start] ?? '') && !/^[-.]\d/.test(word.slice(start, start + 2)))
    start += 1;
  while (end > start && marks.has(word[end - 1] ?? '')) end -= 1;
  return word.slice(start, end);
}
