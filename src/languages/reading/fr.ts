import type { Measure } from './measure.ts';

/**
 * Reading ease after Kandel and Moles: 207 − 1.015 × words per sentence − 73.6 × syllables per word.
 * L. Kandel, A. Moles: Application de l’indice de Flesch à la langue française. Cahiers d’études de radio-télévision 19,
 * 1958. Less than 30 is very difficult, as on Flesch’s own scale.
 */
export const fr: Measure = {
  name: 'its reading ease after Kandel and Moles',
  of: ({ words, sentences, syllables }) => 207 - 1.015 * (words / sentences) - 73.6 * (syllables / words),
  limit: 30,
  harder: 'less',
  syllables: syllablesInFrench,
};

/** Vowels in a row are one syllable as they are said today, but where an accent or a trema keeps them apart. */
const nucleus = /[éèêëï]|[aeiouyàâäîôöùûüœæ]+/g;

/** How many syllables a French word, or an elided one with its noun (`l’école`), has; a final mute `e` is none. */
export function syllablesInFrench(word: string): number {
  const lower = word.toLowerCase().replace(/^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)[’']/, '');
  const said = lower.replace(/es?$/, '').replace(/(?<=[qg])u(?=[eiéèêoa]|$)/g, '');
  return Math.max(1, said.replace(/i(?=[éèê])/g, '').match(nucleus)?.length ?? 0);
}
