import type { Measure } from './measure.ts';

/**
 * Perspicuity after Szigriszt-Pazos: 206.835 − 62.3 × syllables per word − words per sentence.
 * F. Szigriszt Pazos: Sistemas predictivos de legilibilidad del mensaje escrito. Madrid, 1993. On the INFLESZ scale
 * (I. Barrio-Cantalejo and others, Anales del Sistema Sanitario de Navarra 31, 2008) less than 40 is very difficult,
 * as scientific articles are.
 */
export const es: Measure = {
  name: 'its index after Szigriszt-Pazos (INFLESZ)',
  of: ({ words, sentences, syllables }) => 206.835 - 62.3 * (syllables / words) - words / sentences,
  limit: 40,
  harder: 'less',
  syllables: syllablesInSpanish,
};

/** One syllable is a strong vowel with weak ones around it, an accented weak one, or weak ones alone. */
const nucleus = /[iuü]?[aeoáéó][iuy]?(?![íú])|[iuü]?[aeoáéó]|[uü]?í|i?ú|[iuü]+y?|y(?![aeiouáéíóú])/g;

/** How many syllables a Spanish word has. */
export function syllablesInSpanish(word: string): number {
  const lower = word.toLowerCase().replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, 'k');
  return Math.max(1, lower.match(nucleus)?.length ?? 0);
}
