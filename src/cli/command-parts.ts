import { type Command, InvalidArgumentError } from 'commander';
import { isTimeZone } from '../exports/date-text.ts';

/** What every command has. */
export function common(command: Command): Command {
  return command.option('-q, --quiet', 'say only errors').option('-v, --verbose', 'say more').exitOverride();
}

/** Examples below the help of a command. */
export function examples(...lines: readonly string[]): string {
  return `\n\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** Reads the value of an option. */
export function timeZone(value: string): string {
  if (isTimeZone(value)) return value;
  throw new InvalidArgumentError('It is the name of a time zone, such as America/New_York or UTC.');
}
