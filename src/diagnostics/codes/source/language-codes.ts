import type { CodeEntry } from '../entry.ts';

/** Findings about the words of a course: plain language, accessibility of what is written, and privacy. */
export const languageCodes = {
  'LANG-SENTENCE': {
    severity: 'info',
    title: 'A sentence is very long',
    message: 'This sentence has {words} words. Few readers hold more than {limit} together until the end.',
    hint: 'Make two or three sentences of it, or a list.',
    why: 'The Plain Writing Act of 2010 asks federal agencies for clear and concise texts; GOV.UK sets 25 words as its limit, and reports a study in which readers understood less than 10 % of sentences with 43 words (“Sentence length: why 25 words is our limit”, 2014). The limit here is far above that, so that only sentences are found which nearly all readers have to read twice: 40 words, 45 in Spanish and French, which use more and shorter words, and 35 in German and Arabic, which write several of them as one. Objectives, summaries and the description of the course are read, too; footnotes, headings and tables do not count.',
  },
  'LANG-GRADE': {
    severity: 'info',
    title: 'A page is hard to read',
    message:
      'This page is hard to read: {measure} is {value}, and {limit} is a good limit for adults at work. It has {length} words in a sentence and {syllables} syllables in a word, on average.',
    hint: 'Shorten the longest sentences first. Then replace long words by everyday ones, nouns by verbs, and the passive by who does what.',
    why: 'The Plain Writing Act of 2010; WCAG 2.2 SC 3.1.5 (AAA) asks for a simpler version of texts that need more than lower secondary education. Pages of at least 100 words are measured: by the Flesch–Kincaid grade in English (Kincaid and others, 1975; limit: grade 12, the end of secondary school), the Szigriszt-Pazos index on the INFLESZ scale in Spanish (1993; Barrio-Cantalejo, 2008; limit: 40), the formula of Kandel and Moles in French (1958; limit: 30), and that of Amstad in German (1978; limit: 30). Such a formula counts syllables and knows nothing of meaning: take it as a hint where to look.',
  },
  'LANG-ABBREVIATION': {
    severity: 'info',
    title: 'An abbreviation that nothing explains',
    message: '“{abbreviation}” is used here first, and nothing in the course says what it stands for.',
    hint: 'Write it out at its first use, “the full name ({abbreviation})”, add it to the glossary (“also: [{abbreviation}]”), or put a line “*[{abbreviation}]: the full name” into the module.',
    why: 'WCAG 2.2 SC 3.1.4 (AAA); plain-language guidelines, too, have a name written out first. Learners who are new in a field do not know its abbreviations. Those that everybody knows, such as PDF, are left alone. Objectives and titles are read, too, after the texts.',
  },
  'LANG-PLAIN-WORD': {
    severity: 'info',
    title: 'A complicated word that has a plainer one',
    message: '“{words}” takes longer to read and to understand than what one would say.',
    hint: 'Write {plainer}.',
    why: 'The Plain Writing Act of 2010 and its Federal Plain Language Guidelines ask for everyday words; readers with little time, with another first language or with cognitive disabilities gain most. Known are words of offices in English, Spanish, French and German that nearly always have a plainer one: terms of a trade are left alone, and so are quotations, names, titles, footnotes and code. Each word is told once on a page.',
  },
  'LANG-SCRIPT': {
    severity: 'warning',
    title: 'Words in another script without their language',
    message:
      '“{words}” is written in another script ({script}) than the text around it, and nothing says in which language.',
    hint: 'Write [{words}]{lang=…} with the tag of its language, such as es, ar or zh.',
    why: 'WCAG 2.2 SC 3.1.2; Section 508 E205.4. A screen reader reads these words with the voice of the page: it spells them, or leaves them out.',
  },
  'A11Y-LINK-TEXT': {
    severity: 'warning',
    title: 'A link text that says nothing',
    message: 'The link text “{text}” does not say where the link leads.',
    hint: 'Put the link on words that name its target, such as the title of the page.',
    why: 'WCAG 2.2 SC 2.4.4; Section 508 E205.4. Screen readers list the links of a page without the text around them, and read a bare address letter by letter.',
  },
  'A11Y-SENSORY': {
    severity: 'info',
    title: 'An instruction by colour, shape or place alone',
    message: '“{words}” tells what to use by its {kind} alone, which not everybody can see.',
    hint: 'Name it as well: the words that stand on it, or its title.',
    why: 'WCAG 2.2 SC 1.3.3 and 1.4.1; Section 508 E205.4. People who cannot see the screen, tell colours apart, or see the page as it was laid out (on a phone the right column stands below) cannot follow.',
  },
  'A11Y-ALT-WORDS': {
    severity: 'warning',
    title: 'A description that does not describe',
    message: 'The description of the image “{src}” {problem}.',
    why: 'WCAG 2.2 SC 1.1.1; Section 508 E205.4. A screen reader reads the description in place of the picture, in one go, after the word “image”. Nothing there tells one where one is, so that 150 characters are a good limit (190 in Spanish, French and German, which need more of them for the same).',
  },
  'A11Y-HEADING-TEXT': {
    severity: 'warning',
    title: 'A heading without words, or the same heading twice',
    message: 'This heading {problem}, so it does not tell what it stands above.',
    hint: 'Say in the heading what is in this part and in no other.',
    why: 'WCAG 2.2 SC 2.4.6; Section 508 E205.4. People who use a screen reader move through a page by a list of its headings.',
  },
  'A11Y-BOLD-HEADING': {
    severity: 'warning',
    title: 'Bold words in place of a heading',
    message: '“{text}” looks like a heading, but is a bold paragraph.',
    hint: 'Write “{marks} {text}”.',
    why: 'WCAG 2.2 SC 1.3.1; Section 508 E205.4. What only looks like a heading is in no list of headings: people who use a screen reader cannot go to it.',
  },
  'A11Y-TABLE-HEADER': {
    severity: 'warning',
    title: 'A column without a header',
    message: 'Column {column} of this table has no header, so nothing says what its cells mean.',
    hint: 'Write what the column holds into the first row of the table. Only the corner may be empty.',
    why: 'WCAG 2.2 SC 1.3.1; Section 508 E205.4. Screen readers say the header of a column with each of its cells.',
  },
  'PRIVACY-PERSONAL-DATA': {
    severity: 'warning',
    title: 'What looks like personal data',
    message: 'This looks like {kind}. A package is copied to many servers, and cannot be called back.',
    hint: 'Replace it by one that is clearly made up, such as {example}.',
    why: 'Privacy Act of 1974 (5 U.S.C. § 552a); GDPR, article 5. The numbers have a valid form and checksum, as those of real people do. Well-known examples and test numbers are left alone.',
  },
  'PRIVACY-CONTACT': {
    severity: 'info',
    title: 'What may be somebody’s own contact data',
    message:
      'This may be {kind} of a person. It stays in every copy of the package, long after they have left.',
    hint: 'Name an office in its place, use a variable such as agency.contact, or take {example} in made-up cases.',
    why: 'Privacy Act of 1974 (5 U.S.C. § 552a); GDPR, article 5. Addresses of the publisher, of offices (“info@”, “press@”) and of example domains (RFC 2606, RFC 6761) are left alone, and so are telephone numbers, unless the words before them say that they are a mobile or private one, and those of fiction (555-0100 to 555-0199).',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
