import { Lexer, Parser } from 'yaml';

/** No course needs more levels, and the composer recurses: some thousand levels end its stack. */
export const maxDepth = 60;
/** Aliases may repeat what they name, up to this many values in all, or up to what the text itself could hold. */
const maxValues = 100_000;
/** Aliases times characters. */
export const maxAliasWork = 20_000_000;

/** The offset at which `text` goes deeper than `maxDepth`. Reads tokens only, one at a time, and stops there. */
export function tooDeepAt(text: string): number | undefined {
  if (!mayBeDeep(text)) return undefined;
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    // The document and the scalar in hand are on the stack too.
    if (parser.stack.length > maxDepth + 2) return parser.offset;
  }
  return undefined;
}

/** A guess that costs little and errs on the safe side: open brackets, or indentation in one form or the other. */
function mayBeDeep(text: string): boolean {
  let open = 0;
  let opened = 0;
  for (const character of text.match(/[[\]{}]/g) ?? []) {
    if (character === '[' || character === '{') opened += 1;
    open += character === '[' || character === '{' ? 1 : -1;
    // Brackets in quoted text can hide others: beyond this many, the guess is not trusted.
    if (open > maxDepth || opened > 5000) return true;
  }
  return new RegExp(`^[ ?-]{${maxDepth}}`, 'm').test(text);
}

/** Why the data that aliases make up cannot be used: it contains itself, or stands for too much. */
export function aliasProblem(data: unknown, textLength: number): string | undefined {
  const sizes = new Map<object, number>();
  const above = new Set<object>();
  let cyclic = false;
  const sizeOf = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    if (above.has(value)) {
      cyclic = true;
      return 0;
    }
    above.add(value);
    const size = Object.values(value).reduce((sum: number, child) => sum + sizeOf(child), 1);
    above.delete(value);
    sizes.set(value, size);
    return size;
  };
  const size = sizeOf(data);
  if (cyclic) return 'an anchor contains itself';
  return size > Math.max(maxValues, textLength) ? `they stand for ${size} values` : undefined;
}
