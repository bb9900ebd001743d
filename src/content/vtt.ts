const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${time}\s+-->\s+${time}(?:\s.*)?$`);

/** What keeps browsers from reading a WebVTT text or a cue of it, in words; they pass over a cue in silence. */
export function vttProblem(text: string): string | undefined {
  const lines = text.split('\n');
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) return 'the first line is not “WEBVTT”';
  for (const [index, line] of lines.entries()) {
    if (!line.includes('-->')) continue;
    const parts = timing.exec(line.trim());
    if (!parts) return `line ${index + 1} has no times such as “00:01.000 --> 00:04.500”`;
    if (seconds(parts.slice(5, 9)) <= seconds(parts.slice(1, 5)))
      return `line ${index + 1} ends before it begins`;
  }
  return undefined;
}

function seconds([hours = '0', minutes, full, thousandths]: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(full) + Number(thousandths) / 1000;
}
