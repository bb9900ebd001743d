import type { Measure } from './measure.ts';

/**
 * Flesch–Kincaid grade level: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of new readability formulas for Navy enlisted
 * personnel. Research Branch Report 8-75, 1975. The value is a school grade of the USA; 12 ends secondary school.
 */
export const en: Measure = {
  name: 'its Flesch–Kincaid grade',
  of: ({ words, sentences, syllables }) => 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
  limit: 12,
  harder: 'more',
  syllables: syllablesInEnglish,
};

/** Frequent words that are not said as the rules below say. */
const exceptions: Readonly<Record<string, number>> = {
  anyone: 3,
  business: 2,
  element: 3,
  evening: 2,
  every: 2,
  everyone: 3,
  friend: 1,
  people: 2,
  recipe: 3,
  someone: 2,
  wednesday: 2,
};

/** An `e` that is written, but not said. */
const silent = [
  /[^aeiouyl]e$|[aeiouy]le$/,
  /[^aeiouylscxzgh]es$|[aeiouy]les$|[^cs]hes$/,
  /[^aeiouytdl]ed$|[aeiouy]led$/,
  /(?:[^aeiouyl]|[aeiouy]l)e(?:ments?|ful|less|ly|ness)$/,
  /^(?:some|there|where|here|home|time|life|fire|line|side|guide)[bcfghjklmnpqtvwxz]/,
];

/** Vowels in a row that are two syllables, and consonants that are one. */
const apart = [
  /(?<![ct])ia/g,
  /[^tscgx]i(?=o)/g,
  /i(?=um|us)/g,
  /(?<![gq])u(?=a|o)/g,
  /(?<![gqa])u(?=e[nt])/g,
  /(?<![ctr])i(?=e[nt])|r(?=ien[ct])/g,
  /[^aeiou](?=ier$)/g,
  /(?<!g)e(?=o(?!u))/g,
  /[eoy](?=ing)/g,
  /^sci(?=en)|i(?=ety$)|e(?=alit|um)|the(?=at(?:er|re))|o(?=e[mt])/g,
  /cr(?=eat)|r(?=eact)|ar(?=ea)|id(?=ea)/g,
  /s(?=ms?$)/g,
  /[ds](?=n[’']t$)/g,
];

/** How many syllables an English word has, nearly: rules of spelling tell nine words of ten right. */
export function syllablesInEnglish(word: string): number {
  const lower = word.toLowerCase().replace(/(?<=^|[aeiou])y(?=[aeiou])/g, 'j');
  const known = Object.hasOwn(exceptions, lower) ? exceptions[lower] : undefined;
  if (known !== undefined) return known;
  const vowels = lower.match(/[aeiouyáéèïöü]+/g)?.length ?? 0;
  const added = apart.reduce((sum, pattern) => sum + (lower.match(pattern)?.length ?? 0), 0);
  const taken = vowels > 1 ? silent.filter((pattern) => pattern.test(lower)).length : 0;
  return Math.max(1, vowels + added - taken);
}
