import type { CourseProse } from './course-prose.ts';

/**
 * Abbreviations that are explained in some text: `*[ADA]: …`, those in brackets behind words or before them, those that
 * an apposition follows (`WHBR, the local radio station`), and those that are the capitals of a name.
 */
export function explainedIn(prose: readonly CourseProse[]): Set<string> {
  const found = new Set<string>();
  for (const one of prose) {
    const { text, pieces } = one;
    for (const { kind, text: named } of pieces) if (kind === 'named') found.add(named);
    for (const [, inside = ''] of text.matchAll(
      /\p{L}[”"’]?\s\((?:[^()]{0,40}[\s,;])?(\p{Lu}{2,6})s?[),;\s]/gu,
    ))
      found.add(inside);
    for (const [, before = ''] of text.matchAll(/(\p{Lu}{2,6})s?\s\(\p{L}+[\s-][^()]{0,100}\)/gu))
      found.add(before);
    for (const [, before = ''] of text.matchAll(apposition)) found.add(before);
    for (const initials of initialsIn(one)) found.add(initials);
  }
  return found;
}

/** With an article of one of our languages. */
const apposition =
  /(?<!\p{L})(\p{Lu}{2,6}), (?:(?:the|an?|our|your|el|la|los|las|una?|le|les|une|die|der|das|eine?)\s|l[’'])\p{L}/gu;

/** Small words that names have inside: `Americans with Disabilities Act`. */
const smallWord = /^\p{Ll}{1,5}$/u;

/** The capitals of every name of two to six words: from each of its words on, so that “The” before it does not count. */
function initialsIn({ text, words }: CourseProse): string[] {
  const found: string[] = [];
  let run: { initial: string; small: boolean }[] = [];
  let end = 0;
  const close = () => {
    const large = run.filter(({ small }) => !small).map(({ initial }) => initial);
    for (let from = 0; from + 2 <= large.length; from++)
      for (let to = from + 2; to <= Math.min(from + 6, large.length); to++)
        found.push(large.slice(from, to).join(''));
    run = [];
  };
  for (const { text: word, start } of words) {
    const isLarge = /^\p{Lu}\p{Ll}/u.test(word);
    if (!/^[\s-]*$/.test(text.slice(end, start)) || (!isLarge && !smallWord.test(word))) close();
    if (isLarge || (run.length > 0 && smallWord.test(word)))
      run.push({ initial: word.charAt(0), small: !isLarge });
    end = start + word.length;
  }
  close();
  return found;
}
