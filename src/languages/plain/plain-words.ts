/** What the check of plain words knows of one language. */
export interface PlainWords {
  /**
   * Plainer words, and the complicated ones that they nearly always can replace, with commas between them. All in lower
   * case, but for German nouns. Without a plainer word: what can be left out.
   */
  readonly plainer: Readonly<Record<string, string>>;
  /** Complicated words that are the right ones where one of these words follows soon. */
  readonly rightBefore?: Readonly<Record<string, string>>;
  /** The same where one of these words stands shortly before them. */
  readonly rightAfter?: Readonly<Record<string, string>>;
}
