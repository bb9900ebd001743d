/**
 * A line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula is written with an apostrophe before it,
 * which spreadsheets take for “this is text”: a learner may have put it there.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A tab or a line end before the sign is no hindrance to a spreadsheet, nor is the wide form of a sign. */
function harmless(text: string): string {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
