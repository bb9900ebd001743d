/**
 * Which of our languages says a BCP 47 tag: the same tag, or else its primary subtag, so that `fr-CA` is said in `fr`
 * and `en-XA` is not said in `en`. Case does not count (RFC 5646, 2.1.1). undefined: none does.
 */
export function spokenAs(tag: string, languages: Readonly<Record<string, unknown>>): string | undefined {
  const known = answers.get(languages) ?? new Map<string, string | undefined>();
  if (known.size === 0) answers.set(languages, known);
  if (!known.has(tag)) known.set(tag, find(tag, languages));
  return known.get(tag);
}

/** Every text of a course asks the same of a few lists. */
const answers = new WeakMap<object, Map<string, string | undefined>>();

function find(tag: string, languages: Readonly<Record<string, unknown>>): string | undefined {
  const wanted = tag.toLowerCase();
  const primary = wanted.split('-')[0];
  const known = Object.keys(languages);
  return (
    known.find((language) => language.toLowerCase() === wanted) ??
    known.find((language) => language === primary)
  );
}
