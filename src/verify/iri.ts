/** Absolute, without spaces: what xAPI and cmi5 take for the id of a thing (RFC 3987, "IRI"). */
export function isAbsoluteIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}
