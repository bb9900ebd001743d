import type { Terminal } from './terminal.ts';

/** The part of standard input that a question needs. */
export interface Keyboard {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
  setEncoding(encoding: 'utf8'): unknown;
  on(event: 'data', listener: (text: string) => void): unknown;
  off(event: 'data', listener: (text: string) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/**
 * Asks for a passphrase in a terminal, and shows nothing of what is typed, not even how long it is. `undefined` where
 * nobody can be asked, or whoever is asked says Ctrl-C, Ctrl-D or nothing.
 */
export async function askPassphrase(
  question: string,
  terminal: Terminal,
  keyboard: Keyboard = process.stdin,
): Promise<string | undefined> {
  if (!keyboard.isTTY || !keyboard.setRawMode) return undefined;
  terminal.complain(question);
  keyboard.setRawMode(true);
  keyboard.setEncoding('utf8');
  try {
    const typed = await line(keyboard);
    return typed || undefined;
  } finally {
    keyboard.setRawMode(false);
    keyboard.pause();
  }
}

function line(keyboard: Keyboard): Promise<string | undefined> {
  return new Promise((resolve) => {
    let typed: string[] = [];
    const end = (value: string | undefined) => {
      keyboard.off('data', read);
      resolve(value);
    };
    const read = (text: string) => {
      for (const character of text) {
        if (character === '\r' || character === '\n') return end(typed.join(''));
        if (character === '\u0003' || character === '\u0004') return end(undefined);
        if (character === '\u007f' || character === '\b') typed.pop();
        // Ctrl-U empties the line, as everywhere.
        else if (character === '\u0015') typed = [];
        else if (character >= ' ') typed.push(character);
      }
    };
    keyboard.on('data', read);
    keyboard.resume();
  });
}
