/** What the checks of texts have to know of one language. Words are in lower case. */
export interface WritingWords {
  /** Abbreviations that everybody knows who reads the language. */
  readonly abbreviations: readonly string[];
  /** Link texts that say nothing of where the link leads. */
  readonly emptyLinks: readonly string[];
  /** How a description begins that says “image of” first. */
  readonly imageOf: readonly string[];
  /** What stands before a telephone number that is a person’s own. */
  readonly ownPhone: readonly string[];
  /** Words of instructions; `undefined`: the check A11Y-SENSORY does not read this language. */
  readonly instructions: Instructions | undefined;
}

/** Sources of regular expressions; each stands for whole words. */
export interface Instructions {
  /** What may stand before the verb: “please”, “then”. */
  readonly opening: string;
  /** Press, click, choose, see. */
  readonly verbs: string;
  /** Button, icon, link: things on a screen. */
  readonly things: string;
  readonly colours: string;
  readonly shapes: string;
  /** Right, left, in the upper corner, above. */
  readonly places: string;
  /** Words that may stand between the verb and the thing. */
  readonly articles: string;
  /** Whether colours and shapes stand before the thing that they belong to. */
  readonly adjectives: 'before' | 'after';
}
