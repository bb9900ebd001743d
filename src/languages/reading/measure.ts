/** What is counted in a text. */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/** How the texts of one language are measured. */
export interface Measure {
  /** As a finding calls it. */
  readonly name: string;
  readonly of: (counts: Counts) => number;
  /** The hardest that is still good for adults at work. */
  readonly limit: number;
  /** `more`: a higher value is a harder text. */
  readonly harder: 'more' | 'less';
  readonly syllables: (word: string) => number;
}
