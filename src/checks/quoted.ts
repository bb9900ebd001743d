/** Marks that open a quotation, and those that may close it. German closes with the mark that English opens with. */
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '›': '‹',
};
/** No quotation in a paragraph is longer; a mark that nothing closes quotes nothing. */
const longest = 1000;

/** Whether the character at `at` stands in quotation marks. */
export function isQuoted(text: string, at: number): boolean {
  for (let from = Math.max(0, at - longest); from < at; from++) {
    const ends = closing[text[from] ?? ''];
    // An apostrophe inside a word opens nothing.
    if (ends === undefined || /[\p{L}\p{N}]/u.test(text[from - 1] ?? '')) continue;
    let end = from + 1;
    while (end < text.length && end - from < longest && !ends.includes(text[end] ?? '')) end += 1;
    if (end >= text.length || end - from >= longest) continue;
    if (end > at) return true;
    from = end;
  }
  return false;
}
