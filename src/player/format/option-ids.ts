/**
 * A one-character name for each option id, as SCORM 1.2 wants it. An id that is one character of `[a-z0-9]` keeps
 * it; the others, in sorted order, take the first ones that are free: the same for every learner and every build.
 */
export function letters(ids: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(ids.filter((id) => /^[a-z0-9]$/.test(id)).map((id) => [id, id]));
  const free = [...'abcdefghijklmnopqrstuvwxyz0123456789'].filter((letter) => !names.has(letter));
  for (const id of [...ids].sort()) if (!names.has(id)) names.set(id, free.shift() ?? '');
  return names;
}

/** Ids of `[A-Za-z0-9_.]` only: Moodle refuses others in responses with 406. The author's ids have no `_` of their own. */
export function safeIds(ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [id, id.replace(/[^A-Za-z0-9_.]/g, '_')]));
}

/** The learner's response and the right one, in source order, in the names of a standard. */
export function picked(
  options: readonly { readonly id: string; readonly correct: boolean }[],
  response: readonly string[],
  names: ReadonlyMap<string, string>,
  separator: string,
): { response: string; pattern: string } {
  const join = (chosen: readonly { readonly id: string }[]) =>
    chosen.map((option) => names.get(option.id) ?? '').join(separator);
  return {
    response: join(options.filter((option) => response.includes(option.id))),
    pattern: join(options.filter((option) => option.correct)),
  };
}
