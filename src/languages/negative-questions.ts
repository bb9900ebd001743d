import { spokenAs } from './spoken-as.ts';

/** The words by which a question of one language asks for what does not hold. All in lower case. */
export interface NegativeWords {
  /** Words that a question starts with which has an answer to pick: “which”, but not “why”. */
  readonly asking: ReadonlySet<string>;
  /** May stand before them: “in which”. */
  readonly before: ReadonlySet<string>;
  /** May follow right behind them without a clause of their own: “qu’est-ce qui”. */
  readonly behind: ReadonlySet<string>;
  /** Words that start a clause: what is denied behind them is not the question. */
  readonly clause: ReadonlySet<string>;
  readonly negative: ReadonlySet<string>;
  /** Must have come before the negative word: French “ne”. */
  readonly with?: ReadonlySet<string>;
  /** Words that a negative word must follow at once, so that it denies the verb: “is not”. */
  readonly after?: ReadonlySet<string>;
  /** Words behind a negative word that turn it: “not only”. */
  readonly turned: ReadonlySet<string>;
  /** Words that a question ends with: “All of these are records, except:”. */
  readonly except: ReadonlySet<string>;
  /** All that may follow such a word: “except which one?”. */
  readonly trailing: ReadonlySet<string>;
}

/** `undefined`: not known for this language. */
export function negativeWords(language: string): NegativeWords | undefined {
  return languages[spokenAs(language, languages) ?? ''];
}

const words = (list: string) => new Set(list.split(' ').filter(Boolean));
const verbs =
  'is are was were am be do does did has have had can could may might must shall should will would need needs ought';
const persons = 'i you we they he she it one people anyone anybody learners staff';

const languages: Readonly<Record<string, NegativeWords>> = {
  en: {
    asking: words('which what who whom whose'),
    before: words('in of for to at from with on by'),
    behind: words(''),
    clause: words(
      'that who which whose whom when where if because while before after until since although though unless whether as than but and or so to',
    ),
    negative: words(
      "not never cannot can't isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't couldn't mustn't shouldn't won't wouldn't needn't",
    ),
    after: words(`${verbs} ${persons}`),
    turned: words('only just merely simply yet'),
    except: words('except excepting'),
    trailing: words('one for which of these this'),
  },
  es: {
    asking: words('cuál cuáles qué quién quiénes dónde cuándo'),
    before: words('a en de con para por desde'),
    behind: words(''),
    clause: words(
      'que quien quienes donde cuando si porque aunque mientras como cuyo cuya y o pero para sin',
    ),
    negative: words('no nunca jamás'),
    turned: words('solo sólo solamente'),
    except: words('excepto salvo'),
    trailing: words('una uno cuál de estas estos'),
  },
  fr: {
    asking: words(
      "quel quelle quels quelles lequel laquelle lesquels lesquelles que qui qu'est qu'est-ce auquel duquel",
    ),
    before: words('à dans de pour par avec sur chez'),
    behind: words("est ce que qui qu'il qu'on c'est"),
    clause: words('que qui dont où quand lorsque si parce car comme et ou mais pour sans afin'),
    negative: words('pas jamais'),
    with: words('ne n'),
    turned: words('seulement uniquement encore'),
    except: words('sauf excepté hormis'),
    trailing: words('une un laquelle lequel de ces'),
  },
  de: {
    asking: words('welche welcher welches welchem welchen was wer wem wen wessen wo wann womit wofür'),
    before: words('in an auf für mit von zu bei aus nach'),
    behind: words(''),
    clause: words('dass weil wenn obwohl damit ob als und oder aber um'),
    negative: words('nicht nie niemals kein keine keiner keinem keinen keines'),
    turned: words('nur bloß'),
    except: words('außer ausgenommen'),
    trailing: words('eine einer eines einem welche welcher'),
  },
  ar: {
    asking: words('أي أيّ أيٌّ أيها أية ما ماذا من متى أين'),
    before: words('في على إلى عن مع'),
    behind: words('الذي التي'),
    clause: words('الذي التي الذين إذا عندما لأن حين بينما حتى لكي أن'),
    negative: words('ليس ليست لا لم لن'),
    turned: words('فقط'),
    except: words('عدا باستثناء إلا سوى'),
    trailing: words('واحدة واحد واحدا ما'),
  },
};
