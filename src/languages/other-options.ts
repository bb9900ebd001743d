import { spokenAs } from './spoken-as.ts';

/** How options of a question speak of its other options, in one language. */
export interface OtherOptions {
  /** Matches a whole option in `bareWords`: “all of the above”. */
  readonly phrase: RegExp;
  /** Matches a whole option in lower case: “both A and B”. Its group is the last letter. */
  readonly letters: RegExp;
}

/** No option of this kind is longer, and the patterns never meet a longer text. */
export const longestOtherOption = 100;

/** Lower-case words without accents, punctuation and the letter forms of Arabic that writers use freely. */
export function bareWords(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .join(' ')
    .replace(/[\p{M}\u0640]/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

/** `undefined`: not known for this language. */
export function otherOptions(language: string): OtherOptions | undefined {
  return languages[spokenAs(language, languages) ?? ''];
}

const whole = (...forms: readonly string[]) => new RegExp(`^(?:${forms.join('|')})$`, 'u');

/** Letters in a row, the last after a word for “and”: `A, B and C`. `lead`: what needs no letter to be meant so. */
function lettersJoined(lead: string, and: string, tail: string, alphabet = 'a-h'): RegExp {
  const letter = `[${alphabet}]`;
  return new RegExp(
    `^(?:${lead})?${letter}\\)?(?: ?[,،] ?${letter}\\)?){0,6},? ?(?:${and}) ?(${letter})\\)?(?: (?:${tail}))?[.!]?$`,
    'u',
  );
}

const en = 'options|answers|choices|statements|responses';
const enRight = '(?: (?:is|are|apply|applies)(?: (?:correct|right|true|wrong|incorrect|false))?)?';
const es = 'opciones|respuestas|alternativas|afirmaciones';
const esRight = '(?: (?:son|es) (?:correctas?|validas?|verdaderas?|ciertas?))?';
const fr = 'reponses|options|propositions|affirmations';
const frRight = '(?: (?:sont|est|n est) (?:correctes?|justes?|exactes?|vraies?|bonnes?))?';
const de = 'antworten|antwortmoglichkeiten|optionen|moglichkeiten|aussagen';
const deRight = '(?: (?:ist|sind|stimmt|stimmen|trifft zu|treffen zu)(?: (?:richtig|korrekt|falsch|wahr))?)?';
const ar = 'الاجابات|الخيارات|الاختيارات|الاجوبه|الاجابتين|الخيارين';
const arRight = '(?: (?:السابقه|اعلاه|المذكوره)){0,2}(?: (?:صحيحه|صحيح|صحيحتان))?';

const languages: Readonly<Record<string, OtherOptions>> = {
  en: {
    phrase: whole(
      `(?:all|any|both|each|either|most|neither|none|some)(?: of)?(?: the)? (?:above|foregoing|preceding)(?: (?:${en}))?${enRight}`,
      `(?:all|any|both|either|neither|none) of (?:these|those)(?: (?:two|three|four|five))?(?: (?:${en}))?${enRight}`,
      `(?:all|both|either|neither|none|any)(?: of)?(?: the)?(?: other)? (?:${en})${enRight}`,
      '(?:all are|none is|none are) (?:correct|right|true)',
      'no (?:answer|option|choice) (?:is|above is) (?:correct|right|true)',
    ),
    letters: lettersJoined('(?:only |both |neither |options |answers |choices ){0,2}', 'and|nor|&', 'only'),
  },
  es: {
    phrase: whole(
      `(?:todas las|todos los|todo lo|ninguna de las|ninguno de los|nada de lo|cualquiera de las|las dos|los dos|ambas|ambos)(?: (?:${es}))? (?:anteriores|anterior|mencionadas|mencionados|de arriba)${esRight}`,
      `(?:todas las|todas estas|ninguna de las|ninguna de estas|cualquiera de las|las dos|ambas) (?:${es})${esRight}`,
      'ningun[oa] de (?:estas|estos|esas|esos)',
      '(?:todas son|ninguna es) (?:correctas?|validas?|verdaderas?|ciertas?)',
    ),
    letters: lettersJoined(
      '(?:solo |tanto |ni |ambas |opciones |respuestas ){0,2}',
      'y|como|ni|&',
      'solamente',
    ),
  },
  fr: {
    phrase: whole(
      `(?:toutes les|toutes ces|aucune des|aucune de ces|les deux|n importe laquelle des)(?: autres)? (?:${fr})(?: (?:ci dessus|precedentes))?${frRight}`,
      '(?:tout|rien de) ce qui precede',
      '(?:tous|toutes) les (?:precedents|precedentes)',
      'aucun(?:e)? de (?:ceux|celles) ci',
      '(?:toutes sont|aucune n est) (?:correctes?|justes?|exactes?|vraies?)',
    ),
    letters: lettersJoined(
      '(?:à la fois |seulement |ni |les réponses |réponses ){0,2}',
      'et|ni|&',
      'seulement',
    ),
  },
  de: {
    phrase: whole(
      `(?:alle|alles|beide|keine|keines|keiner|nichts)(?: der| des| dieser| diese| von den)?(?: (?:oben|zuvor|bisher|hier))? (?:genannten?|obigen?|vorherigen|vorstehenden|vorgenannten|aufgefuhrten)(?: (?:${de}))?${deRight}`,
      `(?:alle|beide|keine)(?: der| dieser| diese| anderen)? (?:${de})${deRight}`,
      '(?:keine|keines|keiner) (?:von diesen|dieser)',
    ),
    letters: lettersJoined(
      '(?:nur |sowohl |weder |antworten |optionen ){0,2}',
      'und|als auch|noch|&',
      'zusammen',
    ),
  },
  ar: {
    phrase: whole(
      '(?:كل|جميع) ما (?:سبق|ذكر|ورد|تقدم)(?: (?:ذكره|اعلاه|سابقا|صحيح)){0,2}',
      '(?:لا شيء|لا احد|ليس اي|ليس ايا|ولا واحد|لا واحد) (?:مما|ما|من) (?:سبق|ذكر|ورد|تقدم)(?: (?:ذكره|اعلاه|سابقا)){0,2}',
      `(?:كل|جميع|كلا|كلتا)(?: هذه)? (?:${ar})${arRight}`,
      `(?:لا شيء|لا احد|ليس اي|ليس ايا|ولا واحد|لا واحده?) من (?:هذه(?: (?:${ar}))?|(?:${ar}))${arRight}`,
      'لا توجد اجابه صحيحه',
    ),
    letters: lettersJoined('(?:كلا من |كل من |الخياران |الإجابتان ){0,2}', 'و', 'معا|معًا|فقط', 'أابجد'),
  },
};
