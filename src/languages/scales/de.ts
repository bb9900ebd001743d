import type { QuestionWords } from '../scales.ts';

/** True, false and the named scales, in German. */
export const de: QuestionWords = {
  trueFalse: ['Richtig', 'Falsch'],
  scales: {
    agreement: [
      'Stimme überhaupt nicht zu',
      'Stimme nicht zu',
      'Weder Zustimmung noch Ablehnung',
      'Stimme zu',
      'Stimme voll und ganz zu',
    ],
    satisfaction: [
      'Sehr unzufrieden',
      'Unzufrieden',
      'Weder zufrieden noch unzufrieden',
      'Zufrieden',
      'Sehr zufrieden',
    ],
    frequency: ['Nie', 'Selten', 'Manchmal', 'Oft', 'Immer'],
    confidence: ['Überhaupt nicht sicher', 'Wenig sicher', 'Einigermaßen sicher', 'Sicher', 'Sehr sicher'],
    usefulness: ['Nicht nützlich', 'Wenig nützlich', 'Einigermaßen nützlich', 'Nützlich', 'Sehr nützlich'],
  },
};
