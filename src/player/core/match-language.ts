/**
 * The language of the package that suits a learner best, by what they read, best first; undefined when none does. Each
 * wish is looked up as it is, then without its ending, ever shorter (RFC 4647, 3.4), then by language and script alone:
 * who wants `es-MX` reads `es`, and who wants `en-GB` reads `en-US`, but who wants `zh-TW` reads `zh-Hant` only.
 */
export function matchLanguage(wishes: readonly string[], available: readonly string[]): string | undefined {
  for (const wish of wishes) {
    const locale = localeOf(wish);
    const same = available.filter((one) => locale && scriptOf(localeOf(one)) === scriptOf(locale));
    const parts = locale?.baseName.toLowerCase().split('-') ?? [];
    const exact = parts
      .map((_, cut) => parts.slice(0, parts.length - cut).join('-'))
      .flatMap((tag) => same.find((one) => one.toLowerCase() === tag) ?? []);
    const [found] = [...exact, ...same];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Language and script, as `zh Hant`. */
function scriptOf(locale: Intl.Locale | undefined): string {
  const whole = locale?.maximize();
  return `${whole?.language} ${whole?.script}`;
}

/** LMSs write `en_US` too, and things that are no tags at all. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.trim().replace(/_/g, '-'));
  } catch {
    return undefined;
  }
}
