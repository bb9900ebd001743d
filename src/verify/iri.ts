/** Absolute, without spaces: what xAPI and cmi5 take for the id of a thing (RFC 3987, "IRI"). */
export function isAbsoluteIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}

/** Fully qualified: `scheme://` and a place that whoever launches can reach (RFC 1738); applications have schemes too. */
export function isFullUrl(url: string): boolean {
  if (!/^[a-z][a-z0-9+.-]+:\/\/[^\s/\\?#][^\s\\]*$/i.test(url) || /^file:/i.test(url)) return false;
  return URL.canParse(url) && !/%(?![0-9a-f]{2})/i.test(url);
}

/** Of the form that xs:language has: RFC 5646 in outline. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i.test(text);
}
