/** A call longer than this is not taken for one. In characters. */
const longestCall = 1000;
const assignment = /^\s*(?:(?:var|let|const)\s+)?[\w$.]+\s*=\s*(?=[[{])/;

/**
 * Whether a script does nothing but give a name to data in JSON, as `data/*.js` of our packages do. The texts in it are
 * a course's own words, and a course may well be about `window.top`.
 */
export function isData(code: string): boolean {
  const start = assignment.exec(code)?.[0].length;
  if (start === undefined) return false;
  try {
    JSON.parse(code.slice(start).trimEnd().replace(/;$/, ''));
    return true;
  } catch {
    return false;
  }
}

/** The arguments of a call as written; `from` is where its first begins. None when its closing bracket is not found. */
export function callArguments(code: string, from: number): string[] {
  const call = code.slice(from, from + longestCall);
  const found: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < call.length; at++) {
    const character = call.charAt(at);
    if (`"'\``.includes(character)) at = endOfString(call, at);
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && depth-- === 0) return [...found, call.slice(start, at).trim()];
    else if (character === ',' && depth === 0) {
      found.push(call.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [];
}

/** Where the string that opens at `start` closes. */
function endOfString(code: string, start: number): number {
  let at = start + 1;
  while (at < code.length && code[at] !== code[start]) at += code[at] === '\\' ? 2 : 1;
  return at;
}
