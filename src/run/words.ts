/** Of findings with one code about one unit: more say nothing new. */
export const mostAlike = 20;

/** Words of a package in a message: on one line, and not without end. */
export function short(text: string, most = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** ` 3 times`, or nothing for once. */
export function timesWords(count: number): string {
  return count === 1 ? '' : ` ${count.toLocaleString('en-US')} times`;
}
