// Codes of one length stand side by side in saved state without anything between them, and a code that says nothing of
// the others is the same in every version of the course. How long they are is reckoned in docs of `src/course/codes.ts`.

/** Of pages, activities, questions and objectives, which are unique in a course. */
export const itemCode = 4;

/** Of what is unique in its question or scenario: options, rows, fields, nodes and choices. */
export const partCode = 3;

/** A text cut into codes; what is left at the end is none. */
export function codesIn(text: string, length: number): readonly string[] {
  return text.match(new RegExp(`.{${length}}`, 'g')) ?? [];
}
