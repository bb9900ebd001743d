import type { CodeEntry } from '../entry.ts';

/** Findings about how questions are written, and about what of a course no question or page uses. */
export const questionCodes = {
  'QUESTION-ALL-OF-ABOVE': {
    severity: 'warning',
    title: 'An option that speaks of other options',
    message:
      'The option “{text}” speaks of other options. Options are shuffled, so “above” or a letter may be wrong; and who knows about two of them knows about this one.',
    hint: 'Ask for all that fit (type “multiple”), or write an option that stands by itself.',
    why: 'Item-writing guidelines advise against such options (Haladyna, Downing and Rodriguez 2002): partial knowledge is enough to pick or to drop them.',
  },
  'QUESTION-NEGATIVE': {
    severity: 'warning',
    title: 'A question that asks for the contrary in plain letters',
    message:
      'This question asks for what does not hold, and its “{word}” is easily overlooked: learners who know the answer then pick a wrong one.',
    hint: 'Ask for what holds. Where you cannot, make the word bold: “**{word}**”.',
    why: 'Item-writing guidelines: word the question positively; where a negative word is needed, let it stand out (Haladyna, Downing and Rodriguez 2002).',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
