import type { QuestionWords } from '../scales.ts';

/** True, false and the named scales, in French; worded so that they fit whoever answers. */
export const fr: QuestionWords = {
  trueFalse: ['Vrai', 'Faux'],
  scales: {
    agreement: [
      'Pas du tout d’accord',
      'Pas d’accord',
      'Ni d’accord ni pas d’accord',
      'D’accord',
      'Tout à fait d’accord',
    ],
    satisfaction: [
      'Très insatisfaisant',
      'Insatisfaisant',
      'Ni satisfaisant ni insatisfaisant',
      'Satisfaisant',
      'Très satisfaisant',
    ],
    frequency: ['Jamais', 'Rarement', 'Parfois', 'Souvent', 'Toujours'],
    confidence: [
      'Aucune confiance',
      'Peu de confiance',
      'Une certaine confiance',
      'Confiance',
      'Grande confiance',
    ],
    usefulness: ['Pas utile', 'Peu utile', 'Assez utile', 'Utile', 'Très utile'],
  },
};
