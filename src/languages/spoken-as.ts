/**
 * Which of our languages says a BCP 47 tag: the same tag, or else its primary subtag, so that `fr-CA` is said in `fr`
 * and `en-XA` is not said in `en`. Case does not count (RFC 5646, 2.1.1). undefined: none does.
 */
export function spokenAs(tag: string, languages: Readonly<Record<string, unknown>>): string | undefined {
  const wanted = tag.toLowerCase();
  const primary = wanted.split('-')[0];
  const known = Object.keys(languages);
  return (
    known.find((language) => language.toLowerCase() === wanted) ??
    known.find((language) => language === primary)
  );
}
