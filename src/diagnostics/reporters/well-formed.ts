/** Text that every reader of UTF-8 and JSON takes: half a pair of surrogates is no character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** A value as JSON that strict readers take, and that controls no terminal; see `wellFormed`. */
export function strictJson(value: unknown): string {
  return harmless(JSON.stringify(value, (_, one) => (typeof one === 'string' ? wellFormed(one) : one), 2));
}

/** Somebody may look at JSON on a terminal, where these characters control it; it reads them back from their escapes. */
export function harmless(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
