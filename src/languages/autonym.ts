/** The name of a language in itself; with its region or script only where another one of the package needs it. */
export function autonym(language: string, among: readonly string[]): string {
  const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();
  const alone = among.filter((tag) => primary(tag) === primary(language)).length < 2;
  const tag = alone ? (primary(language) ?? language) : language;
  const names = new Intl.DisplayNames([language], { type: 'language', languageDisplay: 'standard' });
  const name = names.of(tag) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
