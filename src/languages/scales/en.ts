import type { QuestionWords } from '../scales.ts';

/** True, false and the named scales, in English. */
export const en: QuestionWords = {
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
