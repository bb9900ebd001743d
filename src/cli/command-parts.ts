import type { Command } from 'commander';

/** What every command has. */
export function common(command: Command): Command {
  return command.option('-q, --quiet', 'say only errors').option('-v, --verbose', 'say more').exitOverride();
}

/** Examples below the help of a command. */
export function examples(...lines: readonly string[]): string {
  return `\n\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
