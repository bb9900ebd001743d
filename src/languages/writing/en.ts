import type { WritingWords } from './words.ts';

/** What checks know of English. */
export const en: WritingWords = {
  abbreviations:
    'ATM ASAP BC AD BMW CCTV DIY DJ DC ER EST PST EDT PDT FYI HR HQ ICU IOU IRS JPEG JPG GIF PNG MBA MD NBA NFL NYC LA PA PHD PO POW PTA RIP RSVP RV SAT TLC TBD VS NB PS IP ET AC DOB LGBT LGBTQ NGO ADHD AAA BBQ CPR UV'.split(
      ' ',
    ),
  emptyLinks: [
    'here',
    'click here',
    'click',
    'click this',
    'click this link',
    'this',
    'this link',
    'this page',
    'link',
    'more',
    'read more',
    'learn more',
    'see more',
    'find out more',
    'more info',
    'more information',
    'details',
    'see here',
    'go here',
    'continue',
    'download',
    'open',
    'this website',
    'website',
  ],
  imageOf: ['image of ', 'an image of ', 'picture of ', 'a picture of '],
  ownPhone: ['cell', 'cell phone', 'mobile', 'home phone', 'private number', 'personal number', 'home'],
  instructions: {
    opening: 'please|then|now|next|first|finally|and|or|to \\S+(?: \\S+){0,4},',
    verbs: 'press|click|tap|choose|select|see',
    things: 'button|icon|link|box|field|tab|menu|arrow|dot|circle|square|triangle|symbol',
    colours: 'red|green|blue|yellow|orange|purple|pink|brown|black|white|gr[ae]y',
    shapes: 'round|square|triangular|rectangular|circular|oval|star-shaped|big|large|small|tiny',
    places:
      '(?:on|at|to) (?:the|your) (?:far |upper |lower )?(?:right|left)(?: side| hand side)?|(?:in|at) the (?:(?:top|bottom|upper|lower)[ -])?(?:(?:left|right)[ -](?:hand )?)?corner|at the (?:top|bottom)|above|below',
    articles: 'on|at|the|a|an|any|this|that',
    adjectives: 'before',
  },
};
