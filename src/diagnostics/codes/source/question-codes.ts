import type { CodeEntry } from '../entry.ts';

/** Findings about how questions are written, and about what of a course no question or page uses. */
export const questionCodes = {
  'QUESTION-ALL-OF-ABOVE': {
    severity: 'warning',
    title: 'An option that speaks of other options',
    message:
      'The option “{text}” speaks of other options. Options are shuffled, so “above” or a letter may be wrong; and who knows about two of them knows about this one.',
    hint: 'Ask for all that fit (type “multiple”), or write an option that stands by itself.',
    why: 'Item-writing guidelines advise against such options (Haladyna, Downing and Rodriguez 2002, guidelines 25 and 26): partial knowledge is enough to pick or to drop them.',
  },
  'QUESTION-NEGATIVE': {
    severity: 'warning',
    title: 'A question that asks for the contrary in plain letters',
    message:
      'This question asks for what does not hold, and its “{word}” is easily overlooked: learners who know the answer then pick a wrong one.',
    hint: 'Ask for what holds. Where you cannot, make the word bold: “**{word}**”.',
    why: 'Item-writing guidelines: word the question positively; where a negative word is needed, let it stand out (Haladyna, Downing and Rodriguez 2002, guideline 17).',
  },
  'QUESTION-LONGEST-KEY': {
    severity: 'warning',
    title: 'The longest option is the right one too often',
    message:
      'In {count} of {all} choice questions of {where} the right option is clearly the longest; by chance it would be about {chance}. Who always picks the longest option passes without knowing anything. They are: {ids}.',
    hint: 'Shorten right options, or make wrong ones as exact as they are.',
    why: 'Authors qualify what is right and are short about what is wrong, and learners know it. Item-writing guidelines: keep options about equal in length (Haladyna, Downing and Rodriguez 2002, guideline 24). Told where a binomial test finds it to be no chance (p < 0.01).',
  },
  'QUESTION-CUE': {
    severity: 'info',
    title: 'A right option that tells itself by its length',
    message:
      'The right option has {key} characters, and the longest of the others {longest}: its length gives it away.',
    hint: 'Shorten it (the reasons may stand in its feedback), or make wrong options as exact.',
    why: 'Item-writing guidelines: keep options about equal in length and give no clue to the right one (Haladyna, Downing and Rodriguez 2002, guidelines 24 and 28).',
  },
  'QUESTION-KEY-POSITION': {
    severity: 'warning',
    title: 'Right options all stand at one position',
    message:
      'In {count} of {all} choice questions of {where} whose options are not shuffled, option {position} is the right one. Learners find that out after a few.',
    hint: 'Let options be shuffled (`shuffle: [options]`), or move right options about.',
    why: 'Item-writing guidelines: vary the place of the right answer (Haladyna, Downing and Rodriguez 2002, guideline 20). Told where a binomial test finds it to be no chance (p < 0.01).',
  },
  'QUESTION-TWICE': {
    severity: 'warning',
    title: 'A question that the course asks already',
    message: 'The question “{id}” asks nearly the same as “{first}”, and has the same answer.',
    hint: 'Keep one of them in a bank and name it where it is asked (`ref: bank/question`), or ask for something else.',
    why: 'A copy is corrected in one place and stays wrong in the other, a draw may ask both in one attempt, and reports count them as two.',
  },
  'OPTION-TWICE': {
    severity: 'warning',
    title: 'Two options that read the same',
    message:
      'The option “{text}” reads the same as another one of its question: nobody can tell which is meant.',
    hint: 'Take one of them out, or say what the difference is.',
    why: 'Options are recorded and marked by their ids. Of two with the same words, one may be marked wrong.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
