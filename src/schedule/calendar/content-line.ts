/** A line may have so many octets, its end not counted (RFC 5545, 3.1). */
const most = 75;

/** One property as a content line, folded between characters and never inside of one (RFC 5545, 3.1). */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > most) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** A value of type TEXT (RFC 5545, 3.3.11). Control characters have no place in one. */
export function textValue(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}
