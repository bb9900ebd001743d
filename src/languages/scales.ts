/** Words that questions bring along: true and false, and the labels of the named scales, from low to high. */
interface QuestionWords {
  readonly trueFalse: readonly [string, string];
  readonly scales: Readonly<Record<ScaleName, readonly string[]>>;
}
export type ScaleName = 'agreement' | 'satisfaction' | 'frequency' | 'confidence' | 'usefulness';

const en: QuestionWords = {
  trueFalse: ['True', 'False'],
  scales: {
    agreement: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
    satisfaction: [
      'Very dissatisfied',
      'Dissatisfied',
      'Neither satisfied nor dissatisfied',
      'Satisfied',
      'Very satisfied',
    ],
    frequency: ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
    confidence: [
      'Not at all confident',
      'Slightly confident',
      'Somewhat confident',
      'Confident',
      'Very confident',
    ],
    usefulness: ['Not useful', 'Slightly useful', 'Somewhat useful', 'Useful', 'Very useful'],
  },
};

const es: QuestionWords = {
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

const languages: Readonly<Record<string, QuestionWords>> = { en, es };

/** Languages (primary subtags) that the player and these words exist in. */
export const spokenLanguages = Object.keys(languages);

/** Whether a text is the word for “false” in one of the languages. */
export function isFalseWord(text: string): boolean {
  const word = text.trim().toLowerCase();
  return Object.values(languages).some(({ trueFalse }) => trueFalse[1].toLowerCase() === word);
}

/** The words for a BCP 47 tag; English where the language has none (the check I18N-NO-STRINGS refuses that course). */
export function questionWords(language: string): QuestionWords {
  return languages[language.split('-')[0] ?? ''] ?? en;
}
