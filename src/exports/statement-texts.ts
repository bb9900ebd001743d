/** The text of one xAPI statement, and where it begins. */
export interface StatementText {
  /** Cut off where it is longer than any statement. */
  readonly text: string;
  /** Both from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

const longest = 4 * 1024 * 1024;

/**
 * Cuts an export into statements, however it is laid out: an array; `{"statements": […]}`, as an LRS answers (xAPI 1.0.3,
 * Communication 2.1.3), one or several of these; or one statement on each line. Whether a statement is JSON is for the
 * reader to find out.
 */
export async function* statementTexts(text: AsyncIterable<string>): AsyncGenerator<StatementText> {
  const cutter = new Cutter();
  for await (const piece of text) yield* cutter.cut(piece);
  yield* cutter.end();
}

const [quote, backslash, newline] = [0x22, 0x5c, 0x0a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

class Cutter {
  /** Brackets that are open. */
  #depth = 0;
  /** How many are open around a statement. */
  #level = 0;
  #inString = false;
  #escaped = false;
  /** The string that was read last directly in an outer object: perhaps `statements`. */
  #key = '';
  /** Of the statement at hand, what earlier pieces had. */
  #held: { text: string; readonly line: number; readonly column: number } | undefined;
  #line = 1;
  #column = 1;

  *cut(piece: string): Generator<StatementText> {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.#inString) this.#inside(code, piece.charAt(at));
      else if (code === quote) {
        this.#inString = true;
        if (this.#depth === 1) this.#key = '';
      } else if (code === openBrace || code === openBracket) {
        // A line that was cut off swallows none of those after it.
        if (code === openBrace && this.#level === 0 && this.#depth > 0 && this.#column === 1 && this.#held) {
          yield this.#taken(piece.slice(from, at));
          this.#depth = 0;
        }
        if (code === openBracket && this.#depth < 2 && this.#level === 0) this.#enterList();
        if (code === openBrace && this.#depth === this.#level) {
          this.#held = { text: '', line: this.#line, column: this.#column };
          from = at;
        }
        this.#depth += 1;
      } else if (code === closeBrace || code === closeBracket) {
        this.#depth = Math.max(0, this.#depth - 1);
        if (code === closeBrace && this.#depth === this.#level && this.#held)
          yield this.#taken(piece.slice(from, at + 1));
        if (this.#depth === 0) this.#level = 0;
      }
      if (code === newline) {
        // No string of JSON holds one: this one was never closed.
        this.#inString = false;
        this.#line += 1;
        this.#column = 1;
      } else this.#column += 1;
    }
    if (this.#held && this.#held.text.length < longest) this.#held.text += piece.slice(from);
  }

  *end(): Generator<StatementText> {
    if (this.#held) yield this.#taken('');
  }

  /** A list that holds statements: the outermost, or the one that an LRS names so. */
  #enterList(): void {
    if (this.#depth === 0) this.#level = 1;
    else if (this.#key === 'statements') {
      this.#level = 2;
      // The object around it is no statement.
      this.#held = undefined;
    }
  }

  #inside(code: number, letter: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === backslash) this.#escaped = true;
    else if (code === quote) this.#inString = false;
    else if (this.#depth === 1 && this.#key.length < 16) this.#key += letter;
  }

  #taken(rest: string): StatementText {
    const { text = '', line = 1, column = 1 } = this.#held ?? {};
    this.#held = undefined;
    return { text: text + rest, line, column };
  }
}
