/** What a language rightly says as English does, by language and part; anything else that is the same was forgotten. */
export const sameAsEnglish: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  es: { pages: ['hours-minutes'], player: ['percent'] },
  fr: {
    pages: [
      'pages',
      'minutes.one',
      'minutes.other',
      'hours-minutes',
      'quiz.questions',
      'footnotes',
      'footnote',
      'footer.version',
      'refresher.questions',
    ],
    player: [
      'percent',
      'quiz.questions.one',
      'quiz.questions.other',
      'quiz.time.minutes.one',
      'quiz.time.minutes.other',
      'media.position',
      'media.volume',
    ],
    sheets: ['history.course'],
  },
  de: {
    pages: ['footer.version', 'a11y.remark.videos'],
    player: ['percent', 'media.position'],
    sheets: ['packages.standard'],
  },
  ar: { player: ['percent'] },
};
