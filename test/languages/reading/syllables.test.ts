import { describe, expect, it } from 'vitest';
import { syllablesInGerman } from '../../../src/languages/reading/de.ts';
import { syllablesInEnglish } from '../../../src/languages/reading/en.ts';
import { syllablesInSpanish } from '../../../src/languages/reading/es.ts';
import { syllablesInFrench } from '../../../src/languages/reading/fr.ts';

/** Words by the number of their syllables, first those of one. */
const lists = {
  English: {
    count: syllablesInEnglish,
    words: [
      'the a asked friend guest make makes whole rules through thought use used don’t year your guide view moved changed queue breathes',
      'table tables wanted handled boxes pages places social special nation people language fluent question client quiet science patient studied didn’t doing being business every statement safely something therefore someone office public answer answered beyond value issues rescue region really cities stories carried guidelines reviewed knowledge changes washes reaches needed added rumor poem client’s create',
      'agency government media radio premium video actual influence carrier easier studying area idea management settlement element officer offices tourism continue period various serious previous decision religious reaction policies employees theory creative museum theater agency’s anyone',
      'evaluate experience information emergency society variety situation continuous reality criticism',
      'communication individual',
      'accessibility responsibility',
    ],
  },
  Spanish: {
    count: syllablesInSpanish,
    words: [
      'que quien guion muy y ley hoy buey',
      'casa agua ciudad leer país guerra leyes construir viuda raíz maíz día días río tía mayo reunión viene riesgo',
      'público oído países héroe construyó cuidado Uruguay oficial idea poeta ahora continua ayuda residuos actúe',
      'información lingüística aéreo averiguáis teoría continúa',
      'comunicación',
    ],
  },
  French: {
    count: syllablesInFrench,
    words: [
      'table le les que quelque eau langue guide pièce oui mieux quatre être',
      'école l’école réel nation public agence équipe théâtre maïs maison beaucoup fatigue naïf journée idée première personne Noël question janvier',
      'création aujourd’hui',
      'information sécurité',
    ],
  },
  German: {
    count: syllablesInGerman,
    words: [
      'Haus Geist viel Meer Boot Staat der',
      'Häuser neue Bauern Feuer geehrt Beere beide Quelle bequem Arbeit Bayern schreiben Straße',
      'beenden geeignet Energie Theater Gemeinde Behörde Museum Radio unruhig',
      'Beurteilung Öffentlichkeit',
      'Information beunruhigen',
      'Mitarbeiterinnen',
    ],
  },
};

describe.each(Object.entries(lists))('syllables in %s', (_, { count, words }) => {
  const rows = words.flatMap((list, index) => list.split(' ').map((word) => [word, index + 1] as const));

  it.each(rows)('%s: %i', (word, syllables) => {
    expect(count(word)).toBe(syllables);
  });
});
