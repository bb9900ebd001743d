import type { Measure } from './measure.ts';

/**
 * Reading ease after Amstad: 180 − words per sentence − 58.5 × syllables per word.
 * T. Amstad: Wie verständlich sind unsere Zeitungen? Zürich, 1978. Less than 30 is very difficult, as on Flesch’s own
 * scale.
 */
export const de: Measure = {
  name: 'its reading ease after Amstad',
  of: ({ words, sentences, syllables }) => 180 - words / sentences - 58.5 * (syllables / words),
  limit: 30,
  harder: 'less',
  syllables: syllablesInGerman,
};

const nucleus = /[eä](?=ums?$)|aa|ee|oo|ie|au|äu|eu|ei|ai|ey|ay|[aeiouyäöüéàèêô]/g;
/** A prefix before a vowel that it does not melt with: `be-enden`, `Be-urteilung`. */
const prefix = /^(be|ge)(?=e[ihn]|u[nr]|inh|irr)/;

/** How many syllables a German word has. */
export function syllablesInGerman(word: string): number {
  const lower = word.toLowerCase().replace(/qu/g, 'q');
  const rest = lower.replace(prefix, '');
  const before = rest === lower ? 0 : 1;
  return Math.max(1, before + (rest.match(nucleus)?.length ?? 0));
}
