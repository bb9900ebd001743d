import type { WritingWords } from './words.ts';

/** What checks know of German. */
export const de: WritingWords = {
  abbreviations:
    'ADAC AG ARD ZDF AGB BMW BRD DDR CDU CSU SPD FDP DB DIN DM DNS EDV EG EKG EWG GMBH ICE KFZ LKW PKW MWST NRW PLZ TÜV UNO USW UV VW WG WM EM WLAN WHO HNO KG MEZ NGO CV IP'.split(
      ' ',
    ),
  emptyLinks: [
    'hier',
    'klicken sie hier',
    'hier klicken',
    'klick hier',
    'klicke hier',
    'mehr',
    'mehr lesen',
    'weiterlesen',
    'weiter',
    'mehr erfahren',
    'mehr dazu',
    'mehr infos',
    'mehr informationen',
    'weitere informationen',
    'dieser link',
    'link',
    'diese seite',
    'details',
    'herunterladen',
    'öffnen',
    'download',
  ],
  imageOf: ['bild von ', 'ein bild von ', 'das bild zeigt '],
  ownPhone: ['handy', 'handynummer', 'mobil', 'mobilnummer', 'privat', 'privatnummer'],
  instructions: {
    opening: 'bitte|dann|danach|jetzt|nun|zuerst|und|oder',
    verbs: '(?:klicken|drücken|tippen|wählen|sehen) sie|klicke|drücke|tippe|wähle|siehe',
    things:
      'knopf|schaltfläche|taste|symbol|link|feld|kästchen|reiter|menü|pfeil|punkt|kreis|quadrat|dreieck',
    colours: '(?:rote|grüne|blaue|gelbe|orange|lila|rosa|braune|schwarze|weiße|graue)[nrsm]?',
    shapes: '(?:runde|quadratische|dreieckige|rechteckige|eckige|ovale|große|kleine)[nrsm]?',
    places:
      '(?:oben |unten |ganz )?(?:rechts|links)|in der (?:(?:oberen|unteren|rechten|linken) )?(?:(?:rechten|linken) )?ecke|darüber|darunter|oben|unten',
    articles: 'auf|in|den|die|das|dem|der|einen|eine|ein|diesen|diese|dieses',
    adjectives: 'before',
  },
};
