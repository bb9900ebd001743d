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
  'QUESTION-FEEDBACK': {
    severity: 'warning',
    title: 'A question that does not explain what is wrong',
    message:
      'Who picks a wrong option of “{id}” is not told why: it has no feedback for wrong answers, and no hint.',
    hint: 'Say below a wrong option why it is wrong (“> …”), or once for all of them (“> incorrect: …”).',
    why: 'WCAG 2.2 SC 3.3.3: where a mistake is found and a correction is known, it is suggested. Questions teach by what is said about answers: e-mailed questions with feedback had d = 0.73 after 9 to 11 months (Kerfoot 2007).',
  },
  'QUESTION-OBJECTIVE': {
    severity: 'info',
    title: 'A question without an objective',
    message: 'The question “{id}” does not say which objective of the course it measures.',
    hint: 'Add “objective: …” with the id of an objective in course.yaml.',
    why: 'Draws by objective, what to read again after a failed attempt, refreshers and reports by objective leave it out.',
  },
  'OBJECTIVE-UNTESTED': {
    severity: 'warning',
    title: 'An objective that no question asks about',
    message:
      'The course promises the objective “{id}”, and neither a question nor a scenario asks about it: nobody can tell whether it is met.',
    hint: 'Ask a question about it (“objective: {id}”), or take it out.',
    why: 'An LMS hears of an objective by the questions that measure it; without one its status stays unknown.',
  },
  'BANK-UNUSED': {
    severity: 'warning',
    title: 'A bank that nothing draws from',
    message: 'No quiz asks a question of the bank “{id}”, and no refresher draws from banks.',
    hint: 'Draw from it, or move the file out of the course.',
    why: 'Its questions are kept, translated and reviewed, and no learner meets them.',
  },
  'ASSET-UNUSED': {
    severity: 'info',
    title: 'A file that no page uses',
    message: 'No page, question or setting uses “{path}”, so no package holds it.',
    hint: 'Link to it, or delete it.',
    why: 'Packages hold what is used. Often the path in a text was changed, and the old picture is still shown.',
  },
  'QUIZ-UNREACHABLE-MARK': {
    severity: 'error',
    title: 'A passing mark that nobody can reach',
    message:
      'Who answers everything in the quiz “{id}” right gets {best}, and {passing} is needed to pass, so nobody can.',
    hint: 'Give questions more points (0.01 at least in all), and ask for typed answers that fit into their field: 250 characters, or a number of 32 digits.',
    why: 'Points are counted to two decimals, and fields of typed answers have a longest answer, which saved progress has room for.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
