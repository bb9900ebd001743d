const unsafe: Readonly<Record<string, string>> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/**
 * Data as a classic script: `globalThis.coursewright={…};`, or by another name. A script, because a package opened from a disk may not
 * fetch. `<` and the two line separators are escaped, so that no text of a course can end a script element or a line.
 */
export function dataScript(data: object, name = 'coursewright'): string {
  return `globalThis.${name}=${JSON.stringify(data).replace(/[<\u2028\u2029]/g, (character) => unsafe[character] ?? '')};\n`;
}
