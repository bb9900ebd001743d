import type { QuestionWords } from '../scales.ts';

/** True, false and the named scales, in Spanish. */
export const es: QuestionWords = {
  trueFalse: ['Verdadero', 'Falso'],
  scales: {
    agreement: [
      'Muy en desacuerdo',
      'En desacuerdo',
      'Ni de acuerdo ni en desacuerdo',
      'De acuerdo',
      'Muy de acuerdo',
    ],
    satisfaction: [
      'Nada satisfactorio',
      'Poco satisfactorio',
      'Ni satisfactorio ni insatisfactorio',
      'Satisfactorio',
      'Muy satisfactorio',
    ],
    frequency: ['Nunca', 'Rara vez', 'A veces', 'A menudo', 'Siempre'],
    confidence: ['Ninguna confianza', 'Poca confianza', 'Algo de confianza', 'Confianza', 'Mucha confianza'],
    usefulness: ['Nada útil', 'Poco útil', 'Algo útil', 'Útil', 'Muy útil'],
  },
};
